import { MahdarError } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { MIGRATIONS } from "./index.ts";

/** "MAHD": what SQLite's header says of a file of ours, so that no other program's database is taken for an archive. */
const APPLICATION_ID = 0x4d414844;

/**
 * Brings the archive's schema up to this program's. Promises: nothing is written when it is already there; each step
 * is whole or not at all; two processes may call it at once.
 *
 * @throws MahdarError archive-newer, when a newer program made it; archive-corrupt, when it is another program's file.
 */
export function migrate(engine: Engine, folder: string): void {
  const newest = MIGRATIONS.at(-1)!.number;
  if (readSchema(engine, folder) === newest) return;
  engine.write(() => {
    const from = readSchema(engine, folder);
    if (from > newest) throw newerArchive(folder, from, newest);
    for (const migration of MIGRATIONS.slice(from)) migration.up(engine);
    engine.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${newest}`);
  });
}

function readSchema(engine: Engine, folder: string): number {
  const schema = engine.pragma("user_version");
  const application = engine.pragma("application_id");
  const isFresh = schema === 0 && application === 0 && engine.pragma("schema_version") === 0;
  if (!isFresh && application !== APPLICATION_ID) {
    throw new MahdarError(
      "archive-corrupt",
      `${folder}/mahdar.db is a database of another program`,
      "give the folder of a Mahdar archive, or a new one",
    );
  }
  return schema;
}

function newerArchive(folder: string, schema: number, known: number): MahdarError {
  return new MahdarError(
    "archive-newer",
    `the archive ${folder} has schema ${schema}, this program knows schemas up to ${known}`,
    "update Mahdar, or use another archive",
  );
}
