import type { CommitmentMention } from "./mention.ts";
import { mentionsOfSentences } from "./mention.ts";
import type { RecordWords } from "./record-words.ts";

/** A key that so many mentions have tells nothing: it need not be followed. */
export const KEY_CROWD = 1000;
/** Matters and context words that weigh so much lead from one mention to another. */
const RARE = 2;
const RARE_CONTEXT = 4;

/**
 * The keys two mentions must have one of in common to be worth comparing: the act alone and with each side, the rare matters, the
 * very rare words round it, the amounts. Strings an archive can keep in an indexed column, sorted.
 *
 * @example keysOfMention(mention) // ["+reduce", "+reduce US", "2500 force", "force", "~مارينز"]
 */
export function keysOfMention(mention: CommitmentMention): string[] {
  const keys = new Set<string>();
  const { act } = mention.core;
  // The act alone leads to mentions whose side the article leaves out; where the act is crowded, act and side still do.
  if (act !== null) {
    keys.add(act);
    for (const country of mention.sides.countries) keys.add(`${act} ${country}`);
  }
  for (const [key, weight] of mention.matter) if (weight >= RARE) keys.add(key);
  for (const [key, weight] of mention.context) if (weight >= RARE_CONTEXT) keys.add(`~${key}`);
  for (const { value, unit } of mention.amounts) keys.add(`${value} ${unit}`);
  return [...keys].sort();
}

/**
 * The keys of all sentences of an article: commitments that have none of them in their mentions' keys can neither be restated nor
 * meet an outcome there.
 */
export function keysOfArticle(words: RecordWords): string[] {
  const keys = mentionsOfSentences(words).flatMap(keysOfMention);
  return [...new Set(keys)].sort();
}
