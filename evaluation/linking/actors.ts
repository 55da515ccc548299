/**
 * How well the actors of articles are tied together. Records come from `mahdar read POOL --jsonl`, packed or not.
 * `node --conditions=mahdar-source evaluation/linking/actors.ts RECORDS.jsonl.gz [--count 8000] [--settle] [--draw 40 --texts 300 --seed a]`
 * scores the judged pairs of actors-judged.jsonl whose articles are there; `--draw` shows so many ties a stratum, with their surroundings.
 */
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { ActorIndex, type ActorMember, membersOf, settleActors } from "@mahdar/link";
import type { Entity, MahdarRecord } from "@mahdar/shape";
import { drawTies, type Tied } from "./actor-draw.ts";

export interface JudgedPair {
  readonly stratum: string;
  readonly one: { readonly article: string; readonly name: string };
  readonly other: { readonly article: string; readonly name: string };
  readonly verdict: "same" | "different" | "unclear";
  readonly ground: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "1000000" },
    draw: { type: "string", default: "0" },
    texts: { type: "string", default: "160" },
    seed: { type: "string", default: "" },
    settle: { type: "boolean", default: false },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error("name the records: actors.ts RECORDS.jsonl.gz");
const judged = readFileSync(join(import.meta.dirname, "actors-judged.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as JudgedPair);
const wanted = new Set(
  judged.flatMap(({ one, other }) => [`${one.article} ${one.name}`, `${other.article} ${other.name}`]),
);

const index = new ActorIndex();
const actorOf = new Map<string, string>();
const tied: Tied[] = [];
const members: ActorMember[] = [];
const memberCalled = new Map<string, string>();
const counts = new Map<string, number>();
let milliseconds = 0;
let articles = 0;
const stream = createReadStream(file);
for await (const line of createInterface({
  input: file.endsWith(".gz") ? stream.pipe(createGunzip()) : stream,
})) {
  if (articles++ === Number(values.count)) break;
  const record = JSON.parse(line) as MahdarRecord;
  const started = performance.now();
  const ties = index.add(record);
  milliseconds += performance.now() - started;
  if (values.settle) members.push(...membersOf(record));
  const byId = new Map<string, Entity>(record.entities.map((entity) => [entity.id, entity]));
  for (const tie of ties) {
    const entity = byId.get(tie.entity)!;
    const outcome = tie.opens ? (tie.possible.length > 0 ? "possible" : "new") : "same";
    const key = `${entity.type} ${entity.actor === null ? "not in" : "in"} the knowledge base: ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const called = `${record.document.id} ${entity.name}`;
    if (wanted.has(called)) {
      actorOf.set(called, tie.actor);
      memberCalled.set(called, tie.member);
    }
    if (Number(values.draw) > 0) tied.push({ tie, entity, record });
  }
}
console.log(`${articles} articles in ${(milliseconds / 1000).toFixed(1)} s, ${index.size} actors`);
for (const [key, times] of [...counts].sort()) console.log(`${key} ${times}`);
score("as they arrive", (called) => actorOf.get(called));
if (values.settle) {
  const started = performance.now();
  const groups = settleActors(members);
  console.log(`settled in ${((performance.now() - started) / 1000).toFixed(1)} s: ${groups.length} actors`);
  const of = new Map(groups.flatMap((group) => group.members.map((member) => [member, group.id] as const)));
  score("in one go", (called) => of.get(memberCalled.get(called) ?? ""));
}
if (Number(values.draw) > 0) drawTies(tied, Number(values.draw), Number(values.texts), values.seed);

/** Of the judged pairs: how many of those tied are right, how many of the same are tied, how many different ones are joined. */
function score(what: string, actor: (called: string) => string | undefined): void {
  const strata = new Map<string, number[]>();
  for (const { stratum, one, other, verdict } of judged) {
    const [a, b] = [actor(`${one.article} ${one.name}`), actor(`${other.article} ${other.name}`)];
    if (a === undefined || b === undefined || verdict === "unclear") continue;
    const row = strata.get(stratum) ?? [0, 0, 0, 0];
    row[(verdict === "same" ? 0 : 2) + (a === b ? 0 : 1)]!++;
    strata.set(stratum, row);
    if (verdict === "different" && a === b)
      console.log(`${what}, wrong: ${one.article} ${one.name} | ${other.article} ${other.name}`);
  }
  for (const [stratum, [right = 0, missed = 0, wrong = 0, kept = 0]] of [...strata].sort())
    console.log(
      `${what}, ${stratum}: same and tied ${right}, same and not ${missed}; different and tied ${wrong}, different and not ${kept}`,
    );
}
