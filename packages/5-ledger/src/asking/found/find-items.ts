import type { Archive, ArticleQuery } from "@mahdar/store";
import { partOf } from "../actors/named-actor.ts";
import { type EvidenceOf, evidenceFrom } from "../asked/evidence.ts";
import { itemsAt } from "../asked/items-at.ts";
import type { SearchHit } from "../shape/article.ts";
import { STATEMENT, type StatementColumns, statementOf } from "../statements.ts";
import { PROMISED, type PromisedRow } from "../undertakings/find-promised.ts";

interface FoundItems {
  readonly searched: { articles: number; of: number };
  readonly items: SearchHit[];
  readonly next: string | null;
  readonly total: number;
}

const NOTHING = { article: null, statement: null, commitment: null, person: null };

/** Statements or commitments whose own words hold what is sought, with their evidence. */
export async function findItems(
  archive: Archive,
  query: ArticleQuery & { readonly layer: "statements" | "commitments" },
): Promise<FoundItems> {
  const { layer } = query;
  const page = await archive.searchItems({ ...query, layer });
  const hits = new Map(page.items.map((one) => [`${one.row.articleId}#${one.row.index}`, one.hits]));
  const places = page.items.map(({ row }) => ({ article: row.articleId, index: row.index }));
  const evidenceOf = evidenceFrom(archive);
  const items: SearchHit[] = [];
  const push = (id: string, hit: Omit<SearchHit, "hits">) =>
    items.push({
      ...hit,
      hits: (hits.get(id) ?? []).map(({ start, end, text }) => ({ start, end, text })),
    });
  if (layer === "statements")
    for (const row of await itemsAt<StatementColumns>(archive.engine, layer, STATEMENT, places))
      push(`${row.id}#${row.i}`, {
        ...NOTHING,
        kind: "statement",
        statement: await statementOf(row, evidenceOf),
      });
  else
    for (const row of await itemsAt<PromisedRow>(archive.engine, layer, PROMISED, places))
      push(`${row.id}#${row.i}`, {
        ...NOTHING,
        kind: "commitment",
        commitment: await promiseOf(row, evidenceOf),
      });
  const { articles, of } = page.searched;
  return { searched: { articles, of }, items, next: page.next, total: page.total };
}

async function promiseOf(row: PromisedRow, evidenceOf: EvidenceOf) {
  const { by_text, content, strength, topic, deadline } = row;
  const evidence = await evidenceOf("commitments", row);
  return { by: partOf(by_text, row), content, strength, topic, deadline, evidence };
}
