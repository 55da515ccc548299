import { type Static, Type } from "typebox";
import { Part, Participant } from "./actor.ts";
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
import { Evidence, When } from "./evidence.ts";

export const SOURCE_KINDS = ["person", "office", "organization", "document", "anonymous", "agency"] as const;
export const STRENGTHS = ["pledge", "plan", "intend", "support", "agree", "consider"] as const;
export const TOPICS = [
  "security",
  "politics",
  "economy",
  "energy",
  "services",
  "justice",
  "health",
  "humanitarian",
  "culture",
  "foreign",
  "other",
] as const;
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "APPOINT",
  "LEGISLATE",
  "ELECT",
] as const;

/** What an article can be sought by: a layer with something in it, the standing of an item. */
export const LAYERS_SOUGHT = ["statements", "events", "commitments"] as const;
export const STATUSES_SOUGHT = ["proposed", "accepted", "edited"] as const;

export const Statement = named("Statement", "Who said what.", {
  source: refOrNull(Part),
  kind: oneOf(SOURCE_KINDS, "What kind of source it is."),
  cue: text("The reporting verb or expression."),
  content: text("What was said; an ellipsis where words stand between."),
  direct: Type.Boolean({ description: "Whether most of it stands between quotation marks." }),
  evidence: refTo(Evidence),
});
export type Statement = Static<typeof Statement>;

export const EventItem = named("Event", "A political event as one article tells it.", {
  type: oneOf(EVENT_TYPES, "Its PLOVER type, or APPOINT, LEGISLATE, ELECT."),
  mode: textOrNull("meeting, visit, phone, video, talks, summit and the like."),
  trigger: text("The word that tells it."),
  when: refTo(When),
  participants: Type.Array(refTo(Participant)),
  place: textOrNull("Where, as written."),
  evidence: refTo(Evidence),
});
export type EventItem = Static<typeof EventItem>;

export const Window = named("Window", "The days something is due in; null is an end that is not given.", {
  from: textOrNull("First day, YYYY-MM-DD."),
  until: textOrNull("Last day, YYYY-MM-DD."),
  vague: Type.Boolean({ description: "Whether an end is only about so." }),
});
export type Window = Static<typeof Window>;

export const SCHEDULES = ["not-due", "due", "overdue", "open-ended"] as const;
export const OUTCOMES = ["kept", "partly", "delayed", "broken", "superseded", "disputed"] as const;

export const Wording = named("Wording", "One wording of an undertaking, by one article.", {
  content: text("The words that state what is to be done."),
  deadline: textOrNull("The deadline this wording gives, TIMEX3 or EDTF."),
  evidence: refTo(Evidence),
});
export type Wording = Static<typeof Wording>;

export const OutcomeSign = named(
  "OutcomeSign",
  "A sentence of a later report that bears on an undertaking.",
  {
    article: text("The article's id."),
    title: textOrNull("The article's title."),
    outlet: textOrNull("Who published it."),
    day: textOrNull("The day of publication."),
    start: wholeNumber("Where the sentence begins in the article's text."),
    end: wholeNumber("Where it ends, exclusive."),
    text: text("The sentence."),
    bearing: text("for, against, late, partial, replaced."),
    voice: oneOf(
      ["responsible", "other", "report"],
      "Who tells it: the side that promised, another, the article.",
    ),
    relevance: chanceOrNull("How surely it is about this undertaking."),
    accepted: Type.Boolean({ description: "Whether a person took it for evidence." }),
  },
);
export type OutcomeSign = Static<typeof OutcomeSign>;

export const Contradiction = named("Contradiction", "A passage that denies or contradicts an undertaking.", {
  article: text("The article's id."),
  day: textOrNull("The day of publication."),
  start: wholeNumber("Where it begins in the article's text."),
  end: wholeNumber("Where it ends, exclusive."),
  text: text("The words."),
  by: oneOf(["denial", "evidence"], "Whether it denies a wording, or tells otherwise than other evidence."),
  confidence: chanceOrNull("The chance that it does."),
});

export const Searched = named("Searched", "What «no evidence found» rests on.", {
  until: textOrNull("The last publication day of the articles searched; null where none has a day."),
  articles: wholeNumber("How many articles were searched."),
});
export type Searched = Static<typeof Searched>;

/** How an undertaking stands: three questions, kept apart. */
export const Standing = named("Standing", "How an undertaking stands on the day asked about.", {
  said: Type.Array(refTo(OutcomeSign), { description: "What the responsible body says of it." }),
  shown: Type.Array(refTo(OutcomeSign), { description: "What the records show." }),
  schedule: oneOf(SCHEDULES, "How it stands against its own schedule."),
  window: refOrNull(Window),
  outcome: oneOfOrNull(OUTCOMES, "Proposed or settled outcome; null where no evidence was found."),
  confidence: chanceOrNull("The chance that the outcome is right; null where there is none."),
  settled: Type.Boolean({ description: "Whether a person settled the outcome." }),
  searched: refTo(Searched),
});

export const Related = named("Related", "Another undertaking this one is tied to.", {
  id: text("Its id."),
  tie: oneOf(
    ["renews", "renewed-by", "makes-exact", "made-exact-by"],
    "Whether this one renews or makes exact the other, or the other this one.",
  ),
  likeness: Type.Number({ minimum: 0, maximum: 1, description: "How alike the two are." }),
});

export const Undertaking = named("Undertaking", "Something an actor bound itself to.", {
  id: text("What the undertaking is asked for by."),
  linked: Type.Boolean({
    description:
      "Whether its wordings were gathered across articles; else it is one wording of an article not linked yet.",
  }),
  by: refTo(Part),
  to: refOrNull(Part),
  content: text("What is to be done, in the words of the first wording."),
  strength: oneOfOrNull(STRENGTHS, "How firmly it was bound to; null where no wording tells."),
  topic: oneOfOrNull(TOPICS, "What it is about; null where no wording tells."),
  standing: refTo(Standing),
  wordings: Type.Array(refTo(Wording), { description: "Every wording, the earliest first." }),
  contradictions: Type.Array(refTo(Contradiction), { description: "Denials and contrary reports." }),
  related: Type.Array(refTo(Related)),
});
export type Undertaking = Static<typeof Undertaking>;

export const Meeting = named("Meeting", "One meeting, told by one article or by many.", {
  id: text("The earliest telling: article and index."),
  when: refTo(When),
  type: oneOf(EVENT_TYPES, "CONSULT for a meeting, a visit, a call; AGREE, COOPERATE for other dealings."),
  mode: textOrNull("meeting, visit, phone, video, talks, summit and the like."),
  participants: Type.Array(refTo(Participant), { description: "Everyone any telling names, each once." }),
  place: textOrNull("Where, as the first telling that says it has it."),
  story: textOrNull("The story its articles belong to; null where none is known."),
  tellings: wholeNumber("How many articles' items tell of it."),
  origins: wholeNumber("How many independent origins these have: ten copies are one."),
  evidence: Type.Array(refTo(Evidence), {
    description:
      "The tellings, the earliest first, one of every origin before a second of another; at most ten.",
  }),
  left: wholeNumber("How many tellings are not listed under evidence."),
});
export type Meeting = Static<typeof Meeting>;

export const TIMELINE_KINDS = ["event", "statement", "commitment", "round"] as const;

export const TimelineEntry = named("TimelineEntry", "Something on a line of days.", {
  kind: oneOf(TIMELINE_KINDS, "What it is."),
  when: refTo(When),
  what: text("An event's type, a statement's kind of source, a commitment's strength; «round» for a round."),
  text: text("The event's word, what was said, what is to be done, or the name of the dialogue."),
  number: Type.Unsafe<number | null>({
    type: ["integer", "null"],
    description: "Which round; null for others.",
  }),
  who: Type.Array(refTo(Part), { description: "Who takes part, says it, or is bound; for a round nobody." }),
  evidence: refOrNull(Evidence),
});
export type TimelineEntry = Static<typeof TimelineEntry>;
