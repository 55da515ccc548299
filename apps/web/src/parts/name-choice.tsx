import type { VNode } from "preact";
import { SEARCH } from "../language/words/search.ts";
import type { Unclear } from "../searching/who-is-meant.ts";
import type { View } from "../view.ts";
import { ActorLine } from "./actor-line.tsx";

/** A name that fits nobody, told so; of one that fits several, each of them to choose. */
export function NameChoice({
  view,
  unclear: { name, candidates },
  hrefOf,
}: {
  readonly view: View;
  readonly unclear: Unclear;
  /** Where choosing the actor of that id leads. */
  readonly hrefOf: (id: string) => string;
}): VNode {
  const { t } = view;
  const isNobody = candidates.length === 0;
  return (
    <div class="name-choice" role="alert">
      <p class="problem-what">{t.say(isNobody ? SEARCH.fitsNobody : SEARCH.fitsSeveral, { name })}</p>
      {isNobody ? (
        <p>{t.say(SEARCH.noneCalledNext)}</p>
      ) : (
        <ul class="lines actor-lines">
          {candidates.map((actor) => (
            <ActorLine view={view} actor={actor} href={hrefOf(actor.id)} key={actor.id} />
          ))}
        </ul>
      )}
    </div>
  );
}
