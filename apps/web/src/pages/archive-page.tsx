import type { Facets } from "@mahdar/store";
import type { ComponentChildren, VNode } from "preact";
import { ARCHIVE } from "../language/words/archive.ts";
import { SEARCH } from "../language/words/search.ts";
import { ChosenFacets, FacetLinks } from "../parts/facets.tsx";
import { type Newest, Opening, type Totals } from "../parts/opening.tsx";
import { Pager } from "../parts/pager.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { SearchTabs } from "../parts/search-tabs.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { type Asked, isNarrowed } from "../searching/asked.ts";
import type { TabCounts } from "../searching/count-tabs.ts";
import type { View } from "../view.ts";

interface ArchivePageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly asked: Asked;
  readonly facets: Facets;
  readonly outlets: readonly { readonly outlet: string; readonly count: number }[];
  readonly found: Found;
  /** How many each tab holds, where there are tabs. */
  readonly counts: TabCounts | null;
  /** What the archive holds and its newest, on the first page only. */
  readonly opening: { readonly newest: Newest; readonly totals: Totals } | null;
  readonly sample: boolean;
}

/** What was found, whatever was looked for. */
export interface Found {
  /** How many, and in words. */
  readonly count: number;
  readonly total: string;
  readonly next: string | null;
  /** Where only the best of the articles were looked into. */
  readonly searched: { readonly articles: number; readonly of: number } | null;
  /** The list, null where nothing was found. */
  readonly list: ComponentChildren | null;
}

/** The archive: what Mahdar is for, then search, what narrows it, and what was found. */
export function ArchivePage({
  view,
  asset,
  asked,
  facets,
  outlets,
  found,
  counts,
  opening,
  sample,
}: ArchivePageProps): VNode {
  const { t } = view;
  const title = asked.words === "" ? t.say(ARCHIVE.title) : t.say(SEARCH.title, { words: asked.words });
  // Under the opening the archive is one part of the page; without it, it is the page.
  const Title = opening === null ? "h1" : "h2";
  return (
    <Shell view={view} asset={asset} title={title} section="archive">
      {opening !== null && <Opening view={view} newest={opening.newest} totals={opening.totals} />}
      <section class="archive" aria-labelledby="archive-title">
        <Title id="archive-title" class={opening === null ? "page-title" : "archive-title"}>
          {title}
        </Title>
        {sample && <p class="sample-note">{t.say(ARCHIVE.sampleArchive)}</p>}
        <SearchForm view={view} asked={asked} outlets={outlets} />
        {counts !== null && <SearchTabs view={view} asked={asked} counts={counts} />}
        <div class={asked.tab === "people" ? "found" : "found found-narrowed"}>
          {asked.tab !== "people" && <FacetLinks view={view} asked={asked} facets={facets} />}
          <div class="found-list">
            <h2 class="sr-only">{t.say(SEARCH.found)}</h2>
            <p class="total" role="status">
              {found.total}
            </p>
            {asked.tab !== "people" && <ChosenFacets view={view} asked={asked} facets={facets} />}
            {found.searched !== null && found.searched.articles < found.searched.of && (
              <p class="hint">
                {t.say(SEARCH.lookedInto, {
                  n: t.number(found.searched.articles),
                  of: t.number(found.searched.of),
                })}
              </p>
            )}
            {found.list ?? <None view={view} asked={asked} />}
            <Pager view={view} next={found.next} />
          </div>
        </div>
      </section>
    </Shell>
  );
}

function None({ view: { t }, asked }: { readonly view: View; readonly asked: Asked }): VNode {
  const [what, next] = !isNarrowed(asked)
    ? [ARCHIVE.empty, ARCHIVE.emptyNext]
    : asked.tab === "people"
      ? [SEARCH.noneCalled, SEARCH.noneCalledNext]
      : asked.tab === "articles"
        ? [ARCHIVE.noneFound, ARCHIVE.noneFoundNext]
        : [asked.tab === "statements" ? SEARCH.noneSaid : SEARCH.nonePromised, ARCHIVE.noneFoundNext];
  return (
    <div class="none">
      <p>{t.say(what)}</p>
      <p>{t.say(next)}</p>
    </div>
  );
}
