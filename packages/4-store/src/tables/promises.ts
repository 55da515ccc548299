/** Commitments across articles, their outcomes and what contradicts what. */
// biome-ignore lint/complexity/noBannedTypes: its tables stand here
export type PromisesTables = {};
