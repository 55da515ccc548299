import type { Trigger } from "./triggers.ts";
import type { LightVerb } from "./words.ts";

/** A place where an event may be told: a trigger in one of its meanings. Tokens `[first, last)`. */
export interface Candidate {
  readonly trigger: Trigger;
  readonly first: number;
  readonly last: number;
  /** Offsets of the trigger in the text, its clitics left out. */
  readonly start: number;
  readonly end: number;
  /** A future س before the verb. */
  readonly future: boolean;
  /** ب ل ك before the noun. */
  readonly prep: string;
  readonly carrier: Carrier | null;
}

/** The light verb that carries an event noun: before it (عقد اجتماعا), or after it in a clause of its own (مباحثات أجراها). */
export interface Carrier {
  readonly at: number;
  readonly verb: LightVerb;
  readonly side: "before" | "after";
  readonly future: boolean;
}
