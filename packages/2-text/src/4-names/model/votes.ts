import { COARSE_COUNT } from "./coarse.ts";
import type { StemIds } from "./stem-ids.ts";
import { BASES, VOTE } from "./templates.ts";

/** Standings of a word: outside, and for each type alone, beginning a longer name, or inside one. */
const STANDINGS = 10;

/**
 * What the labels of the same word elsewhere in the article tell of each token: where the value of the vote stands among all
 * values (see templates.ts), 0 where the word stands nowhere else. Votes for the commonest standing in a name, and whether
 * the word is oftener named than not.
 */
export function votesOf(stems: StemIds, coarse: Uint8Array, labels: Uint8Array): Int32Array {
  const counts = new Int32Array(stems.count * STANDINGS);
  for (let i = 0; i < labels.length; i++) {
    const id = stems.ids[i]!;
    if (id >= 0) counts[id * STANDINGS + standingOf(labels, i)]!++;
  }
  const out = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const id = stems.ids[i]!;
    if (id < 0) continue;
    const vote = voteOf(counts, id * STANDINGS, standingOf(labels, i));
    if (vote > 0) out[i] = BASES[VOTE]! + vote * COARSE_COUNT + coarse[i]!;
  }
  return out;
}

function standingOf(labels: Uint8Array, i: number): number {
  const label = labels[i]!;
  if (label === 0) return 0;
  const type = (label - 1) >> 1;
  const place = (label & 1) === 0 ? 2 : labels[i + 1] === label + 1 ? 1 : 0;
  return 1 + type * 3 + place;
}

/** 1 when the word is elsewhere and in no name, else 2 and more by standing; 0 when it is nowhere else. */
function voteOf(counts: Int32Array, at: number, own: number): number {
  let best = 0;
  let most = 0;
  let named = 0;
  for (let standing = 1; standing < STANDINGS; standing++) {
    const count = counts[at + standing]! - (standing === own ? 1 : 0);
    named += count;
    if (count > most) {
      most = count;
      best = standing;
    }
  }
  const outside = counts[at]! - (own === 0 ? 1 : 0);
  if (named === 0) return outside > 0 ? 1 : 0;
  return 2 * best + (named > outside ? 1 : 0);
}
