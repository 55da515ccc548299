/**
 * Counts the three tables a name's rarity rests on: parts of persons' names, words of bodies' names, and who stands in many articles.
 * Names are counted once each, over the knowledge base and the records given; companions by article.
 * `node --conditions=mahdar-source evaluation/linking/actor-tables.ts RECORDS.jsonl.gz` writes lexicon/links/actor-*.tsv.
 */
import { createReadStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { companionKey } from "../../packages/3-link/src/actors/companions.ts";
import { bodyWordsOf, personWordsOf } from "../../packages/3-link/src/actors/names.ts";
import type { ActorRecord } from "../../packages/3-link/src/actors/profile.ts";

const LEXICON = join(import.meta.dirname, "../../lexicon");
const SOURCE = "counted over the names of the knowledge base and of 29,361 articles of 13 papers of 2015";
const file = process.argv[2];
if (file === undefined) throw new Error("name the records: actor-tables.ts RECORDS.jsonl.gz");

const persons = new Map<string, readonly string[]>();
const bodies = new Map<string, readonly string[]>();
for (const [kind, into, words] of [
  ["persons-", persons, personWordsOf],
  ["bodies-", bodies, (name: string) => bodyWordsOf(name).words],
] as const)
  for (const table of readdirSync(join(LEXICON, "actors")).filter((name) => name.startsWith(kind)))
    for (const name of column(`actors/${table}`, "name")) into.set(words(name).join(" "), words(name));
const companions = new Map<string, number>();
let articles = 0;
const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
for await (const line of lines) {
  const { entities } = JSON.parse(line) as ActorRecord;
  articles++;
  for (const entity of entities) {
    if (entity.type === "PER") persons.set(personWordsOf(entity.name).join(" "), personWordsOf(entity.name));
    if (entity.type === "ORG")
      bodies.set(bodyWordsOf(entity.name).words.join(" "), bodyWordsOf(entity.name).words);
  }
  for (const key of new Set(entities.map(companionKey))) if (key !== null) count(companions, key);
}
const [first, other] = [new Map<string, number>(), new Map<string, number>()];
let named = 0;
for (const words of persons.values()) {
  if (words.length < 2) continue;
  named++;
  count(first, words[0]!);
  for (const word of new Set(words.slice(1))) count(other, word);
}
const arab = new Set(column("names/given-names.tsv", "name").flatMap((name) => personWordsOf(name)));
const foreign = new Set(column("names/foreign-names.tsv", "name").flatMap((name) => personWordsOf(name)));
const parts = new Set([...arab, ...foreign]);
for (const counted of [first, other]) for (const [word, times] of counted) if (times >= 6) parts.add(word);
write(
  "actor-name-parts.tsv",
  `Parts of persons' names as they are compared, with the share of names (two parts or more) that have them first, and later; ${SOURCE}. \`world\` is that of the given names in names/.\n# Not here: parts of fewer than six names that are no given name.`,
  "part\tfirst\tother\tworld",
  [...parts].map((part) => [part, share(first.get(part), named), share(other.get(part), named), world(part)]),
);
const inBodies = new Map<string, number>();
for (const words of bodies.values()) for (const word of new Set(words)) count(inBodies, word);
write(
  "actor-body-words.tsv",
  `Words of bodies' names as they are compared, with the share of names that have them; ${SOURCE}.\n# Not here: words of fewer than eight names.`,
  "word\tshare",
  [...inBodies].filter(([, times]) => times >= 8).map(([word, times]) => [word, share(times, bodies.size)]),
);
write(
  "actor-companions.tsv",
  `Persons, bodies and places named in more than one article of a thousand, with their share: being named with them tells little. @ stands before an id of the knowledge base; ${SOURCE}.\n# Not here: anyone named less often.`,
  "key\tshare",
  [...companions]
    .filter(([, times]) => times >= articles * 0.001)
    .map(([key, times]) => [key, share(times, articles)]),
);
console.log(`${articles} articles, ${named} names of persons, ${bodies.size} of bodies`);

function world(part: string): string {
  return arab.has(part) ? "arab" : foreign.has(part) ? "foreign" : "";
}

function share(times: number | undefined, all: number): string {
  return times === undefined ? "0" : (times / all).toFixed(6);
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function column(table: string, name: string): string[] {
  const [head = "", ...rows] = readFileSync(join(LEXICON, table), "utf8")
    .split(/\r?\n/u)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const at = head.split("\t").indexOf(name);
  return rows.map((row) => row.split("\t")[at]!);
}

function write(table: string, says: string, head: string, rows: readonly (readonly string[])[]): void {
  const lines = rows
    .filter(([key]) => key !== "" && !/[`\\$\t]/u.test(key!))
    .map((cells) => cells.join("\t").replace(/\t+$/u, ""))
    .sort();
  writeFileSync(join(LEXICON, "links", table), `# ${says}\n${head}\n${lines.join("\n")}\n`);
}
