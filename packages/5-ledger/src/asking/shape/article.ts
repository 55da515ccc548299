import { type Static, Type } from "typebox";
import { Candidate } from "./actor.ts";
import { named, oneOf, refOrNull, refTo, text, textOrNull, wholeNumber } from "./building.ts";
import { Quote } from "./evidence.ts";

/** What may be searched. */
export const SEARCHED_IN = ["articles", "people"] as const;

export const Passage = named("Passage", "The stretch of an article that answers the words best.", {
  start: wholeNumber("Where it begins in the article's text, in UTF-16 code units."),
  text: text("The words, exactly as they stand there."),
  hits: Type.Array(refTo(Quote), {
    description: "Where the words sought stand, counted inside the passage.",
  }),
});

export const ArticleHit = named("ArticleHit", "An article of the archive.", {
  id: text("The article's id."),
  title: textOrNull("Its title."),
  outlet: textOrNull("Who published it."),
  day: textOrNull("The day of publication, YYYY-MM-DD; null where not known."),
  counts: Type.Object(
    {
      statements: wholeNumber("Statements read in it."),
      events: wholeNumber("Events read in it."),
      commitments: wholeNumber("Commitments read in it."),
    },
    { additionalProperties: false },
  ),
  titleHits: Type.Array(refTo(Quote), { description: "Where the words sought stand in the title." }),
  passage: refOrNull(Passage),
});
export type ArticleHit = Static<typeof ArticleHit>;

export const SearchHit = named("SearchHit", "Something found.", {
  kind: oneOf(["article", "person"], "What it is; the field of that name holds it."),
  article: refOrNull(ArticleHit),
  actor: refOrNull(Candidate),
});
export type SearchHit = Static<typeof SearchHit>;
