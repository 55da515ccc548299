export type { Article, PublishedBasis } from "./article.ts";
export { type ErrorCode, MahdarError } from "./error.ts";
export type {
  Attribution,
  Commitment,
  Deadline,
  DocumentPart,
  Entity,
  EntityType,
  EventType,
  MahdarRecord,
  Mention,
  PloverType,
  PoliticalEvent,
  ReaderVersion,
  SourceKind,
  Strength,
  TimeExpression,
  TimeType,
  Topic,
} from "./record.ts";
export { type Span, spanHolds, spanOf } from "./span.ts";
