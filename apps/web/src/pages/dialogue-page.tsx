import type {
  DialogueArticle,
  DialogueCommitment,
  DialogueSummary,
  DialogueView,
  RoundView,
} from "@mahdar/ledger";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { ARCHIVE, ARTICLES, COMMITMENTS } from "../language/words/archive.ts";
import { WORDINGS } from "../language/words/commitment.ts";
import { labelOf, TOPICS } from "../language/words/labels.ts";
import { SHELL } from "../language/words/shell.ts";
import { CLAUSES, DIALOGUE, ROUNDS } from "../language/words/story.ts";
import { Placed } from "../parts/placed.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { articlePath, commitmentPath, dialoguePath, type View } from "../view.ts";

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
    <Shell view={view} asset={asset} title={t.say(DIALOGUE.list)} section="dialogues">
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

/** Article → index in its record → the commitment across articles. */
export type LinkedIds = ReadonlyMap<string, ReadonlyMap<number, string>>;

interface RoundProps {
  readonly view: View;
  readonly round: RoundView;
  readonly linked: LinkedIds;
}

/** A process with its rounds in order: promises, statements, who wrote of it. */
export function DialoguePage({
  view,
  asset,
  dialogue,
  linked,
}: Framed & { readonly dialogue: DialogueView; readonly linked: LinkedIds }): VNode {
  const { t } = view;
  return (
    <Shell view={view} asset={asset} title={dialogue.name} section="dialogues">
      <article class="across">
        <header class="across-head">
          <p class="kicker">
            <a href="/dialogues">{t.say(DIALOGUE.list)}</a>
          </p>
          <h1 class="page-title">
            <Quoted text={dialogue.name} />
          </h1>
          <p>{t.count(ROUNDS, dialogue.rounds.length)}</p>
          <p class="proposal">
            {t.say(DIALOGUE.proposal)} <a href="/about#across">{t.say(SHELL.meaning)}</a>
          </p>
        </header>
        {dialogue.rounds.map((round) => (
          <RoundPart view={view} round={round} linked={linked} key={round.number} />
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

function RoundPart({ view, round, linked }: RoundProps): VNode {
  const { t } = view;
  const { number, held, jointStatements, articles } = round;
  const promised = promisesOf(round, linked);
  return (
    <section class="part round">
      <h2>
        {t.say(DIALOGUE.round, { n: t.number(number) })}{" "}
        <time class="part-count" dateTime={held}>
          {t.day(held)}
        </time>
      </h2>
      {promised.length > 0 && (
        <details class="fold" open>
          <summary>
            {t.say(DIALOGUE.commitments)} · {t.count(COMMITMENTS, promised.length)}
          </summary>
          <ul class="clauses">
            {promised.map(({ id, wordings, first: { article, index, actor, content } }) => (
              <li key={`${article}-${index}`}>
                <span class="theme">
                  <Quoted text={actor} />
                </span>{" "}
                <a
                  href={
                    id === null
                      ? articlePath(article, `#at-${itemKey("commitment", index)}`)
                      : commitmentPath(id)
                  }
                >
                  <Quoted text={content} />
                </a>{" "}
                {wordings > 1 && <span class="part-count">{t.count(WORDINGS, wordings)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {jointStatements.length > 0 && <Statements view={view} round={round} />}
      <details class="fold">
        <summary>
          {t.say(DIALOGUE.articles)} · {t.count(ARTICLES, articles.length)}
        </summary>
        <ArticleLines view={view} articles={articles} />
      </details>
    </section>
  );
}

/** The joint statement as each outlet gives it, the fullest first. */
function Statements({ view, round }: { readonly view: View; readonly round: RoundView }): VNode {
  const { t } = view;
  const outletOf = new Map(round.articles.map(({ id, outlet }) => [id, outlet]));
  const fullest = round.jointStatements.toSorted((a, b) => b.clauses.length - a.clauses.length);
  return (
    <details class="fold">
      <summary>
        {t.say(DIALOGUE.statements)} · {t.count(ARTICLES, fullest.length)}
      </summary>
      {fullest.map(({ article, index, opening, clauses }) => (
        <details class="fold fold-inner" key={`${article}-${index}`}>
          <summary>
            {outletOf.get(article) == null ? (
              t.say(ARCHIVE.noOutlet)
            ) : (
              <Quoted text={outletOf.get(article)!} />
            )}{" "}
            · {t.count(CLAUSES, clauses.length)}
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
    </details>
  );
}

/** The promises of a round, each commitment across articles once, by its first wording there. */
function promisesOf({ commitments }: RoundView, linked: LinkedIds) {
  const found = new Map<
    string,
    { readonly id: string | null; readonly first: DialogueCommitment; wordings: number }
  >();
  for (const one of commitments) {
    const id = linked.get(one.article)?.get(one.index) ?? null;
    const key = id ?? `${one.article}#${one.index}`;
    const there = found.get(key);
    if (there === undefined) found.set(key, { id, first: one, wordings: 1 });
    else there.wordings++;
  }
  return [...found.values()];
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
