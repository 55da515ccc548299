import process from "node:process";
import { openArchive } from "../src/index.ts";
import { MIGRATIONS } from "../src/migrations/index.ts";
import type { Migration } from "../src/migrations/migration.ts";

/**
 * A process of its own that opens an archive: `node child-opener.ts PLACE`; with `die` it kills itself when all steps of
 * the schema are taken and not yet committed.
 */
const [place, die] = process.argv.slice(2);
if (die === "die") {
  const number = MIGRATIONS.length + 1;
  const up = async () => void process.kill(process.pid, "SIGKILL");
  (MIGRATIONS as Migration[]).push({ number, name: "death", up });
}
const archive = await openArchive(place!);
await archive.close();
