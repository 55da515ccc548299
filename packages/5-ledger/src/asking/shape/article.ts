import { type Static, Type } from "typebox";
import { Candidate, Part } from "./actor.ts";
import { named, oneOf, refOrNull, refTo, text, textOrNull, wholeNumber } from "./building.ts";
import { Evidence, Quote } from "./evidence.ts";
import { STRENGTHS, Statement, TOPICS } from "./items.ts";

/** What may be searched. */
export const SEARCHED_IN = ["articles", "statements", "commitments", "people"] as const;

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

export const PromiseHit = named("PromiseHit", "A commitment as one article words it.", {
  by: refTo(Part),
  content: text("The words that state what is to be done."),
  strength: oneOf(STRENGTHS, "How firmly it was bound to."),
  topic: oneOf(TOPICS, "What it is about."),
  deadline: textOrNull("The deadline it gives, TIMEX3 or EDTF."),
  evidence: refTo(Evidence),
});

export const SearchHit = named("SearchHit", "Something found.", {
  kind: oneOf(
    ["article", "statement", "commitment", "person"],
    "What it is; the field of that name holds it.",
  ),
  article: refOrNull(ArticleHit),
  statement: refOrNull(Statement),
  commitment: refOrNull(PromiseHit),
  person: refOrNull(Candidate),
  hits: Type.Array(refTo(Quote), {
    description: "Where the words sought stand in the content of a statement or a commitment.",
  }),
});
export type SearchHit = Static<typeof SearchHit>;

const Facet = Type.Object(
  {
    values: Type.Array(
      Type.Object(
        {
          value: text("The value to ask by."),
          name: textOrNull("The name to show, where it is another."),
          count: wholeNumber("How many articles have it."),
        },
        { additionalProperties: false },
      ),
    ),
    more: wholeNumber("How many other values there are."),
  },
  { additionalProperties: false },
);

export const Facets = named("Facets", "How the articles found are spread: the values most of them have.", {
  outlet: Facet,
  month: Facet,
  layer: Facet,
  actor: Facet,
  topic: Facet,
  kind: Facet,
  status: Facet,
});
export type Facets = Static<typeof Facets>;
