import type { VNode } from "preact";
import { SEARCH, TABS } from "../language/words/search.ts";
import type { Asked, Tab } from "../searching/asked.ts";
import { type View, withQuery } from "../view.ts";

/** What is looked for: articles, what was said, who, what was promised; only where words are sought. */
export function SearchTabs({ view, asked }: { readonly view: View; readonly asked: Asked }): VNode | null {
  const { t, here } = view;
  if (asked.words === "") return null;
  return (
    <nav class="search-tabs" aria-label={t.say(SEARCH.tabs)}>
      {(Object.keys(TABS) as Tab[]).map((tab) => (
        <a
          href={withQuery(here, { in: tab === "articles" ? null : tab, after: null })}
          aria-current={tab === asked.tab ? "page" : undefined}
          key={tab}
        >
          {t.say(TABS[tab])}
        </a>
      ))}
    </nav>
  );
}
