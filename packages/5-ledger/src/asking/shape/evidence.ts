import { type Static, Type } from "typebox";
import {
  chanceOrNull,
  named,
  oneOf,
  oneOfOrNull,
  refOrNull,
  refTo,
  text,
  textOrNull,
  wholeNumber,
} from "./building.ts";

export const LAYERS = ["attributions", "events", "commitments"] as const;
export type Layer = (typeof LAYERS)[number];
export const MODALITIES = ["denied", "conditional", "hoped", "announced", "completed"] as const;
/** Rejected items are in no answer. */
export const STATUSES = ["proposed", "accepted", "edited"] as const;

const OFFSETS = {
  start: wholeNumber("Where it begins in the article's text, in UTF-16 code units."),
  end: wholeNumber("Where it ends, exclusive."),
  text: text("The words, exactly as they stand there."),
};

export const Quote = named("Quote", "A stretch of an article's frozen text.", OFFSETS);

export const Mark = named("Mark", "A stretch of the text and what it is in the item.", {
  part: oneOf(
    ["source", "cue", "content", "trigger", "actor", "recipient", "place", "beneficiary", "deadline"],
    "What the words are in the item.",
  ),
  ...OFFSETS,
});
export type Mark = Static<typeof Mark>;

/** Where a fact was read: every fact of an answer carries it. */
export const Evidence = named("Evidence", "Where a fact was read, and how sure it is.", {
  article: text("The article's id."),
  version: wholeNumber("Which version of the article, from 1 on."),
  title: textOrNull("The article's title."),
  outlet: textOrNull("Who published it."),
  day: textOrNull("The day of publication, YYYY-MM-DD; null where not known."),
  layer: oneOf(LAYERS, "The layer of the article's record the item is in."),
  index: Type.Unsafe<number | null>({
    type: ["integer", "null"],
    description: "The item's index in that layer; null for words that only linking took for a wording.",
  }),
  item: textOrNull("The id of the reviewed item; null for a proposal nobody decided on."),
  marks: Type.Array(refTo(Mark), {
    description: "The item's words in the text. Empty where the kept text no longer bears them out.",
  }),
  quote: refOrNull(Quote),
  rule: text("The rule that found it."),
  confidence: chanceOrNull("The reader's own chance that the item is right; null where it gave none."),
  status: oneOf(STATUSES, "Where it stands in review."),
  modality: oneOfOrNull(MODALITIES, "How far it is told as fact; null where it is plainly told."),
});
export type Evidence = Static<typeof Evidence>;

/** When a thing was: a vague day stays vague. */
export const When = named("When", "The day a thing belongs to.", {
  value: textOrNull(
    "EDTF or TIMEX3 value as far as it is known: 2015-07-21, 2015-07, 2015-W30; null where not known.",
  ),
  basis: oneOf(
    ["happened", "published"],
    "Whether the value is the day the text gives the thing itself, or the day the article was published.",
  ),
});
export type When = Static<typeof When>;
