import { fold, type Token } from "@mahdar/text";
import { amountWords, ordinals } from "../lexicon/links.generated.ts";
import { keyOf } from "./words.ts";

/** A number and what it counts, by the key of the word: 2500 جندي → { value: 2500, unit: "force" }. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

const NUMBERS = new Map(
  amountWords.filter((row) => row.kind === "number").map((row) => [fold(row.word), Number(row.value)]),
);
const SCALES = new Map(
  amountWords.filter((row) => row.kind === "scale").map((row) => [fold(row.word), Number(row.value)]),
);
const ORDINALS = new Map(ordinals.map((row) => [fold(row.word), Number(row.value)]));
const TO = new Set(["الي", "و"]);
const PERCENT = /^(?:%|٪|بالميه|بالمايه|المايه|الميه|بالمئه|المئه)$/u;
/** Smaller numbers in words («ثلاث مجموعات») count things told in passing; from here on they are terms. */
const TERM_MIN = 3;

/**
 * The amounts among tokens, in order, with their units; numbers of dates are left out by `isDate`. «من 5200 إلى 3000 جندي» gives
 * both their unit.
 *
 * @example findAmounts(tokenize("204 ملايين دولار"), () => false) // [{ value: 204000000, unit: "currency" }]
 */
export function findAmounts(tokens: readonly Token[], isDate: (token: Token) => boolean): Amount[] {
  const found: { value: number; unit: string | null; last: number }[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = isDate(tokens[at]!) ? null : readNumber(tokens, at);
    if (read === null) {
      at++;
      continue;
    }
    const unit = unitAt(tokens, read.last) ?? (isDefinite(tokens[at]!) ? unitBefore(tokens, at) : null);
    found.push({ value: read.value, unit, last: read.last });
    at = read.last;
  }
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i]!, found[i + 1]!];
    if (one.unit === null && TO.has(tokens[one.last]?.word.fold ?? "")) one.unit = next.unit;
  }
  return found.flatMap(({ value, unit }) => (unit === null || value < TERM_MIN ? [] : [{ value, unit }]));
}

/** The ordinals among tokens («المرحلة الثانية» → 2); dates left out. */
export function findOrdinals(tokens: readonly Token[], isDate: (token: Token) => boolean): number[] {
  const found = tokens.flatMap((token) => {
    if (isDate(token)) return [];
    const ordinal = ORDINALS.get(token.word.fold.replace(/^[وف]?(?:[بك]?ال|لل)/u, ""));
    return ordinal === undefined ? [] : [ordinal];
  });
  return [...new Set(found)];
}

function readNumber(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const { word, end } = tokens[at]!;
  let value: number;
  let last = at + 1;
  if (word.kind === "number") {
    let digits = word.fold;
    // 1,500 and 5.2 are three tokens that touch.
    while (
      tokens[last]?.start === (last === at + 1 ? end : tokens[last - 1]!.end) &&
      /^[.,٫٬،]$/u.test(tokens[last]!.word.fold) &&
      tokens[last + 1]?.start === tokens[last]!.end &&
      tokens[last + 1]!.word.kind === "number"
    ) {
      const inner = tokens[last + 1]!.word.fold;
      const thousands = /^[,٬،]$/u.test(tokens[last]!.word.fold) || inner.length === 3;
      digits += thousands ? inner : `.${inner}`;
      last += 2;
      if (!thousands) break;
    }
    value = Number(digits);
  } else if (word.kind === "word") {
    const number = numberOf(word.fold);
    if (number === undefined) return null;
    value = number;
    // خمسة وعشرين, مئة وثلاثين
    for (
      let more = numberOf(tokens[last]?.word.fold ?? "");
      more !== undefined && /^و/u.test(tokens[last]!.word.fold);
    ) {
      value += more;
      last++;
      more = numberOf(tokens[last]?.word.fold ?? "");
    }
  } else return null;
  for (let scale = SCALES.get(tokens[last]?.word.fold ?? ""); scale !== undefined; ) {
    value *= scale;
    last++;
    scale = SCALES.get(tokens[last]?.word.fold ?? "");
  }
  return { value, last };
}

function numberOf(folded: string): number | undefined {
  return NUMBERS.get(folded) ?? NUMBERS.get(folded.replace(/^[وبل]?(?:ال)?/u, ""));
}

function isDefinite({ word }: Token): boolean {
  return /^[وبل]?ال/u.test(word.fold);
}

/** A definite number follows what it counts: «المستشفيات الجامعية الخمسة», one adjective between them at most. */
function unitBefore(tokens: readonly Token[], at: number): string | null {
  const [noun, next] = [tokens[at - 2], tokens[at - 1]].map((token) =>
    token !== undefined && isDefinite(token) ? keyOf(token.word.fold) : null,
  );
  if (noun?.sense === "matter" && next?.sense === "matter") return noun.key;
  return next?.sense === "matter" ? next.key : null;
}

/** What the number counts: the next word, if it is one of matter. */
function unitAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token === undefined || token.opensLine) return null;
  if (PERCENT.test(token.word.fold)) return "percent";
  if (token.word.kind !== "word") return null;
  const keyed = keyOf(token.word.fold);
  return keyed.sense === "matter" ? keyed.key : null;
}
