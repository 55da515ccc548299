import type { VNode } from "preact";
import type { Within } from "../article/find-within.ts";
import { ARTICLE, FOUND_WITHIN } from "../language/words/article.ts";
import { WORDS_LENGTH_MAX } from "../searching/asked.ts";
import { type View, withQuery } from "../view.ts";

/** Places led to by number; all of them are marked in the text. */
const LED_TO = 12;

/** Searching inside one article: the words, how often they stand there, and a link to each place. Plain form, plain links. */
export function WithinForm({ view, within }: { readonly view: View; readonly within: Within }): VNode {
  const { t, here } = view;
  const { words, marks } = within;
  const [path, query = ""] = withQuery(here, { words: null }).split("?", 2);
  return (
    <search class="within">
      <form method="get" action={path}>
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <label class="sr-only" for="within">
          {t.say(ARTICLE.seek)}
        </label>
        <input
          id="within"
          name="words"
          type="search"
          dir="auto"
          value={words}
          placeholder={t.say(ARTICLE.seek)}
          maxLength={WORDS_LENGTH_MAX}
        />
        <button class="button button-quiet button-small" type="submit">
          {t.say(ARTICLE.seekButton)}
        </button>
      </form>
      {words !== "" && (
        <p class="within-found" role="status">
          {t.count(FOUND_WITHIN, marks.length)}
          {marks.slice(0, LED_TO).map(({ item }, i) => (
            <a href={`#${item}`} aria-label={t.say(ARTICLE.seekPlace, { n: t.number(i + 1) })} key={item}>
              {t.number(i + 1)}
            </a>
          ))}
          {marks.length > LED_TO && <span>…</span>}
          <a href={path + (query === "" ? "" : `?${query}`)}>{t.say(ARTICLE.seekClear)}</a>
        </p>
      )}
    </search>
  );
}
