import type { ArchiveItem } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { storableText } from "../exact-text.ts";

/** Both engines take some ten thousand values a statement; an article's row has a dozen. */
const ROWS_MAX = 400;

/** The articles a transaction may change. */
export interface Claimed {
  /** `articles.key` by id. */
  readonly keys: ReadonlyMap<string, number>;
  /** The ids of those this transaction made; they have no version yet. */
  readonly made: ReadonlySet<string>;
}

/**
 * Makes the articles that are not there yet, and on PostgreSQL locks the others up to the end of the transaction, so
 * that two who add the same articles wait for one another and the second sees what the first did. `firsts` holds one
 * item an article.
 *
 * First all are made, then all others are locked, each time in the order of the ids' bytes: then no two writers ever
 * wait in a circle, whatever each of them adds.
 */
export async function claim(engine: Engine, firsts: readonly ArchiveItem[]): Promise<Claimed> {
  const sorted = [...firsts].sort((one, other) =>
    Buffer.compare(Buffer.from(one.article.id), Buffer.from(other.article.id)),
  );
  const keys = new Map<string, number>();
  for (const part of slices(sorted, ROWS_MAX)) {
    const rows = await engine.db
      .insertInto("articles")
      .values(part.map((item) => ({ id: item.article.id, ...summaryOf(1, item) })))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning(["id", "key"])
      .execute();
    for (const { id, key } of rows) keys.set(id, key);
  }
  const made = new Set(keys.keys());
  const others = sorted.map(({ article }) => article.id).filter((id) => !made.has(id));
  for (const part of slices(others, ROWS_MAX)) {
    let known = engine.db.selectFrom("articles").select(["id", "key"]).where("id", "in", part);
    if (engine.kind === "postgres") known = known.orderBy("id").forUpdate();
    for (const { id, key } of await known.execute()) keys.set(id, key);
  }
  return { keys, made };
}

/** What lists show of an article: its current version's particulars and the counts of what was read in it. */
export function summaryOf(version: number, { article, record }: ArchiveItem) {
  return {
    version,
    title: storableText(article.title),
    outlet: storableText(article.outlet),
    published: storableText(record.document.published) ?? "",
    attributions: record.attributions.length,
    events: record.events.length,
    commitments: record.commitments.length,
    times: record.times.length,
    mentions: record.mentions.length,
    entities: record.entities.length,
  };
}

/** A list in pieces of at most so many. */
export function slices<Item>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += most) parts.push(items.slice(from, from + most));
  return parts;
}
