/** What people decided: the log of decisions and the reviewed record. */
// biome-ignore lint/complexity/noBannedTypes: its tables stand here
export type ReviewTables = {};
