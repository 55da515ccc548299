import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { LOCK_WAIT_MS } from "../src/engine/engine.ts";
import { openPostgres } from "../src/engine/postgres.ts";
import type { Archive } from "../src/index.ts";
import { MIGRATIONS } from "../src/migrations/index.ts";
import { writeSchema } from "../src/migrations/schema-number.ts";
import {
  type EngineUnderTest,
  onBothEngines,
  openedArchive,
  rowsOf,
  snapshotsOf,
} from "./on-both-engines.ts";

/** Made by the released program of schema 1 from three of the samples. */
const OLD = join(import.meta.dirname, "archive-of-schema-1");
const CHILD = join(import.meta.dirname, "child-opener.ts");

onBothEngines("an archive of schema 1", (on) => {
  test("lists the same when it is opened, now with confidence; texts, records and snapshots are whole", async () => {
    const place = await oldArchive(on);
    const before = await oldLists(place);
    expect(before.map(({ rows }) => rows.length)).toEqual([3, 12, 6, 2]);
    const archive = await openedArchive(place);
    expect(await schemaOf(place, on)).toBe(MIGRATIONS.length);
    expect(await newLists(archive)).toEqual(before.map(({ rows }) => rows));
    const statements = (await archive.statements({ limit: 50 })).items;
    for (const row of statements) {
      const { record } = (await archive.get(row.articleId))!;
      expect(row.confidence).toBe(record.attributions[row.index]!.confidence);
      expect(row.modality).toBe(record.attributions[row.index]!.modality ?? null);
      expect(row.status).toBe("proposed");
    }
    expect(statements.every(({ confidence }) => confidence !== null)).toBe(true);
    for (const { id } of (await archive.list({ limit: 5 })).items) {
      const kept = (await archive.get(id))!;
      expect(kept.problems).toEqual([]);
      expect((await archive.snapshot(kept.snapshotSha256))!.bytes.length).toBeGreaterThan(100);
    }
    expect((await archive.list({ words: "الحوار الاستراتيجي", limit: 5 })).total).toBeGreaterThan(0);
  });

  test("opened by two processes at once it is brought up to date once", { timeout: 60_000 }, async () => {
    const place = await oldArchive(on);
    const codes = await Promise.all([1, 2].map(async () => (await once(opener(place), "close"))[0]));
    expect(codes).toEqual([0, 0]);
    expect(await schemaOf(place, on)).toBe(MIGRATIONS.length);
    expect((await (await openedArchive(place)).counts()).articles).toBe(3);
  });

  test("killed in the middle it is the old one still, whole; the next opening brings it up to date", {
    timeout: 60_000,
  }, async () => {
    const place = await oldArchive(on);
    const before = await oldLists(place);
    const [, signal] = await once(opener(place, "die"), "close");
    expect(signal).toBe("SIGKILL");
    expect(await schemaOf(place, on)).toBe(1);
    expect(await oldLists(place)).toEqual(before);
    const archive = await openedArchive(place);
    expect(await newLists(archive)).toEqual(before.map(({ rows }) => rows));
    expect(await schemaOf(place, on)).toBe(MIGRATIONS.length);
  });
});

function opener(place: string, ...die: string[]) {
  return spawn(process.execPath, ["--conditions=mahdar-source", CHILD, place, ...die], { stdio: "inherit" });
}

async function schemaOf(place: string, on: EngineUnderTest): Promise<number> {
  const query = on.kind === "sqlite" ? "pragma user_version" : "select number from mahdar_schema";
  return Number(Object.values((await rowsOf(place, query))[0]!)[0]);
}

/** A copy of the old archive; in PostgreSQL its rows in the tables of the first step. */
async function oldArchive(on: EngineUnderTest): Promise<string> {
  const place = await on.newPlace();
  if (on.kind === "sqlite") {
    cpSync(OLD, place, { recursive: true });
    chmodSync(join(place, "mahdar.db"), 0o644);
    return place;
  }
  const old = new DatabaseSync(join(OLD, "mahdar.db"), { readOnly: true });
  const engine = openPostgres(place, LOCK_WAIT_MS);
  await engine.write(async (tx) => {
    await MIGRATIONS[0]!.up(tx);
    await writeSchema(tx, 1);
    for (const table of OLD_TABLES)
      await tx.insert(table as "articles", old.prepare(`select * from ${table}`).all() as never);
    for (const table of ["articles", "versions"])
      await tx.exec(`select setval(pg_get_serial_sequence('${table}', 'key'), 100)`);
    const files = readdirSync(join(OLD, "snapshots"), { recursive: true }).map(String);
    for (const path of files.filter((file) => /[0-9a-f]{64}$/u.test(file))) {
      const bytes = readFileSync(join(OLD, "snapshots", path));
      await tx.insert("snapshots", [{ sha256: path.slice(-64), bytes }]);
    }
  });
  await engine.close();
  old.close();
  expect((await snapshotsOf(place)).size).toBe(3);
  return place;
}

const OLD_TABLES = [
  "articles",
  "versions",
  "proposals",
  "proposed_attributions",
  "proposed_events",
  "proposed_commitments",
  "proposed_entities",
];

/** What the old program listed: newest article first, then in the order of the text. */
async function oldLists(place: string) {
  const items = (table: string, columns: string) =>
    `select a.id as "articleId", ${columns} from proposed_${table} p join versions v on v.key = p.version
     join articles a on a.key = v.article and a.version = v.n order by a.published desc, a.key desc, p.i`;
  const queries = [
    "select id, title, outlet, published from articles order by published desc, key desc",
    items("attributions", "p.source, p.entity, p.kind, p.cue, p.content, p.start, p.rule"),
    items("events", "p.type, p.trigger_text as trigger, p.date, p.place, p.start, p.rule"),
    items("commitments", "p.actor, p.entity, p.content, p.strength, p.topic, p.deadline, p.start, p.rule"),
  ];
  return Promise.all(queries.map(async (query) => ({ rows: (await rowsOf(place, query)).map(plain) })));
}

/** The same of an archive of today. */
async function newLists(archive: Archive) {
  const limit = 500;
  return [
    pick((await archive.list({ limit })).items, ["id", "title", "outlet", "published"]),
    pick((await archive.statements({ limit })).items, [
      "articleId",
      "source",
      "entity",
      "kind",
      "cue",
      "content",
      "start",
      "rule",
    ]),
    pick((await archive.events({ limit })).items, [
      "articleId",
      "type",
      "trigger",
      "date",
      "place",
      "start",
      "rule",
    ]),
    pick((await archive.commitments({ limit })).items, [
      "articleId",
      "actor",
      "entity",
      "content",
      "strength",
      "topic",
      "deadline",
      "start",
      "rule",
    ]),
  ];
}

function pick(rows: readonly object[], fields: readonly string[]) {
  return rows.map((row) => Object.fromEntries(fields.map((field) => [field, row[field as never]])));
}

/** Rows of SQLite have no prototype, and PostgreSQL gives its long numbers as text. */
function plain(row: Record<string, unknown>) {
  return { ...row, ...("start" in row ? { start: Number(row["start"]) } : {}) };
}
