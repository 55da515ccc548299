import type { Article, ReaderVersion } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { articleOf, isSameArticle } from "../exact-text.ts";
import { type Snapshots, sha256Of } from "../snapshots.ts";

/**
 * The current versions of articles and the readers of their proposals, by id; those that are not there are left out.
 * Who is going to change them must have claimed them first, so that they stay what they are (`claim.ts`).
 */
export async function findCurrent(engine: Engine, ids: readonly string[]): Promise<Map<string, Current>> {
  const rows = await currentQuery(engine, ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function currentQuery(engine: Engine, ids: readonly string[]) {
  return engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .leftJoin("proposals as p", "p.version", "v.key")
    .select([
      "a.id",
      "a.key",
      "v.n",
      "v.key as version",
      "v.snapshot_sha256",
      "v.exact",
      "v.text",
      "v.title",
      "v.url",
      "v.outlet",
    ])
    .select(["v.section", "v.tags", "v.published", "v.published_basis", "p.reader_version", "p.rules"])
    .where("a.id", "in", ids);
}

export type Current = Awaited<ReturnType<ReturnType<typeof currentQuery>["execute"]>>[number];

/** Whether the version is this article, in all its fields, from these bytes. */
export function isSame(current: Current, article: Article, snapshotSha256: string): boolean {
  return current.snapshot_sha256 === snapshotSha256 && isSameArticle(articleOf(article.id, current), article);
}

/** Whether this reader's record takes the place of the one kept: another reader's does, an older program's never. */
export function isOutdated(current: Current, reader: ReaderVersion): boolean {
  if (current.reader_version === null) return true;
  const order = reader.version.localeCompare(current.reader_version, "en", { numeric: true });
  return order > 0 || (order === 0 && reader.rules !== current.rules);
}

/** As `Archive.holds` promises. The snapshot's bytes are looked at too, so that adding again repairs a damaged one. */
export async function holds(
  engine: Engine,
  snapshots: Snapshots,
  article: Article,
  bytes: Uint8Array,
  reader: ReaderVersion,
): Promise<boolean> {
  const current = (await findCurrent(engine, [article.id])).get(article.id);
  if (current === undefined || isOutdated(current, reader)) return false;
  return isSame(current, article, sha256Of(bytes)) && (await snapshots.has(bytes));
}
