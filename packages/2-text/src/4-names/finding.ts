import type { EntityType } from "@mahdar/shape";

/** A name found in a text, before it is gathered into an entity: token range `[first, last)` and where its span begins. */
export interface Finding {
  readonly first: number;
  readonly last: number;
  /** Text offset: inside the first token when a clitic stands before the name. */
  readonly start: number;
  readonly type: EntityType;
  readonly rule: string;
  /** What the model itself gives it, 0 to 1 (model/chances.ts). */
  readonly chance: number;
  /** Chance that the name is right, 0 to 1. */
  readonly confidence: number;
}
