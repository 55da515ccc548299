import { type Static, Type } from "typebox";
import { named, oneOf, oneOfOrNull, refOrNull, refTo, text, textOrNull, wholeNumber } from "./building.ts";

export const ACTOR_TYPES = ["PER", "ORG", "LOC"] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const ActorRef = named("ActorRef", "A person, a body or a state.", {
  id: text("What the actor is asked for by."),
  name: text("The name to show."),
  type: oneOf(ACTOR_TYPES, "PER a person, ORG a body, LOC a place or the state that is called by it."),
});
export type ActorRef = Static<typeof ActorRef>;

/** One that a name may mean. */
export const Candidate = named("Candidate", "An actor that a name may mean.", {
  ...ActorRef.properties,
  known: Type.Boolean({ description: "Whether the knowledge base has it." }),
  country: textOrNull("Code of the state it belongs to (ISO 3166, upper case)."),
  exact: Type.Boolean({ description: "Whether the whole name was asked for, and not a part of it." }),
  articles: wholeNumber("In how many articles of the archive it is named."),
});
export type Candidate = Static<typeof Candidate>;

export const Part = named("Part", "Someone or something as an article names it.", {
  text: text("The words of the article."),
  actor: refOrNull(ActorRef),
});
export type Part = Static<typeof Part>;

export const Participant = named("Participant", "Who takes part in an event.", {
  ...Part.properties,
  role: oneOf(["actor", "recipient"], "Who acts, or who is acted upon, visited, received."),
});
export type Participant = Static<typeof Participant>;

/** An office and who held it from when to when, as the knowledge base has it. */
export const Term = named("Term", "A term of office, from the knowledge base.", {
  office: text("The office's id."),
  officeName: text("Its name."),
  body: refOrNull(ActorRef),
  country: textOrNull("Code of the state (ISO 3166, upper case)."),
  holder: refTo(ActorRef),
  from: textOrNull("YYYY, YYYY-MM or YYYY-MM-DD as far as it is known; null where not known."),
  to: textOrNull("The same of its end; null where not known or not ended."),
  ended: Type.Boolean({ description: "Whether it is known to be over." }),
  sure: oneOf(["A", "B", "C"], "How sure the entry is: A certain, B confident, C doubt in a detail."),
});
export type Term = Static<typeof Term>;

export const PressName = named("PressName", "A name as articles write it.", {
  name: text("As written."),
  articles: wholeNumber("In how many articles."),
});

export const Partner = named("Partner", "One with whom meetings are told.", {
  actor: refTo(ActorRef),
  tellings: wholeNumber("How often articles tell of a meeting of both."),
});
export type Partner = Static<typeof Partner>;

export const Month = named("Month", "How many articles of a month name the actor.", {
  month: textOrNull("YYYY-MM; null for articles without a known day."),
  articles: wholeNumber("How many."),
});

export const Sure = oneOfOrNull(
  ["A", "B", "C"],
  "How sure the knowledge base's entry is; null for what it does not have.",
);
