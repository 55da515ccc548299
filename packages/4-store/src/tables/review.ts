import type { ReviewStatus } from "../tables.ts";

/** What people decided: the log of decisions and the reviewed record. */
export interface ReviewTables {
  decisions: DecisionsTable;
  link_decisions: LinkDecisionsTable;
  record_items: RecordItemsTable;
  silent_edits: SilentEditsTable;
}

/** The log: only ever added to, each row hashed together with the row before it. Triggers refuse anything else. */
export interface DecisionsTable {
  /** 1, 2, 3 … without a gap; this is the order, not `at`. */
  seq: number;
  /** The decider's clock, recorded as it was, also where it was set back. */
  at: string;
  by_whom: string;
  action: string;
  subject: string;
  reason: string | null;
  body: string;
  /** The `hash` of the row before; 64 zeros in the first. */
  previous: string;
  hash: string;
}

/** The verdict that holds now on a link; a verdict taken back is no row. */
export interface LinkDecisionsTable {
  kind: string;
  one: string;
  other: string;
  verdict: string;
  decision: number;
}

/** An item a person decided on. A machine never writes here. */
export interface RecordItemsTable {
  /** `<article's id>#<number of the decision that made it>`. */
  id: string;
  article: number;
  /** The version whose text the spans are in (`versions.key`); it stays when the article changes. */
  version: number;
  layer: string;
  status: Exclude<ReviewStatus, "proposed">;
  /** The item as JSON as the person left it; null when it was rejected. */
  item: string | null;
  /** The item as JSON as the machine proposed it; null when a person added it. */
  proposal: string | null;
  reader_version: string | null;
  rules: string | null;
  confidence: number | null;
  /** From the first to the last sign the item speaks of, of the proposal where there is one. */
  start: number;
  end: number;
  /** 1, 2, 3 …: what a reviewer saw, so that two do not overwrite one another. */
  revision: number;
  decision: number;
}

/** A passage that an item of an earlier version cites and that a later version no longer has there. */
export interface SilentEditsTable {
  article: number;
  /** The version in which the passage is gone or other (`versions.n`). */
  to_version: number;
  /** 0, 1, 2 … in the order of the old text. */
  n: number;
  /** The version the item cites. */
  from_version: number;
  layer: string;
  /** The index of a proposal in the reading of `from_version`; null for a reviewed item. */
  i: number | null;
  /** The reviewed item's id; null for a proposal. */
  item: string | null;
  kind: "gone" | "changed" | "moved";
  /** The passage in the old text. */
  start: number;
  end: number;
  /** Its place in the new text; null where nothing is left of it. */
  to_start: number | null;
  to_end: number | null;
  /** The word diff of the passage, as JSON. */
  diff: string;
}
