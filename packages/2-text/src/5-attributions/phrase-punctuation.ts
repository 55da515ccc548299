import { type Marks, mentionTypeAt } from "./marks.ts";
import type { Growth } from "./phrase-steps.ts";

const BRACKET_TOKENS_MAX = 7;
const SENTENCE_WORDS = 4;
const APPOSITION_TOKENS_MAX = 16;

/**
 * Tokens of a short bracket or quotation that is part of a name ((يونامي), «عكاظ», / داعش /); 0 when none begins here.
 * `named`: the noun before it asks for a name (موقع «الخبر»).
 */
export function findBracket(marks: Marks, at: number, named = false): number {
  const { tokens } = marks.doc;
  const mark = tokens[at]!.word.surface;
  if (mark === "(" || mark === "/") {
    const closing = mark === "(" ? ")" : "/";
    for (let k = at + 1; k <= at + BRACKET_TOKENS_MAX && k < tokens.length && !tokens[k]!.opensLine; k++) {
      if (tokens[k]!.word.surface === closing)
        return k - at > 1 && marks.timeAt[at + 1] === 0 ? k + 1 - at : 0;
    }
    return 0;
  }
  const quotation = marks.quotations.opening(at);
  if (quotation === undefined || !quotation.closed || quotation.close - at > BRACKET_TOKENS_MAX - 1) return 0;
  const inner = marks.facts[at + 1];
  if (inner === undefined || inner.complementiser !== "") return 0;
  const after = tokens[quotation.close + 1];
  const words = quotation.close - at - 1;
  const announced = (k: number): boolean => marks.facts[k]?.complementiser === "plain";
  // قال المدير «شوهد اختطاف خمسة مقاتلين» مضيفا: so many words are a name only before أن.
  if (words >= SENTENCE_WORDS && !named && !announced(quotation.close + 1)) {
    const body = inner.head?.kind === "agency" || inner.head?.kind === "organization";
    if (!(body && isComma(after?.word.surface) && announced(quotation.close + 2))) return 0;
  }
  // ذكرت «وكالة الأنباء»، أن: the comma after the name does not end the announcement.
  if (isComma(after?.word.surface) && announced(quotation.close + 2) && inner.head !== null)
    return quotation.close + 1 - at;
  // «نعم». is what was said; «عكاظ» أن is who said it, and موقع «الخبر»، too.
  if (
    !named &&
    (after === undefined ||
      after.opensLine ||
      after.word.surface === "." ||
      after.word.surface === "،" ||
      after.word.surface === ",")
  ) {
    return quotation.close - at <= 2 && marks.mentionAt[at + 1] !== 0 ? quotation.close + 1 - at : 0;
  }
  return after === undefined || quotation.close - at > BRACKET_TOKENS_MAX - 1 ? 0 : quotation.close + 1 - at;
}

function isComma(mark: string | undefined): boolean {
  return mark === "،" || mark === ",";
}

/** A full stop or hyphen inside a name (بي.بي.سي, فرانك-فالتر, د. سليم). */
export function isInnerStop(marks: Marks, at: number): boolean {
  const { tokens } = marks.doc;
  const mark = tokens[at]!;
  const before = tokens[at - 1]!;
  const after = tokens[at + 1];
  if (after === undefined || after.opensLine || before.end !== mark.start) return false;
  const touches = after.start === mark.end;
  if (mark.word.surface === "-") return touches && after.word.kind === before.word.kind;
  if (mark.word.surface !== ".") return false;
  return before.word.fold.length <= 2 && before.word.kind === "word" && after.word.kind === "word";
}

/**
 * A comma that belongs to the phrase because an office or a name is set beside it: (بهاء الأعرجي، نائب رئيس الوزراء، أن …).
 * Gives the tokens through the apposed part, its closing comma left out; 0 when the comma ends the phrase.
 */
export function findApposition(growth: Growth, at: number): number {
  const { marks, limit } = growth;
  const { tokens } = marks.doc;
  const comma = tokens[at]!.word.surface;
  if ((comma !== "،" && comma !== "," && comma !== "-") || growth.open || at + 1 >= limit) return 0;
  const next = marks.facts[at + 1]!;
  const type = mentionTypeAt(marks, at + 1);
  const person = growth.named || growth.head === null;
  const titled =
    next.head !== null &&
    (next.head.kind === "office" || next.head.kind === "person") &&
    next.headReading!.conj === "" &&
    next.headReading!.prep === "";
  const named =
    type === "PER" &&
    growth.head !== null &&
    (growth.head.kind === "office" || growth.head.kind === "person" || growth.head.kind === "anonymous") &&
    !growth.named;
  const calling =
    titled &&
    next.headDefinite &&
    !growth.named &&
    growth.head !== null &&
    growth.head.kind !== "organization";
  if (!(person && titled) && !named && !calling) {
    if (
      !(
        growth.loose &&
        !growth.named &&
        growth.head?.kind === "office" &&
        next.role === "" &&
        next.cue === null &&
        limit - at <= 6
      )
    )
      return 0;
  }
  if (named) {
    growth.named = true;
    return 2;
  }
  let last = at + 1;
  while (
    last < limit &&
    last - at < APPOSITION_TOKENS_MAX &&
    tokens[last]!.word.kind !== "punct" &&
    !marks.facts[last]!.complementiser
  ) {
    if (marks.facts[last]!.cue !== null && marks.facts[last]!.cue!.reading.conj !== "") break;
    last++;
  }
  if (growth.loose && !titled) growth.named = true;
  for (let k = at + 1; k < last; k++) if (mentionTypeAt(marks, k) === "PER") growth.named = true;
  return last - at;
}
