import { FOLD, LIGATURES, MANY } from "./letters.ts";

/**
 * The one spelling of `text` used for matching; never shown, never stored as text.
 *
 * @example fold("الكاظمى") === fold("الكاظمي"); fold("أحـمَد") === "احمد"; fold("٢٠٢٠") === "2020"
 */
export function fold(text: string): string {
  const length = text.length;
  let from = 0;
  while (from < length) {
    const unit = text.charCodeAt(from);
    if (FOLD[unit] !== unit) break;
    from++;
  }
  if (from === length) return text;
  let out = text.slice(0, from);
  for (let i = from; i < length; i++) {
    const unit = text.charCodeAt(i);
    const to = FOLD[unit]!;
    if (to === MANY && unit !== MANY) out += LIGATURES.get(unit) ?? "";
    // The unit of code 0 folds to itself: for it alone 0 does not mean that it is dropped.
    else if (to !== 0 || unit === 0) out += String.fromCharCode(to);
  }
  return out;
}

/** Folded text with the way back: `offsets[i]` is the place in the source of folded unit `i`; the last one is the end. */
export interface Folded {
  readonly text: string;
  /** Null when nothing moved: then folded and source offsets are the same. */
  readonly offsets: Uint32Array | null;
}

/** As `fold`, with the map back to the source. `offsets` has one more entry than the folded text has units. */
export function foldWithMap(text: string): Folded {
  const folded = fold(text);
  if (folded.length === text.length && !/[ﭐ-ﻼ]/u.test(text)) return { text: folded, offsets: null };
  const offsets = new Uint32Array(folded.length + 1);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = FOLD[unit]!;
    const isDropped = to === 0 && unit !== 0;
    const count = to === MANY && unit !== MANY ? (LIGATURES.get(unit)?.length ?? 0) : isDropped ? 0 : 1;
    for (let k = 0; k < count; k++) offsets[at++] = i;
  }
  offsets[at] = text.length;
  return { text: folded, offsets };
}
