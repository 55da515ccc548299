import type { MahdarRecord } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { commitmentRows, entityRows, eventRows, participantRows, statementRows } from "./listing-rows.ts";

/** An article (`articles.key`) and the record of its current version. */
export interface Listed {
  readonly article: number;
  readonly record: MahdarRecord;
}

const LISTS = ["statements", "events", "participants", "commitments", "entities"] as const;

/** Writes what lists show of articles, in the place of what they showed; only inside `write`. */
export async function writeListing(engine: Engine, listed: readonly Listed[], areNew = false): Promise<void> {
  if (listed.length === 0) return;
  if (!areNew) {
    const keys = listed.map(({ article }) => article);
    for (const list of LISTS) await engine.db.deleteFrom(list).where("article", "in", keys).execute();
  }
  const all = <Row>(rowsOf: (item: Listed) => Row[]): Row[] => listed.flatMap(rowsOf);
  await engine.insert("statements", all(statementRows));
  await engine.insert("events", all(eventRows));
  await engine.insert("participants", all(participantRows));
  await engine.insert("commitments", all(commitmentRows));
  await engine.insert("entities", all(entityRows));
}

/** Makes all lists anew from the records kept. */
export async function relistAll(engine: Engine): Promise<void> {
  const current = await engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .select(["a.key", "v.key as version"])
    .orderBy("a.key")
    .execute();
  for (const { key, version } of current) {
    // One at a time: the records of an archive do not fit into memory together.
    const { rows } = await sql<{ record: string }>`
      select record from proposals where version = ${version}`.execute(engine.db);
    if (rows[0] === undefined) continue;
    await writeListing(engine, [{ article: key, record: JSON.parse(rows[0].record) as MahdarRecord }]);
  }
}
