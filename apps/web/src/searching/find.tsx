import { commitmentIdOf } from "@mahdar/ledger";
import { actors } from "@mahdar/ledger/asking";
import type { Archive } from "@mahdar/store";
import type { VNode } from "preact";
import { ARTICLES, COMMITMENTS, STATEMENTS } from "../language/words/archive.ts";
import { PEOPLE_COUNT } from "../language/words/search.ts";
import type { Found } from "../pages/archive-page.tsx";
import { ActorLine } from "../parts/actor-line.tsx";
import { ArticleCard } from "../parts/article-card.tsx";
import { CommitmentLine, StatementLine } from "../parts/ledger-lines.tsx";
import { optional } from "../routes/query.ts";
import type { View } from "../view.ts";
import { type Asked, articleQueryOf } from "./asked.ts";

const PAGE_LENGTH = 20;

/** What the archive holds of what was asked, as a list to show. */
export async function findAsked(archive: Archive, asked: Asked, view: View): Promise<Found> {
  const { t } = view;
  const query = articleQueryOf(asked, PAGE_LENGTH);
  if (asked.tab === "people") {
    const { words, after } = asked;
    const page = await actors(archive, { name: words, limit: PAGE_LENGTH, after: optional(after) });
    return {
      ...headOf(page, t.count(PEOPLE_COUNT, page.total)),
      list: listOf(
        "lines actor-lines",
        page.items.map((actor) => <ActorLine view={view} actor={actor} key={actor.id} />),
      ),
    };
  }
  if (asked.tab === "statements") {
    const page = await archive.searchItems({ ...query, layer: "statements" });
    return {
      ...headOf(page, t.count(STATEMENTS, page.total)),
      searched: page.searched,
      list: listOf(
        "lines",
        page.items.map(({ row, hits }, i) => <StatementLine view={view} row={row} hits={hits} key={i} />),
      ),
    };
  }
  if (asked.tab === "commitments") {
    const page = await archive.searchItems({ ...query, layer: "commitments" });
    const ids = await Promise.all(
      page.items.map(({ row }) => commitmentIdOf(archive.engine, row.articleId, row.index)),
    );
    return {
      ...headOf(page, t.count(COMMITMENTS, page.total)),
      searched: page.searched,
      list: listOf(
        "lines",
        page.items.map(({ row, hits }, i) => (
          <CommitmentLine view={view} row={row} hits={hits} linked={ids[i] ?? null} key={i} />
        )),
      ),
    };
  }
  const page = await archive.list(query);
  return {
    ...headOf(page, t.count(ARTICLES, page.total)),
    list: listOf(
      "entries",
      page.items.map((article) => <ArticleCard view={view} article={article} key={article.id} />),
    ),
  };
}

function headOf(
  { next, total: count }: { readonly next: string | null; readonly total: number },
  total: string,
) {
  return { count, total, next, searched: null };
}

function listOf(name: string, lines: readonly VNode[]) {
  return lines.length === 0 ? null : <ol class={name}>{lines}</ol>;
}
