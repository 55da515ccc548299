import type { VerbForm } from "../2-segment/index.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Quotation } from "./quotes.ts";

export type FrameRule =
  | "clause"
  | "quotation"
  | "colon"
  | "preposition"
  | "object"
  | "participle"
  | "masdar"
  | "relayed"
  | "carried"
  | "heading"
  | "according-to"
  | "trailing"
  | "as-said";

/** Where what is said begins: a token and the offset in it, and the quotation it begins with, if any. */
export interface Anchor {
  readonly kind: "clause" | "quotation" | "colon" | "preposition" | "object";
  /** The token that announces it (أن, the colon, the mark, the preposition); the first token of a bare object. */
  readonly at: number;
  readonly from: number;
  readonly start: number;
  readonly quotation: Quotation | null;
}

/** A cue with its source and the place its content begins; the content's end and the antecedent are found later. */
export interface Frame {
  readonly rule: FrameRule;
  /** Cue tokens, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly form: VerbForm | null;
  readonly source: NounPhrase | null;
  /** Whose words the source passes on (نقلت الوكالة عن الوزير أن): who speaks next with no name of his own. */
  readonly voice?: NounPhrase;
  /** The cue stands in a relative clause or under أن: it does not end the statement round it. */
  readonly inner: boolean;
  /** Of a participle: the first token of the frame inside another statement whose subject goes on in it (أن الرئيس رحب …، مشيدا). */
  readonly host?: number;
  /** Of a cue with no source: it goes on with who spoke first (مضيفا), not with whom he told of. */
  readonly goesOn?: boolean;
  /** Of a cue with no source: the first token of a speaker it does not mean (نقل عنه مكتبه قوله: not the office). */
  readonly except?: number;
  /** The first token that belongs to the frame: the conjunction's or the source's where it stands before the cue. */
  readonly opens: number;
  readonly anchor: Anchor | null;
  /** Content that stands before the cue: tokens, `last` exclusive. */
  readonly before: {
    readonly first: number;
    readonly last: number;
    readonly start: number;
    readonly through?: boolean;
  } | null;
}
