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
  const minima = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < SEEDS.length; at++) {
      // One multiplication and a shift suffice here: shingles are mixed already.
      const hash = (Math.imul(shingle ^ SEEDS[at]!, 0x85ebca6b) ^ (shingle >>> 15)) >>> 0;
      if (hash < minima[at]!) minima[at] = hash;
    }
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) ^ minima[band * ROWS + row]!);
    bands[band] = key;
  }
  return bands;
}
