import type { ReaderVersion } from "@mahdar/shape";

/** Which reader this is; `rules` is the sha256 over rules, lexicon and models, written by the build. */
export const READER: ReaderVersion = { version: "0.1.0", rules: "0".repeat(64) };
