import type { StoryView } from "@mahdar/ledger";
import type { VNode } from "preact";
import { INDEPENDENT } from "../language/words/actor.ts";
import { ARCHIVE, ARTICLES } from "../language/words/archive.ts";
import { labelOf } from "../language/words/labels.ts";
import { SHELL } from "../language/words/shell.ts";
import { STORY, STORY_ARTICLES, STORY_REASONS } from "../language/words/story.ts";
import { Placed } from "../parts/placed.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { articlePath, type View } from "../view.ts";

interface StoryProps {
  readonly view: View;
  readonly story: StoryView;
}

/** A story: its articles in order, its independent origins, who copied whom. */
export function StoryPage({ view, asset, story }: StoryProps & { readonly asset: AssetPath }): VNode {
  const { t } = view;
  const title = story.articles.find(({ id }) => id === story.earliest)?.title ?? null;
  return (
    <Shell view={view} asset={asset} title={title ?? t.say(STORY.word)} section={null}>
      <article class="across">
        <header class="across-head">
          <p class="kicker">{t.say(STORY.kicker)}</p>
          <h1 class="page-title">{title === null ? t.say(ARCHIVE.untitled) : <Quoted text={title} />}</h1>
          <p>
            {t.count(STORY_ARTICLES, story.articles.length)} {t.count(INDEPENDENT, story.origins.length)}
          </p>
          <p class="proposal">
            {t.say(STORY.proposal)} <a href="/about#across">{t.say(SHELL.meaning)}</a>
          </p>
        </header>
        <section class="part">
          <h2>{t.say(STORY.origins)}</h2>
          <ol class="counted">
            {story.origins.map(({ by, articles }, i) => (
              <li key={articles[0]}>
                <span>
                  {t.say(STORY.origin, { n: t.number(i + 1) })}:{" "}
                  {by === null ? t.say(STORY.unknownOrigin) : <Quoted text={by} />}
                </span>
                <span>{t.count(ARTICLES, articles.length)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section class="part">
          <h2>{t.say(STORY.articles)}</h2>
          <ol class="lines">
            {story.articles.map((article) => (
              <StoryLine view={view} story={story} article={article} key={article.id} />
            ))}
          </ol>
        </section>
        <Copies view={view} story={story} />
      </article>
    </Shell>
  );
}

function StoryLine({
  view,
  story,
  article,
}: StoryProps & { readonly article: StoryView["articles"][number] }): VNode {
  const { t } = view;
  const { id, title, outlet, published, origin, isCopy, reasons, confidence } = article;
  return (
    <li class="line story-line">
      <Placed view={view} place={{ href: articlePath(id), title, outlet, day: published }} />
      <div class="line-body">
        <p class="line-more">
          <span>{t.say(STORY.origin, { n: t.number(origin + 1) })}</span>
          {id === story.earliest && <span class="bearing">{t.say(STORY.earliest)}</span>}
          {isCopy && <span>{t.say(STORY.copy)}</span>}
        </p>
        {reasons.length > 0 && (
          <details class="linked-why">
            <summary>
              {t.say(STORY.why)} {t.percent(confidence)}
            </summary>
            <ul>
              {reasons.map(({ kind, what }) => (
                <li key={kind}>
                  {t.say(labelOf(STORY_REASONS, kind))}
                  {kind !== "events" && what.length > 0 && (
                    <>
                      : <Quoted text={what.map((one) => t.day(one)).join("، ")} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function Copies({ view, story }: StoryProps): VNode | null {
  const { t } = view;
  if (story.copies.length === 0) return null;
  const named = new Map(story.articles.map((article) => [article.id, article]));
  const shown = (id: string) => (
    <a href={articlePath(id)}>
      <Quoted text={named.get(id)?.outlet ?? named.get(id)?.title ?? id} />
    </a>
  );
  return (
    <section class="part">
      <h2>{t.say(STORY.copies)}</h2>
      <ul class="counted">
        {story.copies.map(({ one, other, likeness, first, because }) => {
          const later = first === one ? other : one;
          return (
            <li key={`${one} ${other}`}>
              <span>
                {shown(later)} {first === null ? "=" : t.say(STORY.copied)} {shown(first ?? other)}
              </span>
              <span>
                {first === null && `${t.say(STORY.sameText)} · `}
                {because === "stated" && `${t.say(STORY.stated)} `}
                {likeness !== null && t.say(STORY.likeness, { share: t.percent(likeness) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
