import { commonStems } from "../lexicon/search.generated.ts";
import type { Query, QueryTerm } from "../query/query.ts";
import { RANK, type RankParameters } from "./parameters.ts";

/** What the archive at hand says of how common words are. */
export interface ArchiveStatistics {
  readonly articles: number;
  /** Mean number of stems of title and body, as `indexKeys` counts them. */
  readonly titleLength: number;
  readonly bodyLength: number;
  /** In how many articles a stem occurs; 0 for one that does not. */
  articlesWith(stem: string): number;
}

const SHARES: ReadonlyMap<string, number> = new Map(
  commonStems.map(({ stem, share }) => [stem, Number(share)]),
);
/** Share of articles for a stem that is not among the common ones. */
const RARE_SHARE = 0.0005;

/** How much a word tells: ln of the inverse share of articles that have it, those of the press at large counted in. */
export function inverseFrequency(
  stem: string,
  archive: ArchiveStatistics,
  rank: RankParameters = RANK,
): number {
  const articles = archive.articles + rank.priorArticles;
  const having = archive.articlesWith(stem) + rank.priorArticles * (SHARES.get(stem) ?? RARE_SHARE);
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** A word's weight in the query: the rarest of its stems, times what the word counts. */
export function weightOf(term: QueryTerm, archive: ArchiveStatistics, rank: RankParameters = RANK): number {
  return term.weight * Math.max(...term.stems.map((stem) => inverseFrequency(stem, archive, rank)));
}

/**
 * The stems to ask the engine for, most telling first, so few that together they occur in about `rowsMax` articles:
 * articles that have any of them are the candidates. At least one stem is given where the query has one that occurs.
 */
export function candidateStems(query: Query, archive: ArchiveStatistics, rowsMax = 20_000): string[] {
  const stems = new Map<string, number>();
  for (const term of query.terms) {
    const stem = term.stems.length === 1 ? term.stems[0]! : rarest(term.stems, archive);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, weightOf(term, archive)));
    if (term.otherStem !== null && !query.isExact) stems.set(term.otherStem, 0);
  }
  const chosen: string[] = [];
  let rows = 0;
  for (const [stem] of [...stems].sort((a, b) => b[1] - a[1])) {
    const having = archive.articlesWith(stem);
    if (having === 0 || (chosen.length > 0 && rows + having > rowsMax)) continue;
    chosen.push(stem);
    rows += having;
  }
  return chosen;
}

function rarest(stems: readonly string[], archive: ArchiveStatistics): string {
  return stems.reduce((a, b) => (archive.articlesWith(b) < archive.articlesWith(a) ? b : a));
}
