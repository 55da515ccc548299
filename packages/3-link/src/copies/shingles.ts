import { tokenize } from "@mahdar/text";

/** Words in a shingle: three in a row are rarely the same by chance (Broder 1997). */
const WORDS = 3;
/** Shorter articles share too much by chance to be compared. */
export const FEWEST_WORDS = 40;

/**
 * The word 3-grams of a text as sorted 32-bit hashes, each once: folded words, marks and symbols left out. Null for a text of
 * fewer than 40 words.
 */
export function shinglesOf(text: string): Uint32Array | null {
  const words: number[] = [];
  for (const { word } of tokenize(text))
    if (word.kind === "word" || word.kind === "latin" || word.kind === "number")
      words.push(hashOf(word.fold));
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Uint32Array(words.length - WORDS + 1);
  for (let at = 0; at < hashes.length; at++)
    hashes[at] = mix(mix(Math.imul(words[at]!, 0x9e3779b1) ^ words[at + 1]!) ^ words[at + 2]!);
  hashes.sort();
  let kept = 0;
  for (let at = 0; at < hashes.length; at++)
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at]!;
  return hashes.slice(0, kept);
}

/** How alike two sorted sets are, 0 to 1: what they share over what they have together (Jaccard 1901). */
export function jaccard(one: Uint32Array, other: Uint32Array): number {
  let a = 0;
  let b = 0;
  let shared = 0;
  while (a < one.length && b < other.length) {
    const difference = one[a]! - other[b]!;
    if (difference === 0) shared++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return shared / (one.length + other.length - shared);
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
