/** What a check found. */
export interface Finding {
  /** A note is worth knowing and harms nothing. */
  readonly level: "failure" | "note";
  readonly check: Check;
  /** The article's id; null where it is no article's. */
  readonly article: string | null;
  /** Where: a field of the record, a row of a list, a decision, a file. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly next: string;
}

export type Check =
  | "database"
  | "texts"
  | "spans"
  | "lists"
  | "search"
  | "log"
  | "reviews"
  | "links"
  | "edits"
  | "snapshots";

/** Where verifying stands: so many of so many articles, decisions or snapshots. */
export interface Progress {
  readonly of: "articles" | "decisions" | "snapshots";
  readonly done: number;
  readonly total: number;
}

/** How much was checked, and what came of it. */
export interface VerifyReport {
  readonly articles: number;
  readonly versions: number;
  readonly spans: number;
  readonly reviewedItems: number;
  readonly decisions: number;
  readonly snapshots: number;
  readonly snapshotBytes: number;
  readonly failures: number;
  readonly notes: number;
}

/** Takes down what is found and counts what is checked. */
export interface Ledger {
  fail(check: Check, article: string | null, path: string, message: string, next: string): void;
  note(check: Check, path: string, message: string, next: string): void;
  count(what: Exclude<keyof VerifyReport, "failures" | "notes">, by?: number): void;
  progress(progress: Progress): void;
}

/** What is to be done about damage to what cannot be made again. */
export const RESTORE = "restore the archive from a backup; mahdar log and the snapshot tell what was there";
/** About what an article's source can mend. */
export const READ_AGAIN = "add the article again from its source, or restore the archive from a backup";
