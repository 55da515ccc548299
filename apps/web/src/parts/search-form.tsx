import type { VNode } from "preact";
import { ARCHIVE } from "../language/words/archive.ts";
import { SEARCH } from "../language/words/search.ts";
import { type Asked, isNarrowed, WORDS_LENGTH_MAX } from "../searching/asked.ts";
import type { View } from "../view.ts";

/** Fields that the form itself does not show and that must outlive it. */
const CARRIED = ["actor", "layer", "topic", "kind", "status"] as const;

/** One line for whatever is sought, and what narrows it by outlet and day. */
export function SearchForm({
  view,
  asked,
  outlets,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly outlets: readonly { readonly outlet: string; readonly count: number }[];
}): VNode {
  const { t } = view;
  return (
    <search>
      <form class="search" method="get" action="/">
        {asked.tab !== "articles" && <input type="hidden" name="in" value={asked.tab} />}
        {CARRIED.map(
          (name) => asked[name] !== "" && <input type="hidden" name={name} value={asked[name]} key={name} />,
        )}
        <div class="search-words">
          <label class="sr-only" for="words">
            {t.say(ARCHIVE.search)}
          </label>
          <input
            id="words"
            name="words"
            type="search"
            dir="auto"
            value={asked.words}
            placeholder={t.say(ARCHIVE.search)}
            maxLength={WORDS_LENGTH_MAX}
            aria-describedby="words-hint"
          />
          <button class="button" type="submit">
            {t.say(ARCHIVE.searchButton)}
          </button>
        </div>
        <div class="search-how">
          <p class="hint" id="words-hint">
            {t.say(ARCHIVE.searchHint)}
          </p>
          <label class="exact">
            <input type="checkbox" name="exact" value="1" checked={asked.exact} />
            <span>{t.say(SEARCH.exact)}</span>
          </label>
        </div>
        <div class="search-filters">
          <label class="field">
            <span>{t.say(ARCHIVE.outlet)}</span>
            <select name="outlet">
              <option value="">{t.say(ARCHIVE.anyOutlet)}</option>
              {outlets.map(({ outlet, count }) => (
                <option
                  value={outlet}
                  selected={outlet === asked.outlet}
                  key={outlet}
                >{`${outlet} (${t.number(count)})`}</option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{t.say(ARCHIVE.from)}</span>
            <input type="date" name="from" value={asked.from} />
          </label>
          <label class="field">
            <span>{t.say(ARCHIVE.to)}</span>
            <input type="date" name="to" value={asked.to} />
          </label>
          {isNarrowed(asked) && (
            <a class="clear" href="/">
              {t.say(ARCHIVE.clear)}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
