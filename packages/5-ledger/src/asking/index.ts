export { Actors, type ActorsQuery, actors } from "./actors.ts";
export { Commitments, type CommitmentsQuery, commitments } from "./commitments.ts";
export { Dialogue, Dialogues, dialogue, dialogues } from "./dialogues.ts";
export { Events, type EventsQuery, events } from "./events.ts";
export { Met, type MetQuery, met } from "./met.ts";
export { SCHEMAS } from "./schemas.ts";
export { Articles, type ArticlesQuery, articles, Search, type SearchQuery, search } from "./search.ts";
export type { ActorRef, Candidate, Part, Participant, Partner, Term } from "./shape/actor.ts";
export { type ArticleHit, SEARCHED_IN, type SearchHit } from "./shape/article.ts";
export type { Evidence, Mark, When } from "./shape/evidence.ts";
export {
  EVENT_TYPES,
  type EventItem,
  LAYERS_SOUGHT,
  type Meeting,
  OUTCOMES,
  SCHEDULES,
  SOURCE_KINDS,
  STATUSES_SOUGHT,
  STRENGTHS,
  type Statement,
  TIMELINE_KINDS,
  type TimelineEntry,
  TOPICS,
  type Undertaking,
} from "./shape/items.ts";
export { Statements, type StatementsQuery, statements } from "./statements.ts";
export { Story, story } from "./stories.ts";
export { Timeline, type TimelineQuery, timeline } from "./timeline.ts";
export { Who, type WhoQuery, who } from "./who.ts";
