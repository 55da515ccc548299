import { CompiledQuery, Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import pg from "pg";
import type { Tables } from "../tables.ts";
import { type Engine, storable, type Value } from "./engine.ts";
import { badAddress, translateServerError } from "./translate-server-error.ts";

const CONNECT_WAIT_MS = 10_000;
const CONNECTIONS_MAX = 8;
/** PostgreSQL takes at most 65,535 values a statement. */
const VALUES_MAX = 30_000;
const INT8 = 20;

/** Whether an archive's place is the address of a PostgreSQL database. */
export function isPostgres(place: string): boolean {
  return /^postgres(ql)?:\/\//u.test(place);
}

/**
 * Connects to a PostgreSQL database (`postgres://user@host/database`); a connection lost later is made anew. One who
 * waits longer than `lockWaitMs` for another's lock is told archive-locked.
 */
export function openPostgres(url: string, lockWaitMs: number): Engine {
  const place = shownPlace(url);
  checkAddress(url, place);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_WAIT_MS,
    application_name: "mahdar",
    // A server that vanished without a word is noticed.
    keepAlive: true,
    lock_timeout: lockWaitMs,
    // Keys and counts come as numbers: they stay far below 2^53.
    types: { getTypeParser: (id, format) => (id === INT8 ? Number : pg.types.getTypeParser(id, format)) },
  });
  // A connection that dies idle is no one's error: the next query gets another.
  pool.on("error", () => {});
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw translateServerError(place, error);
    }
  };
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: () => guard(async () => guardedClient(await pool.connect(), guard)),
        end: () => pool.end(),
        options: pool.options,
        Client: pg.Client,
      },
    }),
  });
  const engineOn = (on: Kysely<Tables>, inside: boolean): Engine => {
    const engine: Engine = {
      kind: "postgres",
      place,
      db: on,
      write: (work) => (inside ? work(engine) : on.transaction().execute((trx) => work(engineOn(trx, true)))),
      read: (work) =>
        inside
          ? work(engine)
          : on
              .transaction()
              .setAccessMode("read only")
              .setIsolationLevel("repeatable read")
              .execute((trx) => work(engineOn(trx, true))),
      insert: async (table, rows) => {
        if (rows.length === 0) return;
        if (!inside) return engine.write((tx) => tx.insert(table, rows));
        const columns = Object.keys(rows[0]!);
        const most = Math.max(1, Math.floor(VALUES_MAX / columns.length));
        for (let from = 0; from < rows.length; from += most) {
          const part = rows.slice(from, from + most);
          let n = 0;
          const places = part.map(() => `(${columns.map(() => `$${++n}`).join(", ")})`).join(", ");
          const sql = `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) values ${places}`;
          await on.executeQuery(
            CompiledQuery.raw(
              sql,
              (part as readonly Record<string, Value>[]).flatMap((row) =>
                columns.map((column) => row[column]),
              ),
            ),
          );
        }
      },
      exec: async (sql) => void (await on.executeQuery(CompiledQuery.raw(sql))),
      close: () => db.destroy(),
    };
    return engine;
  };
  return engineOn(db, false);
}

const guarded = new WeakMap<pg.PoolClient, PostgresPoolClient>();

/** A client whose errors are translated; Kysely knows its connections by the object, so it is the same one each time. */
function guardedClient(
  client: pg.PoolClient,
  guard: <Result>(work: () => Promise<Result>) => Promise<Result>,
): PostgresPoolClient {
  const known = guarded.get(client);
  if (known !== undefined) return known;
  // A connection that dies in the middle says so to the query under way; without a listener it would end the process.
  client.on("error", () => {});
  const query = client.query.bind(client) as (sql: string, values: readonly unknown[]) => Promise<never>;
  const wrapped = Object.create(client, {
    query: {
      value: (sql: string, values: readonly unknown[] = []) =>
        guard(() => query(sql, (values as readonly Value[]).map(storable))),
    },
    release: { value: (discard?: boolean) => client.release(discard) },
  }) as PostgresPoolClient;
  guarded.set(client, wrapped);
  return wrapped;
}

/** The place of an archive as it may be shown: a folder as it is, an address without its password. */
export function shownPlace(place: string): string {
  if (!isPostgres(place)) return place;
  return place.replace(/(?<=:\/\/[^:/?#@]*:).*(?=@)/u, "***").replace(/(?<=[?&]password=)[^&#]*/giu, "***");
}

/** The driver would look at the address at the first query only, and then throw what no person understands. */
function checkAddress(url: string, place: string): void {
  try {
    void new pg.Client({ connectionString: url });
  } catch (cause) {
    throw badAddress(place, cause as Error);
  }
}
