import type { MahdarRecord } from "@mahdar/shape";
import type { ArchivedArticle, Problem } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { findBrokenSpans, rejectBroken } from "../record-spans.ts";
import { sha256Of } from "../snapshots.ts";

/** As `Archive.get` promises: nothing is given out as read in the text that the text does not say. */
export async function getArticle(engine: Engine, id: string): Promise<ArchivedArticle | null> {
  const row = await engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .innerJoin("proposals as p", "p.version", "v.key")
    .selectAll("v")
    .select("p.record")
    .where("a.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const article = articleOf(id, row);
  const kept = JSON.parse(row.record) as MahdarRecord;
  const record: MahdarRecord = { ...kept, document: { ...kept.document, text: article.text } };
  const broken = findBrokenSpans(record, article.text);
  return {
    id,
    version: row.n,
    article,
    record: rejectBroken(record, broken),
    addedAt: row.added_at,
    snapshotSha256: row.snapshot_sha256,
    mediaType: row.media_type,
    charset: row.charset,
    problems: [...changedText(article.text, row.text_sha256), ...broken],
  };
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
