import type { DialogueArticle, DialogueSummary, DialogueView, RoundView } from "@mahdar/ledger";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { ARTICLES, COMMITMENTS } from "../language/words/archive.ts";
import { labelOf, TOPICS } from "../language/words/labels.ts";
import { CLAUSES, DIALOGUE, ROUNDS } from "../language/words/story.ts";
import { Placed } from "../parts/placed.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { articlePath, dialoguePath, type View } from "../view.ts";

interface Framed {
  readonly view: View;
  readonly asset: AssetPath;
}

/** Every process of many rounds the archive knows. */
export function DialoguesPage({
  view,
  asset,
  dialogues,
}: Framed & { readonly dialogues: readonly DialogueSummary[] }): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={t.say(DIALOGUE.list)} section={null}>
      <section class="across">
        <header class="across-head">
          <h1 class="page-title">{t.say(DIALOGUE.list)}</h1>
          <p class="page-lead">{t.say(DIALOGUE.listLead)}</p>
        </header>
        {dialogues.length === 0 ? (
          <p class="none">{t.say(DIALOGUE.none)}</p>
        ) : (
          <ul class="counted">
            {dialogues.map(({ process, name, rounds, articles }) => (
              <li key={process}>
                <a href={dialoguePath(process)}>
                  <Quoted text={name} />
                </a>
                <span>
                  {t.count(ROUNDS, rounds)} · {t.count(ARTICLES, articles)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Shell>
  );
}

/** A process with its rounds in order: statements, promises, who wrote of it. */
export function DialoguePage({ view, asset, dialogue }: Framed & { readonly dialogue: DialogueView }): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={dialogue.name} section={null}>
      <article class="across">
        <header class="across-head">
          <p class="kicker">
            <a href="/dialogues">{t.say(DIALOGUE.list)}</a>
          </p>
          <h1 class="page-title">
            <Quoted text={dialogue.name} />
          </h1>
          <p>{t.count(ROUNDS, dialogue.rounds.length)}</p>
          <p class="proposal">{t.say(DIALOGUE.proposal)}</p>
        </header>
        {dialogue.rounds.map((round) => (
          <RoundPart view={view} round={round} key={round.number} />
        ))}
        {dialogue.between.length > 0 && (
          <section class="part">
            <h2>{t.say(DIALOGUE.between)}</h2>
            <ArticleLines view={view} articles={dialogue.between} />
          </section>
        )}
      </article>
    </Shell>
  );
}

function RoundPart({ view, round }: { readonly view: View; readonly round: RoundView }): VNode {
  const { t } = view;
  const { number, held, jointStatements, commitments, articles } = round;
  const outletOf = new Map(articles.map(({ id, outlet }) => [id, outlet]));
  return (
    <section class="part round">
      <h2>
        {t.say(DIALOGUE.round, { n: t.number(number) })}{" "}
        <time class="part-count" dateTime={held}>
          {t.day(held)}
        </time>
      </h2>
      {jointStatements.map(({ article, index, opening, clauses }) => (
        <details class="fold" key={`${article}-${index}`}>
          <summary>
            {t.say(DIALOGUE.statements)} · {t.count(CLAUSES, clauses.length)}
            {outletOf.get(article) != null && (
              <span class="part-count">
                <Quoted text={outletOf.get(article)!} />
              </span>
            )}
          </summary>
          <p>
            <a href={articlePath(article, `#at-${itemKey("joint", index)}`)}>
              <Quoted text={opening} />
            </a>
          </p>
          <ul class="clauses">
            {clauses.map(({ theme, text }, i) => (
              <li key={i}>
                <span class="theme">{t.say(labelOf(TOPICS, theme))}</span>{" "}
                <a href={articlePath(article, `#at-${itemKey("joint", `${index}-${i}`)}`)}>
                  <Quoted text={text} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {commitments.length > 0 && (
        <details class="fold" open={jointStatements.length === 0}>
          <summary>
            {t.say(DIALOGUE.commitments)} · {t.count(COMMITMENTS, commitments.length)}
          </summary>
          <ul class="clauses">
            {commitments.map(({ article, index, actor, content }) => (
              <li key={`${article}-${index}`}>
                <span class="theme">
                  <Quoted text={actor} />
                </span>{" "}
                <a href={articlePath(article, `#at-${itemKey("commitment", index)}`)}>
                  <Quoted text={content} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="fold">
        <summary>
          {t.say(DIALOGUE.articles)} · {t.count(ARTICLES, articles.length)}
        </summary>
        <ArticleLines view={view} articles={articles} />
      </details>
    </section>
  );
}

function ArticleLines({
  view,
  articles,
}: {
  readonly view: View;
  readonly articles: readonly DialogueArticle[];
}): VNode {
  return (
    <ul class="clauses">
      {articles.map(({ id, title, outlet, published }) => (
        <li class="sign" key={id}>
          <Placed view={view} place={{ href: articlePath(id), title, outlet, day: published }} />
        </li>
      ))}
    </ul>
  );
}
