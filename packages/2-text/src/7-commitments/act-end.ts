import type { Draft } from "../stage.ts";
import type { Candidate } from "./find.ts";
import type { Statements } from "./statements.ts";

const ACT_TOKENS_MAX = 60;
/** An act that is so long ends at its next comma. */
const COMMA_AFTER = 14;
const BREAKS = new Set(["فيما", "بينما", "كما", "لكن", "ولكن", "غير", "الا", "حيث", "وذلك", "فضلا"]);
/** Before these a reporting verb is part of the act (إلا إذا وافق) or none (على وجه السرعة). */
const GOVERNING = new Set(["علي", "في", "الي", "من", "اذا", "ان", "لو", "الا", "بعد", "قبل", "حتي", "بشرط"]);
const BUT = /^و?لكن/u;
const RELATIVES = new Set(["الذي", "التي", "الذين"]);
/** An act that is long ends where a relative clause begins. */
const RELATIVE_AFTER = 10;
/** Words that open what is told about the act, not the act itself; they need no comma before them. */
const TELLERS = new Set(["مما", "بحيث", "اثناء", "عقب", "بسبب", "خاصه", "لانها", "لانه"]);
const CLOSERS = new Set(['"', "”", "“", "»"]);
const EDGES = /^["”“»«'’‘،,.؛:!؟?()[\]…\-–]$/u;

/** The last token of the act: the clause's end, the attribution's, a closing quotation mark, or the next promise. */
export function findActEnd(
  draft: Draft,
  statements: Statements,
  candidate: Candidate,
  first: number,
  attribution: number | null,
  nextCue: number,
): number {
  const { tokens } = draft.doc;
  const limit =
    attribution === null
      ? Number.POSITIVE_INFINITY
      : Math.max(...draft.attributions[attribution]!.content.map((span) => span.end));
  const { sentence } = candidate;
  let last = first + 1;
  while (last < sentence.last && last - first < ACT_TOKENS_MAX) {
    const token = tokens[last]!;
    if (token.end > limit && token.start >= limit) break;
    if (last >= nextCue && breaksBefore(draft, nextCue, first)) break;
    if (token.word.kind === "punct" && CLOSERS.has(token.word.surface) && closesOuter(draft, first, last))
      break;
    if (last - first >= COMMA_AFTER && isComma(tokens[last]!.word.fold)) break;
    if (last - first > 3 && BREAKS.has(token.word.fold) && isPunct(draft, last - 1)) break;
    if (last - first > 2 && BUT.test(token.word.fold)) break;
    if (last - first > 3 && isDash(draft, last)) break;
    if (last - first >= RELATIVE_AFTER && RELATIVES.has(token.word.fold)) break;
    if (last - first > 1 && TELLERS.has(token.word.fold)) break;
    if (last - first > 2 && statements.cueAt(last) && !GOVERNING.has(tokens[last - 1]!.word.fold)) break;
    last++;
  }
  while (last > first + 1 && EDGES.test(tokens[last - 1]!.word.surface)) last--;
  while (last > first + 1 && (BREAKS.has(tokens[last - 1]!.word.fold) || tokens[last - 1]!.word.fold === "و"))
    last--;
  return last;
}

function breaksBefore(draft: Draft, cue: number, first: number): boolean {
  if (cue - first < 2) return false;
  const word = draft.doc.tokens[cue]!.word;
  return (
    word.surface[0] === "و" || isPunct(draft, cue - 1) || BREAKS.has(draft.doc.tokens[cue - 1]!.word.fold)
  );
}

function isComma(fold: string): boolean {
  return fold === "،" || fold === ",";
}

/** A dash with white space on both sides cuts; one inside a word or number does not. */
function isDash(draft: Draft, at: number): boolean {
  const { tokens } = draft.doc;
  const token = tokens[at]!;
  return (
    /^[-–—ـ]$/u.test(token.word.surface) &&
    tokens[at - 1]?.end !== token.start &&
    tokens[at + 1]?.start !== token.end
  );
}

function isPunct(draft: Draft, at: number): boolean {
  return draft.doc.tokens[at]!.word.kind === "punct";
}

/** Whether the mark at `at` closes a quotation opened before the act. */
function closesOuter(draft: Draft, first: number, at: number): boolean {
  let open = 0;
  for (let i = first; i <= at; i++) {
    const mark = draft.doc.tokens[i]!.word.surface;
    if (!CLOSERS.has(mark) && mark !== "«") continue;
    if (opens(draft, i)) open++;
    else open--;
  }
  return open < 0;
}

/** A mark opens when it leans on the word after it: white space before it and none behind. « and “ do so unless they lean the other way. */
function opens(draft: Draft, at: number): boolean {
  const { tokens } = draft.doc;
  const token = tokens[at]!;
  if (token.word.surface === "«") return true;
  if (token.word.surface === "»") return false;
  return tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start === token.end;
}
