import type { VNode } from "preact";
import { SEARCH, TABS } from "../language/words/search.ts";
import type { Asked, Tab } from "../searching/asked.ts";
import type { TabCounts } from "../searching/count-tabs.ts";
import { type View, withQuery } from "../view.ts";

/** What is looked for, with how much of it there is: articles, what was said, who, what was promised. */
export function SearchTabs({
  view,
  asked,
  counts,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly counts: TabCounts;
}): VNode {
  const { t, here } = view;
  return (
    <nav class="search-tabs" aria-label={t.say(SEARCH.tabs)}>
      {(Object.keys(TABS) as Tab[]).map((tab) => (
        <a
          href={withQuery(here, { in: tab === "articles" ? null : tab, after: null })}
          aria-current={tab === asked.tab ? "page" : undefined}
          key={tab}
        >
          {t.say(TABS[tab])} <span class="tab-count">{t.number(counts[tab])}</span>
        </a>
      ))}
    </nav>
  );
}
