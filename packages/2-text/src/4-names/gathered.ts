import type { EntityType } from "@mahdar/shape";

/** One entity while an article's mentions are being gathered. */
export interface Gathered {
  readonly type: EntityType;
  /** The compared words of its longest name (see name-words.ts). */
  readonly words: readonly string[];
  /** Indices of its findings, in text order once gathering is done. */
  readonly mentions: number[];
  /** First tokens of the mentions that are its abbreviation in brackets. */
  readonly abbreviations: Set<number>;
}
