import type { VNode } from "preact";
import { SEARCH } from "../language/words/search.ts";
import { SHELL } from "../language/words/shell.ts";
import { NameChoice } from "../parts/name-choice.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import type { Unclear } from "../searching/who-is-meant.ts";
import { actorPath, type View } from "../view.ts";

/** In place of an actor's page where a name fits nobody or several. */
export function WhoPage({
  view,
  asset,
  unclear,
}: {
  readonly view: View;
  readonly asset: AssetPath;
  readonly unclear: Unclear;
}): VNode {
  const { t } = view;
  const title = t.say(unclear.candidates.length === 0 ? SEARCH.nobody : SEARCH.whoIsMeant);
  return (
    <Shell view={view} asset={asset} title={title} section={null}>
      <section class="stop">
        <h1 class="page-title">{title}</h1>
        <NameChoice view={view} unclear={unclear} hrefOf={actorPath} />
        <p>
          <a class="button" href="/">
            {t.say(SHELL.backHome)}
          </a>
        </p>
      </section>
    </Shell>
  );
}
