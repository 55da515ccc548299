import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Tables } from "../tables.ts";
import { type Engine, storable, type Value } from "./engine.ts";
import { BUSY_WAIT_MS, ImmediateDriver } from "./immediate-driver.ts";
import { isBusy, translated, translateError } from "./translate-error.ts";

/** "MAHD": what SQLite's header says of a file of ours, so that no other program's database is taken for an archive. */
export const APPLICATION_ID = 0x4d414844;

const STATEMENTS_MAX = 300;

/**
 * Opens (and where missing makes) a database file: write-ahead log, every commit on the disk, foreign keys held. A
 * writer waits `lockWaitMs` for another process's transaction before it says archive-locked.
 */
export async function openSqlite(path: string, lockWaitMs: number): Promise<Engine> {
  const guard = <Result>(work: () => Result): Result => translated(path, work);
  const database = guard(
    () => new DatabaseSync(path, { timeout: BUSY_WAIT_MS, enableForeignKeyConstraints: true }),
  );
  try {
    await keepWriteAheadLog(database, lockWaitMs);
    database.exec("pragma synchronous = full");
  } catch (error) {
    database.close();
    throw translateError(path, error);
  }
  const statementOf = statementMemo(database);
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateDriver(database, shimOf(statementOf, guard), path, lockWaitMs),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  const engineOn = (on: Kysely<Tables>, inside: boolean): Engine => {
    const engine: Engine = {
      kind: "sqlite",
      place: path,
      db: on,
      write: (work) => (inside ? work(engine) : on.transaction().execute((trx) => work(engineOn(trx, true)))),
      read: (work) =>
        inside
          ? work(engine)
          : on
              .transaction()
              .setAccessMode("read only")
              .execute((trx) => work(engineOn(trx, true))),
      insert: async (table, rows) => {
        if (rows.length === 0) return;
        if (!inside) return engine.write((tx) => tx.insert(table, rows));
        const columns = Object.keys(rows[0]!);
        const names = columns.map((column) => `"${column}"`).join(", ");
        guard(() => {
          const places = columns.map(() => "?").join(", ");
          const statement = statementOf(`insert into ${table} (${names}) values (${places})`);
          for (const row of rows as readonly Record<string, Value>[])
            statement.run(...columns.map((column) => storable(row[column]!)));
        });
      },
      exec: async (sql) => {
        if (inside) guard(() => database.exec(sql));
        // In its turn: never in the middle of a transaction that is under way in this process.
        else await on.connection().execute(async () => guard(() => database.exec(sql)));
      },
      close: async () => {
        await db.destroy();
        if (database.isOpen) database.close();
      },
    };
    return engine;
  };
  return engineOn(db, false);
}

/**
 * Another program's database keeps the journal it has. Two processes that make one archive want the log at once: SQLite
 * then refuses one of them without any waiting, so the waiting is done here.
 */
async function keepWriteAheadLog(database: DatabaseSync, lockWaitMs: number): Promise<void> {
  const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
  const isNew = pragma("schema_version") === 0;
  const application = pragma("application_id");
  if (application !== APPLICATION_ID && !(isNew && application === 0)) return;
  for (const until = performance.now() + lockWaitMs; ; await wait(5 + Math.random() * 20)) {
    try {
      database.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
  }
}

/** node:sqlite as Kysely wants a database. */
function shimOf(
  statementOf: (sql: string) => StatementSync,
  guard: <Result>(work: () => Result) => Result,
): SqliteDatabase {
  return {
    close: () => {},
    prepare: (sql) => {
      const statement = guard(() => statementOf(sql));
      const values = (given: readonly unknown[]) => (given as readonly Value[]).map(storable);
      return {
        reader: statement.columns().length > 0,
        all: (given) => guard(() => statement.all(...values(given))),
        run: (given) => guard(() => statement.run(...values(given))),
        iterate: (given) => statement.iterate(...values(given)),
      };
    },
  };
}

/** Prepared statements by their SQL, the oldest forgotten first. */
function statementMemo(database: DatabaseSync): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    if (known.size >= STATEMENTS_MAX) known.delete(known.keys().next().value!);
    const statement = database.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
