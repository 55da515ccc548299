import type { VNode } from "preact";
import { SEARCH } from "../language/words/search.ts";
import { NameChoice } from "../parts/name-choice.tsx";
import type { AssetPath } from "../parts/shell.tsx";
import { StopPage } from "../parts/stop-page.tsx";
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
    <StopPage view={view} asset={asset} title={title}>
      <NameChoice view={view} unclear={unclear} hrefOf={actorPath} />
    </StopPage>
  );
}
