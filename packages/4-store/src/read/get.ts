import type { MahdarRecord } from "@mahdar/shape";
import { sql } from "kysely";
import type { ArchivedArticle, Problem } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { findBrokenSpans, rejectBroken } from "../record-spans.ts";
import { currentRecord, stateOf } from "../review/current-record.ts";
import { reviewsOf } from "../review/shown-reviews.ts";
import { sha256Of } from "../snapshots.ts";

/** As `Archive.get` promises: nothing is given out as read in the text that the text does not say. */
export function getArticle(engine: Engine, id: string, version?: number): Promise<ArchivedArticle | null> {
  return engine.read(async (tx) => {
    const row = await tx.db
      .selectFrom("articles as a")
      .innerJoin("versions as v", "v.article", "a.key")
      .innerJoin("proposals as p", "p.version", "v.key")
      .selectAll("v")
      .select(["p.record", "a.version as current"])
      .where("a.id", "=", id)
      .where(sql<boolean>`v.n = ${version === undefined ? sql.ref("a.version") : sql.val(version)}`)
      .executeTakeFirst();
    if (row === undefined) return null;
    const article = articleOf(id, row);
    const kept = JSON.parse(row.record) as MahdarRecord;
    const proposals: MahdarRecord = { ...kept, document: { ...kept.document, text: article.text } };
    const broken = findBrokenSpans(proposals, article.text);
    const whole = rejectBroken(proposals, broken);
    const at = { article: row.article, version: row.key, n: row.n, text: article.text };
    const current = await currentRecord(tx, at, whole);
    return {
      id,
      version: row.n,
      current: row.current,
      article,
      record: current.record,
      proposals: whole,
      standing: current.standing,
      reviews: reviewsOf(current),
      state: await stateOf(tx, id, row.n, kept.reader),
      addedAt: row.added_at,
      snapshotSha256: row.snapshot_sha256,
      mediaType: row.media_type,
      charset: row.charset,
      problems: [...changedText(article.text, row.text_sha256), ...broken, ...current.problems],
    };
  });
}

function changedText(text: string, sha256: string): Problem[] {
  const found = sha256Of(text);
  if (found === sha256) return [];
  return [
    {
      path: "document.text",
      message: `document.text was changed after it was added: it hashes to ${found}, not ${sha256}`,
    },
  ];
}
