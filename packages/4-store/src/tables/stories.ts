/** Copies, stories and dialogues. */
// biome-ignore lint/complexity/noBannedTypes: its tables stand here
export type StoriesTables = {};
