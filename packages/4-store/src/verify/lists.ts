import type { MahdarRecord } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { countsOf, LISTS, listedOf, proposedOnly, reviewedAmong, rowsOf } from "../write/listing.ts";
import type { Listed } from "../write/listing-rows.ts";
import type { ArticleRow } from "./articles.ts";
import type { Ledger } from "./finding.ts";

const NEXT =
  "add the article again with a newer reader, or decide on one of its items: both make its lists anew";

/** Whether the lists of articles show what their records and what people decided make of them. */
export async function verifyLists(
  engine: Engine,
  articles: readonly ArticleRow[],
  records: ReadonlyMap<number, MahdarRecord>,
  ledger: Ledger,
): Promise<void> {
  const keys = articles.map(({ key }) => key);
  const reviewed = await reviewedAmong(engine, keys);
  const listed: Listed[] = [];
  for (const { key } of articles) {
    const record = records.get(key);
    if (record === undefined) continue;
    if (!reviewed.has(key)) listed.push(proposedOnly(key, record));
    else {
      try {
        listed.push(await listedOf(engine, key, record));
      } catch (error) {
        // A reviewed item that was tampered with; it is named where the items themselves are checked.
        if (!(error instanceof SyntaxError)) throw error;
      }
    }
  }
  const ids = new Map(articles.map(({ key, id }) => [key, id]));
  for (const [i, one] of listed.entries()) {
    const article = articles.find(({ key }) => key === listed[i]!.article)!;
    for (const [layer, count] of Object.entries(countsOf(one))) {
      const shown = article[layer as keyof ReturnType<typeof countsOf>];
      if (shown === count) continue;
      const message = `${article.id}: lists count ${shown} ${layer}, the record has ${count}`;
      ledger.fail("lists", article.id, layer, message, NEXT);
    }
  }
  const should = rowsOf(listed);
  for (const list of LISTS) {
    const rows = await engine.db.selectFrom(list).selectAll().where("article", "in", keys).execute();
    const named = (some: readonly object[]): Map<string, Row> =>
      new Map((some as readonly Row[]).map((row) => [nameOf(list, row), row]));
    compare(named(should[list]), named(rows), ids, ledger);
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly article: number };

function compare(
  should: ReadonlyMap<string, Row>,
  is: ReadonlyMap<string, Row>,
  ids: ReadonlyMap<number, string>,
  ledger: Ledger,
): void {
  const fail = ({ article }: Row, name: string, what: string): void => {
    const id = ids.get(article) ?? String(article);
    const path = name.slice(name.indexOf(" ") + 1);
    ledger.fail("lists", id, path, `${id}: ${path} ${what}`, NEXT);
  };
  for (const [name, row] of should) {
    const shown = is.get(name);
    if (shown === undefined) fail(row, name, "is missing");
    else {
      const field = Object.keys(row).find((one) => row[one] !== shown[one]);
      if (field !== undefined)
        fail(
          row,
          name,
          `shows ${field} as ${JSON.stringify(shown[field])}, not ${JSON.stringify(row[field])}`,
        );
    }
  }
  for (const [name, row] of is) if (!should.has(name)) fail(row, name, "is listed and in no record");
}

/** A row's own name, the article's key before it. */
function nameOf(list: (typeof LISTS)[number], row: Row): string {
  const within =
    list === "participants"
      ? `${row["event"]}.${row["n"]}`
      : String(row[list === "entities" ? "entity" : "i"]);
  return `${row.article} ${list}[${within}]`;
}
