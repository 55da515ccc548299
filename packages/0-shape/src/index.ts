export type { Article, PublishedBasis } from "./article.ts";
export { type ErrorCode, MahdarError } from "./error.ts";
export type {
  Attribution,
  Clause,
  Commitment,
  Deadline,
  DocumentPart,
  Duty,
  Entity,
  EntityType,
  EventType,
  JointStatement,
  MahdarRecord,
  Mention,
  Modality,
  OfficeMention,
  PloverType,
  Pointer,
  PoliticalEvent,
  Proposal,
  ReaderVersion,
  SourceKind,
  Strength,
  TimeExpression,
  TimeType,
  Topic,
} from "./record.ts";
export { type Span, spanHolds, spanOf } from "./span.ts";
