import { actors } from "@mahdar/ledger/asking";
import type { Archive } from "@mahdar/store";
import { type Asked, articleQueryOf, type Tab } from "./asked.ts";

/** How many of each sort there are of what is sought; that of the open tab is known already. */
export type TabCounts = Readonly<Record<Tab, number>>;

/** Counts what the other tabs would hold; null where no words are sought, and so no tabs are. */
export async function countTabs(archive: Archive, asked: Asked, known: number): Promise<TabCounts | null> {
  if (asked.words === "") return null;
  const query = { ...articleQueryOf(asked, 1), after: undefined };
  const count: Readonly<Record<Tab, () => Promise<{ readonly total: number }>>> = {
    articles: () => archive.list(query),
    statements: () => archive.searchItems({ ...query, layer: "statements" }),
    people: () => actors(archive, { name: asked.words, limit: 1 }),
    commitments: () => archive.searchItems({ ...query, layer: "commitments" }),
  };
  const counted = async (tab: Tab) => (tab === asked.tab ? known : (await count[tab]()).total);
  const [articles, statements, people, commitments] = await Promise.all([
    counted("articles"),
    counted("statements"),
    counted("people"),
    counted("commitments"),
  ]);
  return { articles, statements, people, commitments };
}
