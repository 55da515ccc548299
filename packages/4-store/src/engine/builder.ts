import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Writes typed queries; runs none. Kysely's own running is asynchronous, node:sqlite's is not, so the embedded archive
 * has Kysely write the SQL and `Engine` run it (docs/decisions/0020). The team archive will run the same queries.
 *
 * @example engine.all(build.selectFrom("articles").select("id").limit(10)) // { id: string }[]
 */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
