import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import { isBusy, translateError } from "./translate-error.ts";

/** How long SQLite itself waits where it does (another process repairs or empties the log): it stops the thread meanwhile. */
export const BUSY_WAIT_MS = 5_000;

/**
 * Takes the write lock when a transaction begins: one that read first and wrote then would be refused, without any
 * waiting, when another process had written in between.
 */
export class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #lockWaitMs: number;

  constructor(database: DatabaseSync, shim: SqliteDatabase, path: string, lockWaitMs: number) {
    super({ database: shim });
    this.#database = database;
    this.#path = path;
    this.#lockWaitMs = lockWaitMs;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    if (settings.accessMode === "read only") await connection.executeQuery(CompiledQuery.raw("begin"));
    else await this.#takeWriteLock();
  }

  /** A full disk ends a transaction by itself, so there may be none to roll back. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#database.exec("rollback");
  }

  /**
   * Asks again and again, at moments of chance. SQLite's own waiting stops the thread, so that a server would answer
   * nobody meanwhile, and grows to tenths of a second, so that among busy writers one may wait in vain.
   */
  async #takeWriteLock(): Promise<void> {
    const until = performance.now() + this.#lockWaitMs;
    for (;;) {
      try {
        this.#database.exec("pragma busy_timeout = 0; begin immediate");
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw translateError(this.#path, error);
      } finally {
        this.#database.exec(`pragma busy_timeout = ${BUSY_WAIT_MS}`);
      }
      await wait(2 + Math.random() * 18);
    }
  }
}
