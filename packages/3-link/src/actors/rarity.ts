import { actorBodyWords, actorNameParts } from "../lexicon/links.generated.ts";

/** How many persons a press archive of some ten years names, about; with the shares of name parts it tells how many bear a name. */
const PERSONS_NAMED = 50_000;
const BODIES_NAMED = 20_000;
/** Shares of parts that stand in no table: about one name of all that were counted. */
const UNLISTED_FIRST = 0.0001;
const UNLISTED_OTHER = 0.00005;
const UNLISTED_BODY_WORD = 0.0001;
/** From so many namesakes on a bare name decides nothing. */
const COMMON = 0.05;

const PARTS = new Map(
  actorNameParts.map(({ part, first, other }) => [part, { first: Number(first), other: Number(other) }]),
);
const BODY_WORDS = new Map(actorBodyWords.map(({ word, share }) => [word, Number(share)]));

/**
 * How many other persons of the press may bear a name, were its parts given independently: 120 for محمد علي, a thousandth for four
 * parts. A single part is a family name.
 */
export function namesakesOf(words: readonly string[]): number {
  let expected = PERSONS_NAMED;
  for (const [at, word] of words.entries()) {
    const share = PARTS.get(word);
    expected *=
      at === 0 && words.length > 1
        ? Math.max(share?.first ?? 0, UNLISTED_FIRST)
        : Math.max(share?.other ?? 0, UNLISTED_OTHER);
  }
  return expected;
}

/** How many other bodies may bear a name. */
export function namesakesOfBody(words: readonly string[]): number {
  return words.reduce(
    (expected, word) => expected * Math.max(BODY_WORDS.get(word) ?? 0, UNLISTED_BODY_WORD),
    BODIES_NAMED,
  );
}

export function isCommon(namesakes: number): boolean {
  return namesakes >= COMMON;
}

/** Whether a part is a given name rather than a family's: «محمد» alone names nobody. */
export function isGivenName(word: string): boolean {
  const share = PARTS.get(word);
  return share !== undefined && share.first > share.other / 2 && share.first > 0.0001;
}

/** Whether a part is known at all; spellings of names that are known differ for a reason (سالم, سليم). */
export function isKnownPart(word: string): boolean {
  return PARTS.has(word);
}
