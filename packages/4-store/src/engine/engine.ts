import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Compilable, InferResult } from "kysely";
import { translated } from "./translate-error.ts";

/** How long a writer waits for another process's transaction, in milliseconds, before it says archive-locked. */
const BUSY_WAIT_MS = 5_000;
const STATEMENTS_MAX = 200;

/** A value a column can hold. */
export type Value = string | number | null;

/** One connection to an archive's database: runs queries, one after the other. Every error it throws is translated. */
export interface Engine {
  /** All rows of a query. */
  all<Query extends Compilable>(query: Query): InferResult<Query>;
  /** The first row, or undefined. */
  first<Query extends Compilable>(query: Query): InferResult<Query>[number] | undefined;
  /** Runs a statement that returns no rows; gives the key of the row inserted last. */
  run(sql: string, values: readonly Value[]): number;
  /** Runs statements without values. */
  exec(sql: string): void;
  /** A whole-number pragma's value. */
  pragma(name: string): number;
  /** Runs `work` in one write transaction: all of it is kept, or, when it throws, none. */
  write<Result>(work: () => Result): Result;
  /** Runs `work` seeing one unchanging state of the archive, whatever other processes write meanwhile. */
  read<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens (and where missing makes) a database file: write-ahead log, every commit on the disk, foreign keys held. */
export function openEngine(path: string): Engine {
  const guard = <Result>(work: () => Result): Result => translated(path, work);
  const db = guard(
    () => new DatabaseSync(path, { timeout: BUSY_WAIT_MS, enableForeignKeyConstraints: true }),
  );
  try {
    guard(() => db.exec("pragma journal_mode = wal; pragma synchronous = full"));
  } catch (error) {
    db.close();
    throw error;
  }
  const statementOf = statementMemo(db);
  const transaction = <Result>(begin: string, work: () => Result): Result => {
    guard(() => db.exec(begin));
    try {
      const result = work();
      guard(() => db.exec("commit"));
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec("rollback");
      throw error;
    }
  };
  return {
    all: <Query extends Compilable>(query: Query) =>
      guard(() => {
        const { sql, parameters } = query.compile();
        return statementOf(sql).all(...(parameters as Value[])) as InferResult<Query>;
      }),
    first: <Query extends Compilable>(query: Query) =>
      guard(() => {
        const { sql, parameters } = query.compile();
        return statementOf(sql).get(...(parameters as Value[])) as InferResult<Query>[number] | undefined;
      }),
    run: (sql, values) => guard(() => Number(statementOf(sql).run(...values).lastInsertRowid)),
    exec: (sql) => guard(() => db.exec(sql)),
    pragma: (name) => guard(() => Number(Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0])),
    write: (work) => transaction("begin immediate", work),
    read: (work) => transaction("begin", work),
    close: () => db.close(),
  };
}

/** Prepared statements by their SQL, the oldest forgotten first. */
function statementMemo(db: DatabaseSync): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    if (known.size >= STATEMENTS_MAX) known.delete(known.keys().next().value!);
    const statement = db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
