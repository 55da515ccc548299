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
  Filter,
  LayerCounts,
  Page,
  Problem,
  Refused,
  Snippet,
  StatementQuery,
  StatementRow,
} from "./archive.ts";
export { openArchive } from "./open-archive.ts";
export { findWords } from "./search/find-words.ts";
export { sha256Of } from "./snapshots.ts";
