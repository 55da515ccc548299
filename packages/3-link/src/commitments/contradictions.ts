import type { Span } from "@mahdar/shape";
import { findAmounts } from "./amounts.ts";
import type { KnownCommitment, OutcomeEvidence } from "./outcomes.ts";
import type { RecordWords } from "./record-words.ts";
import { relevanceOf } from "./relevance.ts";

/** A denial or a contrary report, attached to what it contradicts. */
export interface Contradiction {
  readonly commitment: string;
  readonly article: string;
  readonly day: string | null;
  readonly quote: Span;
  /** `denial`: somebody denies it; `evidence`: a report shows the contrary of another. */
  readonly by: "denial" | "evidence";
  /** The id of the wording denied, or the place (`article:start-end`) of the evidence contradicted. */
  readonly contradicts: string;
  readonly confidence: number;
}

/** A denial is about a promise from here on. */
const ABOUT = 0.55;
/** A denial tells no act of its own: it is tied to the promise by its matter. */
const TIE = 0.6;

/** The denials of a record that deny a known promise: each attaches to the wording it fits best among those told by then. */
export function findDenialsOf(words: RecordWords, commitments: readonly KnownCommitment[]): Contradiction[] {
  const { id, published } = words.record.document;
  return words.record.attributions.flatMap((one) => {
    const [first] = one.content;
    const last = one.content.at(-1);
    if (one.modality !== "denied" || first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    const bag = words.bagOf(span);
    const told = { bag, countries: bag.countries, amounts: findAmounts(words.tokensOf(span), words.isDate) };
    let best: { readonly commitment: string; readonly mention: string; readonly relevance: number } | null =
      null;
    for (const commitment of commitments)
      for (const mention of commitment.mentions) {
        if (published !== null && mention.day !== null && mention.day > published) continue;
        const relevance = relevanceOf(told, mention, TIE);
        if (relevance >= ABOUT && (best === null || relevance > best.relevance))
          best = { commitment: commitment.id, mention: mention.id, relevance };
      }
    if (best === null) return [];
    const quote = { ...span, text: words.record.document.text.slice(span.start, span.end) };
    return [
      {
        commitment: best.commitment,
        article: id,
        day: published,
        quote,
        by: "denial" as const,
        contradicts: best.mention,
        confidence: best.relevance,
      },
    ];
  });
}

/** Evidence that shows the contrary of other evidence on the same commitment: each attaches to the latest contrary one before it. */
export function findContraryEvidence(evidence: readonly OutcomeEvidence[]): Contradiction[] {
  const ordered = [...evidence].sort((a, b) =>
    (a.day ?? "") < (b.day ?? "") ? -1 : (a.day ?? "") > (b.day ?? "") ? 1 : 0,
  );
  return ordered.flatMap((one, at) => {
    if (one.bearing !== "for" && one.bearing !== "against") return [];
    const contrary = one.bearing === "for" ? "against" : "for";
    const other = ordered
      .slice(0, at)
      .findLast((before) => before.commitment === one.commitment && before.bearing === contrary);
    if (other === undefined) return [];
    return [
      {
        commitment: one.commitment,
        article: one.article,
        day: one.day,
        quote: one.quote,
        by: "evidence" as const,
        contradicts: `${other.article}:${other.quote.start}-${other.quote.end}`,
        confidence: Math.min(one.relevance, other.relevance),
      },
    ];
  });
}
