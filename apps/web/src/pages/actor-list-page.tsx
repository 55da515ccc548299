import type { ActorRef } from "@mahdar/ledger/asking";
import type { ComponentChildren, VNode } from "preact";
import { Pager } from "../parts/pager.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { actorPath, type View } from "../view.ts";

interface ActorListProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly actor: ActorRef;
  /** Whom it met, where only those meetings are meant. */
  readonly other?: ActorRef | null;
  /** What the list is called, and how many it holds, in words. */
  readonly title: string;
  readonly total: string;
  readonly next: string | null;
  /** The list. */
  readonly children: ComponentChildren;
}

/** One list of an actor's page in full, page by page. */
export function ActorListPage({
  view,
  asset,
  actor,
  other = null,
  title,
  total,
  next,
  children,
}: ActorListProps): VNode {
  const named = [actor, ...(other === null ? [] : [other])];
  return (
    <Shell
      view={view}
      asset={asset}
      title={`${title}: ${named.map(({ name }) => name).join(" – ")}`}
      section={null}
    >
      <article class="across">
        <header class="across-head">
          <p class="kicker">
            {named.map(({ id, name }) => (
              <a href={actorPath(id)} key={id}>
                <Quoted text={name} />
              </a>
            ))}
          </p>
          <h1 class="page-title">{title}</h1>
          <p class="total" role="status">
            {total}
          </p>
        </header>
        <section class="part" aria-label={title}>
          {children}
        </section>
        <Pager view={view} next={next} />
      </article>
    </Shell>
  );
}
