import { type Static, Type } from "typebox";
import { chanceOrNull, named, oneOf, refTo, text, textOrNull, wholeNumber } from "./building.ts";
import { TOPICS } from "./items.ts";

const ARTICLE = {
  id: text("The article's id."),
  title: textOrNull("Its title."),
  outlet: textOrNull("Who published it."),
  day: textOrNull("The day of publication, YYYY-MM-DD; null where not known."),
};

export const StoryArticle = named("StoryArticle", "An article of a story.", {
  ...ARTICLE,
  confidence: chanceOrNull("The chance that it belongs to the story."),
  origin: wholeNumber("Which of the story's origins it is of, from 0 on."),
  isCopy: Type.Boolean({ description: "Whether it is a copy of another of the story." }),
});

export const Origin = named("Origin", "An independent origin of a story: ten copies of one report are one.", {
  by: textOrNull("Whom the report comes from, where that is known."),
  articles: Type.Array(Type.String(), { description: "Its articles' ids, the earliest first." }),
});

export const RoundArticle = named("RoundArticle", "An article of a process.", ARTICLE);
export type RoundArticle = Static<typeof RoundArticle>;

export const JointClauses = named("JointClauses", "A joint statement and its clauses.", {
  article: text("The article's id."),
  index: wholeNumber("The statement's index in its record."),
  opening: text("The words that introduce it."),
  clauses: Type.Array(
    Type.Object(
      { theme: oneOf(TOPICS, "What it is about."), text: text("Its words.") },
      { additionalProperties: false },
    ),
  ),
});

export const RoundPromise = named("RoundPromise", "A commitment told by an article of a round.", {
  article: text("The article's id."),
  index: wholeNumber("Its index in the record's commitments."),
  actor: text("Who is bound, as written."),
  content: text("What is to be done."),
  deadline: textOrNull("The deadline it gives."),
});

export const Round = named("Round", "A round of a process.", {
  number: wholeNumber("What the round is called by."),
  held: text("The day it was held on, YYYY-MM-DD."),
  days: Type.Array(Type.String(), { description: "The days its articles tell of." }),
  articles: Type.Array(refTo(RoundArticle)),
  jointStatements: Type.Array(refTo(JointClauses)),
  commitments: Type.Array(refTo(RoundPromise)),
});

export const Process = named("Process", "A process of many rounds, in short.", {
  id: text("What it is asked for by."),
  name: text("Its name."),
  sides: Type.Array(Type.String(), { description: "Codes of the states." }),
  rounds: wholeNumber("How many rounds are known."),
  articles: wholeNumber("How many articles speak of it."),
});
