import type { ArticleSummary, CommitmentRow, EventRow, Page } from "@mahdar/store";
import type { VNode } from "preact";
import { ARCHIVE, ARTICLES, COMMITMENTS, EVENTS, STATEMENTS } from "../language/words/archive.ts";
import { ArticleCard } from "../parts/article-card.tsx";
import { CommitmentLine, MeetingLine } from "../parts/ledger-lines.tsx";
import { Pager } from "../parts/pager.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { View } from "../view.ts";

/** What was asked of the archive. */
export interface ArchiveFilter {
  readonly words: string;
  readonly outlet: string;
  readonly from: string;
  readonly to: string;
}

interface ArchivePageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly filter: ArchiveFilter;
  readonly page: Page<ArticleSummary>;
  readonly outlets: readonly { readonly outlet: string; readonly count: number }[];
  readonly totals: {
    readonly articles: number;
    readonly attributions: number;
    readonly events: number;
    readonly commitments: number;
  };
  /** The newest of each, on the first page only. */
  readonly newest: {
    readonly commitments: readonly CommitmentRow[];
    readonly meetings: readonly EventRow[];
  } | null;
  readonly sample: boolean;
}

/** The archive: what Mahdar is for, then search, filter and the articles. */
export function ArchivePage({
  view,
  asset,
  filter,
  page,
  outlets,
  totals,
  newest,
  sample,
}: ArchivePageProps): VNode {
  const { t } = view;
  const filtered = Object.values(filter).some((value) => value !== "");
  return (
    <Shell view={view} asset={asset} title={t.say(ARCHIVE.title)} section="archive">
      {newest !== null && <Opening view={view} newest={newest} totals={totals} />}
      <section class="archive" aria-labelledby="archive-title">
        <h2 id="archive-title" class={newest === null ? "page-title" : "archive-title"}>
          {t.say(ARCHIVE.title)}
        </h2>
        {newest !== null && sample && <p class="sample-note">{t.say(ARCHIVE.sampleArchive)}</p>}
        <Search view={view} filter={filter} outlets={outlets} filtered={filtered} />
        <p class="total" role="status">
          {t.count(ARTICLES, page.total)}
        </p>
        {page.items.length === 0 ? (
          <div class="none">
            <p>{t.say(filtered ? ARCHIVE.noneFound : ARCHIVE.empty)}</p>
            <p>{t.say(filtered ? ARCHIVE.noneFoundNext : ARCHIVE.emptyNext)}</p>
          </div>
        ) : (
          <ol class="entries">
            {page.items.map((article) => (
              <ArticleCard view={view} article={article} key={article.id} />
            ))}
          </ol>
        )}
        <Pager view={view} next={page.next} />
      </section>
    </Shell>
  );
}

function Opening({
  view,
  newest,
  totals,
}: Pick<ArchivePageProps, "view" | "totals"> & {
  readonly newest: NonNullable<ArchivePageProps["newest"]>;
}): VNode {
  const { t } = view;
  return (
    <section class="opening">
      <div class="opening-lead">
        <h1>{t.say(ARCHIVE.lead)}</h1>
        <p>{t.say(ARCHIVE.leadMore)}</p>
        <p class="opening-links">
          <a class="button" href="/read">
            {t.say(ARCHIVE.readOne)}
          </a>
          <a class="button button-quiet" href="/about">
            {t.say(ARCHIVE.howItReads)}
          </a>
        </p>
        <ul class="totals">
          <li>{t.count(ARTICLES, totals.articles)}</li>
          <li>{t.count(STATEMENTS, totals.attributions)}</li>
          <li>{t.count(EVENTS, totals.events)}</li>
          <li>{t.count(COMMITMENTS, totals.commitments)}</li>
        </ul>
      </div>
      {newest.commitments.length > 0 && (
        <section class="newest newest-commitments" aria-labelledby="newest-commitments">
          <h2 id="newest-commitments">{t.say(ARCHIVE.newestCommitments)}</h2>
          <ol>
            {newest.commitments.map((row) => (
              <CommitmentLine brief view={view} row={row} key={`${row.articleId}-${row.index}`} />
            ))}
          </ol>
          <a class="onward" href="/commitments">
            {t.say(ARCHIVE.allCommitments)}
          </a>
        </section>
      )}
      {newest.meetings.length > 0 && (
        <section class="newest newest-meetings" aria-labelledby="newest-meetings">
          <h2 id="newest-meetings">{t.say(ARCHIVE.newestMeetings)}</h2>
          <ol>
            {newest.meetings.map((row) => (
              <MeetingLine view={view} row={row} key={`${row.articleId}-${row.index}`} />
            ))}
          </ol>
          <a class="onward" href="/meetings">
            {t.say(ARCHIVE.allMeetings)}
          </a>
        </section>
      )}
    </section>
  );
}

function Search({
  view,
  filter,
  outlets,
  filtered,
}: Pick<ArchivePageProps, "view" | "filter" | "outlets"> & { readonly filtered: boolean }): VNode {
  const { t } = view;
  return (
    <search>
      <form class="search" method="get" action="/">
        <div class="search-words">
          <label class="sr-only" for="words">
            {t.say(ARCHIVE.search)}
          </label>
          <input
            id="words"
            name="words"
            type="search"
            dir="auto"
            value={filter.words}
            placeholder={t.say(ARCHIVE.search)}
            maxLength={200}
            aria-describedby="words-hint"
          />
          <button class="button" type="submit">
            {t.say(ARCHIVE.searchButton)}
          </button>
        </div>
        <p class="hint" id="words-hint">
          {t.say(ARCHIVE.searchHint)}
        </p>
        <div class="search-filters">
          <label class="field">
            <span>{t.say(ARCHIVE.outlet)}</span>
            <select name="outlet">
              <option value="">{t.say(ARCHIVE.anyOutlet)}</option>
              {outlets.map(({ outlet, count }) => (
                <option
                  value={outlet}
                  selected={outlet === filter.outlet}
                  key={outlet}
                >{`${outlet} (${t.number(count)})`}</option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{t.say(ARCHIVE.from)}</span>
            <input type="date" name="from" value={filter.from} />
          </label>
          <label class="field">
            <span>{t.say(ARCHIVE.to)}</span>
            <input type="date" name="to" value={filter.to} />
          </label>
          {filtered && (
            <a class="clear" href="/">
              {t.say(ARCHIVE.clear)}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
