import type { CommitmentRow, EventRow } from "@mahdar/store";
import type { VNode } from "preact";
import { ARCHIVE, ARTICLES, COMMITMENTS, EVENTS, STATEMENTS } from "../language/words/archive.ts";
import type { View } from "../view.ts";
import { CommitmentLine, MeetingLine } from "./ledger-lines.tsx";

/** How much the archive holds. */
export interface Totals {
  readonly articles: number;
  readonly attributions: number;
  readonly events: number;
  readonly commitments: number;
}

/** The newest that can stand as examples. */
export interface Newest {
  readonly commitments: readonly CommitmentRow[];
  readonly meetings: readonly EventRow[];
}

/** What Mahdar is for, with the newest promises and meetings. */
export function Opening({
  view,
  newest,
  totals,
}: {
  readonly view: View;
  readonly newest: Newest;
  readonly totals: Totals;
}): VNode {
  const { t } = view;
  return (
    <section class="opening">
      <div class="opening-lead">
        <h1>{t.say(ARCHIVE.lead)}</h1>
        <p>{t.say(ARCHIVE.leadMore)}</p>
        <p class="opening-links">
          <a class="button" href="/read">
            {t.say(ARCHIVE.readOne)}
          </a>
          <a class="button button-quiet" href="/about">
            {t.say(ARCHIVE.howItReads)}
          </a>
        </p>
        <ul class="totals">
          <li>{t.count(ARTICLES, totals.articles)}</li>
          <li>{t.count(STATEMENTS, totals.attributions)}</li>
          <li>{t.count(EVENTS, totals.events)}</li>
          <li>{t.count(COMMITMENTS, totals.commitments)}</li>
        </ul>
      </div>
      {newest.commitments.length > 0 && (
        <section class="newest newest-commitments" aria-labelledby="newest-commitments">
          <h2 id="newest-commitments">{t.say(ARCHIVE.newestCommitments)}</h2>
          <ol>
            {newest.commitments.map((row) => (
              <CommitmentLine brief view={view} row={row} key={`${row.articleId}-${row.index}`} />
            ))}
          </ol>
          <a class="onward" href="/commitments">
            {t.say(ARCHIVE.allCommitments)}
          </a>
        </section>
      )}
      {newest.meetings.length > 0 && (
        <section class="newest newest-meetings" aria-labelledby="newest-meetings">
          <h2 id="newest-meetings">{t.say(ARCHIVE.newestMeetings)}</h2>
          <ol>
            {newest.meetings.map((row) => (
              <MeetingLine view={view} row={row} key={`${row.articleId}-${row.index}`} />
            ))}
          </ol>
          <a class="onward" href="/meetings">
            {t.say(ARCHIVE.allMeetings)}
          </a>
        </section>
      )}
    </section>
  );
}
