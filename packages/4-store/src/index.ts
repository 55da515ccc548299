export type {
  Added,
  Archive,
  ArchiveCounts,
  ArchivedArticle,
  ArchiveItem,
  ArticleQuery,
  ArticleSummary,
  CommitmentQuery,
  CommitmentRow,
  EventQuery,
  EventRow,
  Facet,
  Facets,
  Filter,
  ItemHit,
  ItemPage,
  ItemQuery,
  LayerCounts,
  Page,
  Problem,
  Refused,
  Snippet,
  StatementQuery,
  StatementRow,
} from "./archive.ts";
export type { Manifest } from "./backup/backup-file.ts";
export { checkBackup, restoreBackup } from "./backup/restore-backup.ts";
export { type BackupOptions, type WrittenBackup, writeBackup } from "./backup/write-backup.ts";
export type { Engine } from "./engine/engine.ts";
export { isPostgres, shownPlace } from "./engine/postgres.ts";
export { type OpenOptions, openArchive } from "./open-archive.ts";
export { contentHash } from "./review/content-hash.ts";
export {
  appendDecision,
  type LoggedDecision,
  type LogQuery,
  listDecisions,
  type NewDecision,
} from "./review/decisions.ts";
export type { Target } from "./review/desk.ts";
export { REVIEW_LAYERS, type ReviewLayer } from "./review/layers.ts";
export {
  decideLink,
  type LinkDecision,
  type LinkKind,
  type LinkVerdict,
  linkDecisions,
  type Verdict,
} from "./review/link-decisions.ts";
export type { Standing } from "./review/merge.ts";
export type { Review, ReviewDone } from "./review/review.ts";
export type { ShownReview } from "./review/shown-reviews.ts";
export { type Snapshots, sha256Of } from "./snapshots.ts";
export type { ReviewStatus, Tables } from "./tables.ts";
export type { Finding, Progress, VerifyReport } from "./verify/finding.ts";
export type { VerifyOptions } from "./verify/verify.ts";
export type { EditQuery, SilentEdit } from "./versions/list-edits.ts";
export type { DiffPiece } from "./versions/text-diff.ts";
export type { ChangedField, Hunk, VersionDiff, VersionSummary } from "./versions/versions.ts";
