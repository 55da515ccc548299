import type { ArticleSummary } from "@mahdar/store";
import type { VNode } from "preact";
import { passageOf } from "../article/mark.ts";
import { ARCHIVE, COMMITMENTS, EVENTS, NAMES, STATEMENTS } from "../language/words/archive.ts";
import { articlePath, type View } from "../view.ts";
import { Marked, Quoted } from "./source-text.tsx";

/** An article in a list: what it is, and how much was read in it. With words sought it opens at the first of them. */
export function ArticleCard({
  view,
  article,
}: {
  readonly view: View;
  readonly article: ArticleSummary;
}): VNode {
  const { t } = view;
  const { counts, snippet } = article;
  const first = snippet?.hits[0];
  const passage =
    snippet === undefined || first === undefined
      ? ""
      : passageOf({ start: snippet.start + first.start, end: snippet.start + first.end });
  return (
    <li class="entry">
      <p class="entry-kicker">
        <span class="outlet">
          {article.outlet === null ? t.say(ARCHIVE.noOutlet) : <Quoted text={article.outlet} />}
        </span>
        {article.published === null ? (
          <span class="day">{t.say(ARCHIVE.noDay)}</span>
        ) : (
          <time class="day" dateTime={article.published}>
            {t.day(article.published)}
          </time>
        )}
      </p>
      <h3 class="entry-title">
        <a href={articlePath(article.id, passage)}>
          {article.title === null ? (
            t.say(ARCHIVE.untitled)
          ) : (
            <bdi lang="ar">
              <Marked text={article.title} hits={article.titleHits ?? []} />
            </bdi>
          )}
        </a>
      </h3>
      {snippet !== undefined && (
        <p class="entry-snippet" dir="auto" lang="ar">
          … <Marked text={snippet.text} hits={snippet.hits} /> …
        </p>
      )}
      <ul class="tallies">
        {counts.attributions > 0 && (
          <li class="tally tally-statement">{t.count(STATEMENTS, counts.attributions)}</li>
        )}
        {counts.commitments > 0 && (
          <li class="tally tally-commitment">{t.count(COMMITMENTS, counts.commitments)}</li>
        )}
        {counts.events > 0 && <li class="tally tally-event">{t.count(EVENTS, counts.events)}</li>}
        {counts.entities > 0 && <li class="tally tally-name">{t.count(NAMES, counts.entities)}</li>}
      </ul>
    </li>
  );
}
