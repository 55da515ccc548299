import type { MahdarRecord } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { currentRecord } from "../review/current-record.ts";
import { unreviewed } from "../review/merge.ts";
import {
  commitmentRows,
  entityRows,
  eventRows,
  type Listed,
  participantRows,
  statementRows,
} from "./listing-rows.ts";

/** An article (`articles.key`) and what was read in its current version. */
export interface Relisted {
  readonly article: number;
  readonly record: MahdarRecord;
}

export const LISTS = ["statements", "events", "participants", "commitments", "entities"] as const;

/** What lists show of an article, by list. */
export type ListedRows = ReturnType<typeof rowsOf>;

/**
 * Writes what lists show of articles, in the place of what they showed, together with what people decided about them;
 * only inside `write`. Their counts in `articles` are set with it where somebody decided.
 */
export async function writeListing(
  engine: Engine,
  relisted: readonly Relisted[],
  areNew = false,
): Promise<void> {
  if (relisted.length === 0) return;
  const keys = relisted.map(({ article }) => article);
  if (!areNew) {
    for (const list of LISTS) await engine.db.deleteFrom(list).where("article", "in", keys).execute();
  }
  const reviewed = areNew ? new Set<number>() : await reviewedAmong(engine, keys);
  const listed: Listed[] = [];
  for (const { article, record } of relisted) {
    if (!reviewed.has(article)) listed.push(proposedOnly(article, record));
    else {
      const merged = await listedOf(engine, article, record);
      await setCounts(engine, merged);
      listed.push(merged);
    }
  }
  const rows = rowsOf(listed);
  for (const list of LISTS) await engine.insert(list, rows[list]);
}

/** Writes the lists of one article anew from what is kept, its counts too. */
export async function relist(engine: Engine, article: number): Promise<void> {
  const record = await recordOf(engine, article);
  if (record === null) return;
  await setCounts(engine, proposedOnly(article, record));
  await writeListing(engine, [{ article, record }]);
}

/** Makes all lists anew from the records kept. */
export async function relistAll(engine: Engine): Promise<void> {
  const current = await engine.db.selectFrom("articles").select("key").orderBy("key").execute();
  for (const { key } of current) {
    // One at a time: the records of an archive do not fit into memory together.
    const record = await recordOf(engine, key);
    if (record !== null) await writeListing(engine, [{ article: key, record }]);
  }
}

/** What lists are to show of an article whose current reading is `record`. */
export async function listedOf(engine: Engine, article: number, record: MahdarRecord): Promise<Listed> {
  const row = await engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .selectAll("v")
    .where("a.key", "=", article)
    .executeTakeFirstOrThrow();
  const at = { article, version: row.key, n: row.n, text: articleOf("", row).text };
  const current = await currentRecord(engine, at, record);
  const earlier = current.decided
    .filter(({ here, decided }) => here === null && decided.item !== null)
    .map(({ decided, version }) => ({
      layer: decided.layer,
      item: decided.item!,
      standing: { status: decided.status, item: decided.id, proposal: null },
      version,
    }));
  return { article, record: current.record, standing: current.standing, earlier };
}

/** What lists are to show of articles. */
export function rowsOf(listed: readonly Listed[]) {
  return {
    statements: listed.flatMap(statementRows),
    events: listed.flatMap(eventRows),
    participants: listed.flatMap(participantRows),
    commitments: listed.flatMap(commitmentRows),
    entities: listed.flatMap(entityRows),
  };
}

/** What lists are to show of an article nobody decided about. */
export function proposedOnly(article: number, record: MahdarRecord): Listed {
  return { article, record, standing: unreviewed(record).standing, earlier: [] };
}

/** The counts of an article as `articles` has them. */
export function countsOf({ record, earlier }: Listed) {
  const count = (layer: "attributions" | "events" | "commitments"): number =>
    record[layer].length + earlier.filter((one) => one.layer === layer).length;
  return {
    attributions: count("attributions"),
    events: count("events"),
    commitments: count("commitments"),
    times: record.times.length,
    mentions: record.mentions.length,
    entities: record.entities.length,
  };
}

async function setCounts(engine: Engine, listed: Listed): Promise<void> {
  await engine.db.updateTable("articles").set(countsOf(listed)).where("key", "=", listed.article).execute();
}

/** Which of these articles somebody decided about. */
export async function reviewedAmong(engine: Engine, keys: readonly number[]): Promise<Set<number>> {
  const rows = await engine.db
    .selectFrom("record_items")
    .select("article")
    .distinct()
    .where("article", "in", keys)
    .execute();
  return new Set(rows.map(({ article }) => article));
}

async function recordOf(engine: Engine, article: number): Promise<MahdarRecord | null> {
  const { rows } = await sql<{ record: string }>`
    select p.record from proposals p join versions v on v.key = p.version
    join articles a on a.key = v.article and a.version = v.n where a.key = ${article}`.execute(engine.db);
  return rows[0] === undefined ? null : (JSON.parse(rows[0].record) as MahdarRecord);
}
