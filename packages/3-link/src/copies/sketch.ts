import { mix } from "./shingles.ts";

/** Bands of a sketch, and minima in each. */
const BANDS = 40;
const ROWS = 3;

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, at) => mix(at * 0x9e3779b1 + 1));

/**
 * The keys an article is found by: one for each band of three minima (MinHash with locality-sensitive hashing, Broder 1997, Indyk and
 * Motwani 1998). Two articles whose 3-grams are alike by s share at least one key with the chance 1 − (1 − s³)⁴⁰: 0.995 at 0.5, 0.04
 * at 0.1. Who shares one is then compared in full.
 */
export function bandsOf(shingles: Uint32Array): Uint32Array {
  return bandsFrom(minimaOf(shingles));
}

/** An article's keys, and its minima cut to a byte each: what is kept of it. */
export interface CopySketch {
  readonly bands: Uint32Array;
  readonly bytes: Uint8Array;
}

/** @example sketchOf(shinglesOf(text)).bytes.length // 120 */
export function sketchOf(shingles: Uint32Array): CopySketch {
  const minima = minimaOf(shingles);
  return { bands: bandsFrom(minima), bytes: Uint8Array.from(minima, (minimum) => minimum & 0xff) };
}

/**
 * How alike two articles are by their sketches' bytes: within 0.09 of the Jaccard similarity in 19 of 20. It says whom a full
 * comparison is worth.
 */
export function sketchLikeness(one: Uint8Array, other: Uint8Array): number {
  let same = 0;
  for (let at = 0; at < one.length; at++) if (one[at] === other[at]) same++;
  // One byte in 256 is the same by chance.
  return Math.max(0, (same / one.length - 1 / 256) / (1 - 1 / 256));
}

function minimaOf(shingles: Uint32Array): Uint32Array {
  const minima = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < SEEDS.length; at++) {
      // One multiplication and a shift suffice here: shingles are mixed already.
      const hash = (Math.imul(shingle ^ SEEDS[at]!, 0x85ebca6b) ^ (shingle >>> 15)) >>> 0;
      if (hash < minima[at]!) minima[at] = hash;
    }
  return minima;
}

function bandsFrom(minima: Uint32Array): Uint32Array {
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) ^ minima[band * ROWS + row]!);
    bands[band] = key;
  }
  return bands;
}
