/** Actors across articles. */
// biome-ignore lint/complexity/noBannedTypes: its tables stand here
export type ActorsTables = {};
