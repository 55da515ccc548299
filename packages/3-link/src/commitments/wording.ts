import { segment } from "@mahdar/text";
import type { CommitmentMention } from "./mention.ts";
import { bareOf } from "./words.ts";

/** Shared pairs of neighbours from which on copied words tell fully: four words in a row. */
const TELLING_PAIRS = 3;

const memo = new WeakMap<CommitmentMention, ReadonlySet<string>>();

/**
 * How much of the shorter wording's pairs of neighbouring words stand in the other, 0 to 1: a promise restated keeps the words it
 * was made in, common ones too («إلغاء مناصب نواب المحافظين»). Articles and clitics do not count.
 */
export function sharedWording(one: CommitmentMention, other: CommitmentMention): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const pair of fewer) if (more.has(pair)) shared++;
  return (shared / fewer.size) * Math.min(1, shared / TELLING_PAIRS);
}

function pairsOf(mention: CommitmentMention): ReadonlySet<string> {
  let pairs = memo.get(mention);
  if (pairs === undefined) {
    const words = segment(mention.words.text)
      .tokens.filter(({ word }) => word.kind !== "punct")
      .map(({ word }) => bareOf(word.fold.replace(/^[وف](?=.{3})/u, "")));
    pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
    memo.set(mention, pairs);
  }
  return pairs;
}
