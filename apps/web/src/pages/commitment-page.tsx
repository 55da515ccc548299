import type { ArticleHead, LinkedCommitment } from "@mahdar/ledger";
import type { Commitment } from "@mahdar/shape";
import type { VNode } from "preact";
import { passageOf } from "../article/mark.ts";
import { COMMITMENT, TIES, WORDINGS } from "../language/words/commitment.ts";
import { labelOf, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { SHELL } from "../language/words/shell.ts";
import { Placed } from "../parts/placed.tsx";
import { type AssetPath, Shell } from "../parts/shell.tsx";
import { Quoted } from "../parts/source-text.tsx";
import { ThreeQuestions } from "../parts/standing.tsx";
import { WordingLine } from "../parts/wording-line.tsx";
import { actorPath, articlePath, commitmentPath, type View } from "../view.ts";

interface CommitmentPageProps {
  readonly view: View;
  readonly asset: AssetPath;
  readonly commitment: LinkedCommitment;
  /** As the earliest article that reads it as a commitment has it; null where none does on that day. */
  readonly read: { readonly item: Commitment; readonly actor: string | null } | null;
  readonly on: string;
  readonly heads: ReadonlyMap<string, ArticleHead>;
  /** Those it is tied to, each with the words of its first wording. */
  readonly related: readonly { readonly id: string; readonly tie: string; readonly words: string }[];
}

/** A commitment across articles as it stands on a day. */
export function CommitmentPage(props: CommitmentPageProps): VNode {
  const { view, asset, commitment, read, on, heads } = props;
  const { t } = view;
  const { wordings, standing } = commitment;
  // The item may promise several things, each a commitment of its own: the words are those of this one.
  const worded = wordings.find(({ index }) => index !== null) ?? wordings[0];
  const words = worded?.mention.words.text ?? null;
  const distinct = [...Map.groupBy(wordings, ({ mention }) => mention.words.text.trim()).values()];
  const title = words ?? t.say(COMMITMENT.notYet);
  return (
    <Shell view={view} asset={asset} title={title} section="commitments">
      <article class="commitment">
        <header class="commitment-head">
          <p class="kicker">
            <a href="/commitments">{t.say(COMMITMENT.ledger)}</a>
          </p>
          <h1 class="commitment-title">{words === null ? title : <Quoted text={words} />}</h1>
          {read !== null && (
            <p class="line-head">
              <span class="who">
                {read.actor === null ? (
                  <Quoted text={read.item.actor.text} />
                ) : (
                  <a href={actorPath(read.actor)}>
                    <Quoted text={read.item.actor.text} />
                  </a>
                )}
              </span>
              <span class={`strength strength-${read.item.strength}`}>
                {t.say(labelOf(STRENGTHS, read.item.strength))}
              </span>
              <span>{t.say(labelOf(TOPICS, read.item.topic))}</span>
            </p>
          )}
          <p class="proposal">
            {t.say(standing.settled ? COMMITMENT.settled : COMMITMENT.proposal)}{" "}
            <a href="/about#across">{t.say(SHELL.meaning)}</a>
          </p>
          <form class="as-of" method="get">
            <label>
              <span>{t.say(COMMITMENT.asOf)}</span> <input type="date" name="on" value={on} required />
            </label>
            <button class="button button-quiet" type="submit">
              {t.say(COMMITMENT.show)}
            </button>
          </form>
        </header>
        <ThreeQuestions view={view} standing={standing} heads={heads} />
        <section class="part">
          <h2>
            {t.say(COMMITMENT.wordings)}{" "}
            <span class="part-count">
              {t.count(WORDINGS, wordings.length)}
              {distinct.length < wordings.length &&
                ` · ${t.say(COMMITMENT.distinct, { n: t.number(distinct.length) })}`}
            </span>
          </h2>
          <ol class="lines">
            {distinct.map((same, i) => (
              <WordingLine view={view} same={same} heads={heads} first={i === 0} key={same[0]!.ref} />
            ))}
          </ol>
        </section>
        <Contradictions {...props} />
        <RelatedOnes {...props} />
      </article>
    </Shell>
  );
}

function Contradictions({ view, commitment, heads }: CommitmentPageProps): VNode | null {
  const { t } = view;
  if (commitment.contradictions.length === 0) return null;
  return (
    <section class="part">
      <h2>{t.say(COMMITMENT.denials)}</h2>
      <ol class="lines">
        {commitment.contradictions.map((one) => (
          <li class="line" key={`${one.article}-${one.quote.start}-${one.contradicts}`}>
            <div class="line-body">
              <p class="sign-head">
                <span class="bearing bearing-against">
                  {t.say(one.by === "denial" ? COMMITMENT.denial : COMMITMENT.contrary)}
                </span>
                <span>{t.percent(one.confidence)}</span>
              </p>
              <p class="line-words" lang="ar" dir="auto">
                {one.quote.text}
              </p>
            </div>
            <Placed
              view={view}
              place={{
                href: articlePath(one.article, passageOf(one.quote)),
                title: heads.get(one.article)?.title ?? null,
                outlet: heads.get(one.article)?.outlet ?? null,
                day: one.day,
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RelatedOnes({ view: { t }, related, on }: CommitmentPageProps): VNode | null {
  if (related.length === 0) return null;
  return (
    <section class="part">
      <h2>{t.say(COMMITMENT.related)}</h2>
      <ul class="related">
        {related.map(({ id, tie, words }) => (
          <li key={`${tie}-${id}`}>
            <span>{t.say(labelOf(TIES, tie))}: </span>
            <a href={`${commitmentPath(id)}?on=${on}`}>
              <Quoted text={words} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
