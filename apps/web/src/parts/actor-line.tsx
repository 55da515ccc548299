import type { Candidate } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { ACTOR_TYPES } from "../language/words/actor.ts";
import { ARTICLES } from "../language/words/archive.ts";
import { labelOf } from "../language/words/labels.ts";
import { SEARCH } from "../language/words/search.ts";
import { actorPath, type View } from "../view.ts";
import { Quoted } from "./source-text.tsx";

/** Someone a name may mean, leading to their page or where else they are chosen for. */
export function ActorLine({
  view,
  actor,
  href = actorPath(actor.id),
}: {
  readonly view: View;
  readonly actor: Candidate;
  readonly href?: string;
}): VNode {
  const { t } = view;
  return (
    <li class="actor-line">
      <a class="who" href={href}>
        <Quoted text={actor.name} />
      </a>
      <span>{t.say(labelOf(ACTOR_TYPES, actor.type))}</span>
      {actor.country !== null && <span dir="ltr">{actor.country}</span>}
      {actor.known && <span>{t.say(SEARCH.known)}</span>}
      <span class="actor-articles">{t.count(ARTICLES, actor.articles)}</span>
    </li>
  );
}
