import { type Deadline, type Span, spanOf, type TimeExpression } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { PhraseTable, tokenIndexAt } from "../2-segment/index.ts";
import { openDeadlines } from "../lexicon/commitments.generated.ts";
import type { Draft } from "../stage.ts";
import { endWindow, lengthWindow, openWindow, vagueWindow } from "./window.ts";

/** Words before a length of time that make it a term (خلال أسبوعين) and not how long the act lasts (لمدة أسبوعين). */
const WITHIN = new Set(["خلال", "غضون", "ظرف", "وخلال", "بغضون"]);
const COMING = /(?:مقبل|قادم|اتيه|لاحق)/u;
const END = /^(?:نهايه|اخر|اواخر|ختام|انتهاء) /u;

const OPEN: PhraseTable<true> = new PhraseTable(openDeadlines.map((row) => [row.phrase, true] as const));

/**
 * By when: the first time in the act that does not lie before publication. A day, month or year named keeps its TIMEX3
 * value; a vague term («خلال الأشهر المقبلة», «قبل نهاية العام», «في أقرب وقت») becomes an EDTF window that begins at the
 * publication day. Without that day a vague term has no value.
 */
export function findDeadline(draft: Draft, content: Span): Deadline | null {
  for (let i = firstTimeFrom(draft, content.start); i < draft.times.length; i++) {
    const time = draft.times[i]!;
    if (time.start >= content.end) break;
    if (time.end > content.end || !isTerm(draft, time)) continue;
    return {
      span: { start: time.start, end: time.end, text: time.text },
      value: valueOf(time, draft.published),
    };
  }
  return findOpen(draft, content);
}

function isTerm(draft: Draft, time: TimeExpression): boolean {
  const { value, type } = time;
  if (type === "SET" || value === "PAST_REF" || value === "PRESENT_REF") return false;
  if (type === "DURATION")
    return (
      COMING.test(fold(time.text)) ||
      WITHIN.has(draft.doc.tokens[tokenIndexAt(draft.doc, time.start) - 1]?.word.fold ?? "")
    );
  const dated = value !== null && /^\d{4}/u.test(value);
  return !dated || draft.published === null || value >= draft.published.slice(0, value.length);
}

/** A named date stays as it is; what is vague becomes a window. */
function valueOf({ text, type, value }: TimeExpression, published: string | null): string | null {
  if (value === null) return null;
  const folded = fold(text);
  if (value === "FUTURE_REF") return published === null ? null : vagueWindow(folded, published);
  if (type === "DURATION") return published === null ? null : lengthWindow(value, published);
  return published !== null && END.test(folded) ? (endWindow(value, published) ?? value) : value;
}

/** A term that only urges («فورا», «بأسرع وقت ممكن»): open at its end. */
function findOpen(draft: Draft, content: Span): Deadline | null {
  const { doc, published } = draft;
  for (
    let at = tokenIndexAt(doc, content.start);
    at < doc.tokens.length && doc.tokens[at]!.start < content.end;
    at++
  ) {
    const match = OPEN.matchAt(doc, at);
    if (match === null || match.end > content.end) continue;
    return {
      span: spanOf(doc.text, match.start, match.end),
      value: published === null ? null : openWindow(published),
    };
  }
  return null;
}

/** Index of the first time that begins at or after the offset, by binary search: times are in order. */
function firstTimeFrom(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.times[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
