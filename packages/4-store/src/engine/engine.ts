import type { Insertable, Kysely } from "kysely";
import { storableText } from "../exact-text.ts";
import type { Tables } from "../tables.ts";

/** A value a column can hold. */
export type Value = string | number | null | Uint8Array;

/** How long one waits for another's lock, in milliseconds, before it says archive-locked. */
export const LOCK_WAIT_MS = 15_000;

/** The value as both databases can hold it; every value given to one passes through here, in queries too. */
export function storable(value: Value): Value {
  return typeof value === "string" ? storableText(value) : value;
}

/**
 * An archive's database: SQLite in a folder or PostgreSQL. Queries are written with Kysely through `db` and are the same
 * on both, except where a module branches on `kind` (search, the schema). Every error is a MahdarError where a person
 * can do something about it.
 *
 * @example
 * await engine.write(async (tx) => {
 *   await tx.db.updateTable("articles").set({ title }).where("key", "=", key).execute();
 * });
 */
export interface Engine {
  readonly kind: "sqlite" | "postgres";
  /** The folder or the address without its password: what error messages name. */
  readonly place: string;
  /** Inside `write` and `read` the transaction's own. */
  readonly db: Kysely<Tables>;
  /**
   * Runs `work` in one write transaction: all of it is kept, or, when it throws, none. Use the engine it is given and
   * no other inside. Inside a transaction it is part of that one. On SQLite one writes at a time; on PostgreSQL rows
   * that two may change at once must be locked (`forUpdate`) in a fixed order.
   */
  write<Result>(work: (tx: Engine) => Promise<Result>): Promise<Result>;
  /** Runs `work` seeing one unchanging state of the archive, whatever others write meanwhile. */
  read<Result>(work: (tx: Engine) => Promise<Result>): Promise<Result>;
  /** Inserts many rows of the same columns, fast, all or none. */
  insert<Name extends keyof Tables>(table: Name, rows: readonly Insertable<Tables[Name]>[]): Promise<void>;
  /** Runs one statement of SQL without values; for the schema. */
  exec(sql: string): Promise<void>;
  close(): Promise<void>;
}
