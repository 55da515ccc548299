import type { VNode } from "preact";
import { ARCHIVE } from "../language/words/archive.ts";
import { type View, withQuery } from "../view.ts";

/** On to the next stretch of a list, and back to its head. */
export function Pager({ view, next }: { readonly view: View; readonly next: string | null }): VNode | null {
  const { t, here } = view;
  const inside = new URLSearchParams(here.split("?", 2)[1] ?? "").has("after");
  if (next === null && !inside) return null;
  return (
    <nav class="pager" aria-label={t.say(ARCHIVE.pages)}>
      {inside && (
        <a class="button button-quiet" href={withQuery(here, { after: null })}>
          {t.say(ARCHIVE.first)}
        </a>
      )}
      {next !== null && (
        <a class="button" rel="next" href={withQuery(here, { after: next })}>
          {t.say(ARCHIVE.more)}
        </a>
      )}
    </nav>
  );
}
