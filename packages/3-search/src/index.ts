export { bestPassage, type Passage } from "./passage/best-passage.ts";
export { findWords, type Hit, keepsTo } from "./passage/find-words.ts";
export type { Query, QueryTerm } from "./query/query.ts";
export { type ReadQueryOptions, readQuery } from "./query/read-query.ts";
export { RANK, type RankParameters } from "./rank/parameters.ts";
export { type Candidate, Scorer } from "./rank/scorer.ts";
export { type ArchiveStatistics, candidateStems, inverseFrequency } from "./rank/statistics.ts";
export { type IndexKeys, indexKeys } from "./words/index-keys.ts";
export { stripEnd } from "./words/strip-end.ts";
