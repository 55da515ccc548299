import type { CivilDay } from "./civil-day.ts";
import type { Tense } from "./tense.ts";

/** What a sense is resolved against. `published` null: what is relative has no value. */
export interface Grounds {
  readonly published: CivilDay | null;
  /** The year that the passage is about, where its line opens with one (1952 - …). */
  readonly lineYear: number | null;
  /** The value the passage named last, for what points back to it. */
  readonly antecedent: string | null;
  /** The day of a statement quoted here, where it was made the day before publication; null elsewhere. */
  readonly spoken: CivilDay | null;
  /** Whether that value stands in the same sentence. */
  readonly sameSentence: boolean;
  readonly tense: () => Tense | null;
  /** Nothing else stands on the expression's line but the word that governs it. */
  readonly alone: boolean;
}

/** A value and what it rests on: nothing but the text, the publication day, or a guess between two readings. */
export interface Resolved {
  readonly type: "DATE" | "DURATION" | "SET";
  readonly value: string | null;
  readonly supplied: "" | "+published" | "+published+guess" | "+guess";
}

/** A date with the value it has, null where it has none. */
export const dated = (value: string | null, supplied: Resolved["supplied"] = ""): Resolved => ({
  type: "DATE",
  value,
  supplied,
});
