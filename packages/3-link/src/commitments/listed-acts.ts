import type { Span } from "@mahdar/shape";
import { isActNoun, type Token } from "@mahdar/text";
import { breaksClause } from "./undertaking-cues.ts";
import { isBareActNoun, keyOf } from "./words.ts";

export type Stretch = Pick<Span, "start" | "end">;

/** A promise told is no longer than this many words. */
export const LONGEST = 25;
/** So many acts of a list are told. */
const LISTED_MAX = 30;
/** So many marks and words stand between two acts of a list. */
const JOINERS_MAX = 6;

/** The stretch from a token on, and those that go on its list of acts: «إلغاء المناصب، وتقليص الحمايات، وفتح الملفات». */
export function listFrom(tokens: readonly Token[], first: number): Stretch[] {
  const found: Stretch[] = [];
  for (let at = first; at >= 0 && found.length < LISTED_MAX; ) {
    const stretch = stretchFrom(tokens, at);
    if (stretch === null) break;
    found.push(stretch);
    const end = findNear(tokens, at, LONGEST, (token) => token.start >= stretch.end);
    const next = end < 0 ? -1 : findNear(tokens, end - 1, JOINERS_MAX, (token) => !joinsList(token));
    at = next > end && opensListed(tokens[next]!) ? next : -1;
  }
  return found;
}

/** The first token that fits among so many after a place, −1 for none: whatever is looked for, a long text costs no more than its length. */
export function findNear(
  tokens: readonly Token[],
  after: number,
  within: number,
  fits: (token: Token, at: number) => boolean,
): number {
  const last = Math.min(tokens.length - 1, after + within);
  for (let at = after + 1; at <= last; at++) if (fits(tokens[at]!, at)) return at;
  return -1;
}

/** Marks and «و» between the acts of a list. */
function joinsList({ word }: Token): boolean {
  return word.kind === "punct" ? !/^[.!?؟…]$/u.test(word.fold) : word.fold === "و" || word.fold === "كما";
}

/** A verbal noun without the article, as acts are listed. */
export function opensListed({ word }: Token): boolean {
  if (word.kind !== "word" || keyOf(word.fold).sense === "frame") return false;
  return isBareActNoun(word.fold) || (isActNoun(word) && !/^[وف]?(?:[بك]?ال|لل)/u.test(word.fold));
}

/** From a token to where its clause ends. */
export function stretchFrom(tokens: readonly Token[], first: number): Stretch | null {
  let last = first;
  while (last < tokens.length && last - first < LONGEST && !breaksClause(tokens, last)) last++;
  return last === first ? null : { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}
