/**
 * `node --conditions=mahdar-source benches/asking.ts ARCHIVE [--day 2015-08-31]`: how long questions take in an archive: who, met,
 * commitments, timeline, of the actors named most (linked ones where the archive is linked, else the knowledge base's). Two rounds; the
 * second is warm.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { commitments, met, timeline, who } from "@mahdar/ledger/asking";
import { openArchive } from "@mahdar/store";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { day: { type: "string", default: "2015-08-31" } },
});
const [place] = positionals;
if (place === undefined) throw new Error("name an archive: benches/asking.ts ARCHIVE");
const archive = await openArchive(place);
const { db } = archive.engine;
const on = values.day;

const named = await db
  .selectFrom("entities")
  .select("actor")
  .select((eb) => eb.fn.countAll<number>().as("n"))
  .where("actor", "is not", null)
  .where("type", "=", "PER")
  .groupBy("actor")
  .orderBy("n", "desc")
  .limit(60)
  .execute();
const ids = named.flatMap(({ actor }) => actor ?? []);
const { n: linked } = await db
  .selectFrom("linked_actors")
  .select((eb) => eb.fn.countAll<number>().as("n"))
  .executeTakeFirstOrThrow();
const { articles } = await archive.counts();
console.log(
  `# ${articles} articles in ${archive.engine.kind}, ${linked} linked actors, ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
const week = new Date(Date.parse(on) - 6 * 86_400_000).toISOString().slice(0, 10);
const questions: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
  "who, by id": ids.map((name) => () => who(archive, { name, on })),
  "met, one actor": ids.map((name) => () => met(archive, { one: name })),
  "met, two actors": ids.slice(1).map((name, i) => () => met(archive, { one: ids[i]!, other: name })),
  "commitments of one": ids.map((by) => () => commitments(archive, { by, on })),
  "commitments overdue": [() => commitments(archive, { schedule: "overdue", on })],
  "timeline of one": ids.map((actor) => () => timeline(archive, { actor })),
  "timeline of a week": [() => timeline(archive, { from: week, to: on })],
};
for (const round of [1, 2])
  for (const [name, asks] of Object.entries(questions)) {
    const times: number[] = [];
    for (const ask of asks) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0);
    console.log(`round ${round}, ${name} (${asks.length}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
await archive.close();
