import type { FirstWording } from "@mahdar/ledger";
import type { Who } from "@mahdar/ledger/asking";
import type { ComponentChildren, VNode } from "preact";
import { ACTOR, ACTOR_TYPES, MEETINGS, TELLINGS } from "../language/words/actor.ts";
import { ARTICLES, COMMITMENTS, NAMES, STATEMENTS } from "../language/words/archive.ts";
import { labelOf } from "../language/words/labels.ts";
import { Meetings } from "../parts/meeting-told.tsx";
import { Months } from "../parts/months.tsx";
import { Said } from "../parts/said.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { Terms } from "../parts/terms.tsx";
import { UndertakingLine } from "../parts/undertaking-line.tsx";
import { actorPath, type View } from "../view.ts";

interface ActorPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly who: Who;
  /** The words the promises are shown by, by their ids. */
  readonly firsts: ReadonlyMap<string, FirstWording>;
}

/** What the archive and the knowledge base know of a person, a body or a state. */
export function ActorPage({ view, asset, who, firsts }: ActorPageProps): VNode {
  const { t } = view;
  const { actor, names, offices, holders, partners, months, statements, meetings, promised, promisedTo } =
    who;
  const byFull = `/commitments?by=${encodeURIComponent(actor.id)}`;
  return (
    <Shell view={view} asset={asset} title={actor.name} section={null}>
      <article class="across">
        <header class="across-head">
          <p class="kicker">
            {t.say(labelOf(ACTOR_TYPES, actor.type))}
            {who.country !== null && <bdi class="country">{who.country}</bdi>}
          </p>
          <h1 class="page-title">
            <Quoted text={actor.name} />
          </h1>
          <p class="proposal">
            {t.count(ARTICLES, who.articles)}
            {!who.known && <> · {t.say(ACTOR.unknown)}</>}
          </p>
        </header>
        <div class="cards-row">
          {names.items.length > 0 && (
            <Part title={t.say(ACTOR.names)} count={t.count(NAMES, names.total)}>
              <ul class="counted">
                {names.items.map(({ name, articles }) => (
                  <li key={name}>
                    <Quoted text={name} />
                    <span>{t.count(ARTICLES, articles)}</span>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {offices.length > 0 && (
            <Part title={t.say(ACTOR.offices)} count={t.say(ACTOR.fromBase)}>
              <Terms view={view} terms={offices} show="office" />
            </Part>
          )}
          {holders.length > 0 && (
            <Part title={t.say(ACTOR.holders)} count={t.say(ACTOR.fromBase)}>
              <Terms view={view} terms={holders} show="holder" />
            </Part>
          )}
          {partners.items.length > 0 && (
            <Part title={t.say(ACTOR.partners)}>
              <ul class="counted">
                {partners.items.map(({ actor: other, tellings }) => (
                  <li key={other.id}>
                    <a href={actorPath(other.id)}>
                      <Quoted text={other.name} />
                    </a>
                    <a href={`${actorPath(actor.id)}/meetings?with=${encodeURIComponent(other.id)}`}>
                      {t.count(TELLINGS, tellings)}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {months.length > 0 && (
            <Part title={t.say(ACTOR.months)}>
              <Months view={view} months={months} />
            </Part>
          )}
        </div>
        <Part
          title={t.say(ACTOR.promised)}
          count={t.count(COMMITMENTS, promised.total)}
          more={moreOf(promised, byFull)}
          view={view}
        >
          {listOf(
            view,
            promised.items.map((one) => (
              <UndertakingLine view={view} one={one} first={firsts.get(one.id)} on={who.on} key={one.id} />
            )),
          )}
        </Part>
        {promisedTo.items.length > 0 && (
          <Part
            title={t.say(ACTOR.promisedTo)}
            count={t.count(COMMITMENTS, promisedTo.total)}
            more={moreOf(promisedTo, `/commitments?for=${encodeURIComponent(actor.id)}`)}
            view={view}
          >
            {listOf(
              view,
              promisedTo.items.map((one) => (
                <UndertakingLine view={view} one={one} first={firsts.get(one.id)} on={who.on} key={one.id} />
              )),
            )}
          </Part>
        )}
        <Part
          title={t.say(ACTOR.meetings)}
          count={t.count(MEETINGS, meetings.total)}
          more={moreOf(meetings, `${actorPath(actor.id)}/meetings`)}
          view={view}
        >
          <Meetings view={view} meetings={meetings.items} self={actor.id} />
        </Part>
        <Part
          title={t.say(ACTOR.statements)}
          count={t.count(STATEMENTS, statements.total)}
          more={moreOf(statements, `${actorPath(actor.id)}/statements`)}
          view={view}
        >
          <Said view={view} statements={statements.items} />
        </Part>
      </article>
    </Shell>
  );
}

interface PartProps {
  readonly title: string;
  readonly count?: string;
  readonly more?: { readonly shown: number; readonly of: number; readonly href: string } | null;
  readonly view?: View;
  readonly children: ComponentChildren;
}

function Part({ title, count, more = null, view, children }: PartProps): VNode {
  return (
    <section class="part">
      <h2>
        {title} {count !== undefined && <span class="part-count">{count}</span>}
      </h2>
      {children}
      {more !== null && view !== undefined && <More view={view} more={more} />}
    </section>
  );
}

function More({
  view: { t },
  more: { shown, of, href },
}: {
  readonly view: View;
  readonly more: NonNullable<PartProps["more"]>;
}): VNode {
  return (
    <p class="nothing">
      {t.say(ACTOR.firstOf, { n: t.number(shown), of: t.number(of) })}{" "}
      <a href={href}>{t.say(ACTOR.showAll)}</a>
    </p>
  );
}

function moreOf(
  page: { readonly items: readonly unknown[]; readonly total: number },
  href: string,
): NonNullable<PartProps["more"]> | null {
  const shown = page.items.length;
  return shown < page.total ? { shown, of: page.total, href } : null;
}

function listOf({ t }: View, lines: readonly VNode[]): VNode {
  if (lines.length === 0) return <p class="nothing">{t.say(ACTOR.nothing)}</p>;
  return <ol class="lines">{lines}</ol>;
}
