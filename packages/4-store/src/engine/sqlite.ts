import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import type { Tables } from "../tables.ts";
import type { Engine, Value } from "./engine.ts";
import { translated } from "./translate-error.ts";

/** How long a writer waits for another process's transaction, in milliseconds, before it says archive-locked. */
const BUSY_WAIT_MS = 5_000;
const STATEMENTS_MAX = 300;

/** Opens (and where missing makes) a database file: write-ahead log, every commit on the disk, foreign keys held. */
export function openSqlite(path: string): Engine {
  const guard = <Result>(work: () => Result): Result => translated(path, work);
  const database = guard(
    () => new DatabaseSync(path, { timeout: BUSY_WAIT_MS, enableForeignKeyConstraints: true }),
  );
  try {
    guard(() => database.exec("pragma journal_mode = wal; pragma synchronous = full"));
  } catch (error) {
    database.close();
    throw error;
  }
  const statementOf = statementMemo(database);
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateDriver(database, shimOf(statementOf, guard)),
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
        const columns = Object.keys(rows[0]!);
        const places = columns.map(() => "?").join(", ");
        guard(() => {
          const statement = statementOf(`insert into ${table} (${columns.join(", ")}) values (${places})`);
          for (const row of rows) statement.run(...(Object.values(row) as Value[]));
        });
      },
      exec: async (sql) => guard(() => database.exec(sql)),
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
 * Takes the write lock when a transaction begins: one that read first and wrote then would be refused, without any
 * waiting, when another process had written in between. A full disk ends a transaction by itself, so there may be none
 * to roll back.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync, shim: SqliteDatabase) {
    super({ database: shim });
    this.#database = database;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    const sql = settings.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(sql));
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#database.exec("rollback");
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
      return {
        reader: statement.columns().length > 0,
        all: (values) => guard(() => statement.all(...(values as Value[]))),
        run: (values) => guard(() => statement.run(...(values as Value[]))),
        iterate: (values) => statement.iterate(...(values as Value[])),
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
