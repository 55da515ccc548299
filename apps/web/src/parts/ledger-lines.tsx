import type { Span } from "@mahdar/shape";
import type { CommitmentRow, EventRow, StatementRow } from "@mahdar/store";
import type { ComponentChildren, VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import type { ToldIn } from "../article/told-in.ts";
import { deadlineInWords } from "../language/timex.ts";
import { ARCHIVE } from "../language/words/archive.ts";
import { ARTICLE } from "../language/words/article.ts";
import { EVENT_TYPES, labelOf, MODES, SOURCE_KINDS, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { articlePath, commitmentPath, type View } from "../view.ts";
import { InSentence } from "./in-sentence.tsx";
import { Marked, Quoted } from "./source-text.tsx";

interface LineProps<Row> {
  readonly view: View;
  readonly row: Row;
  /** Where words sought stand in its content. */
  readonly hits?: readonly Span[];
}

/** A commitment as a line of the ledger; it opens on its words in the article. Briefly, without its topic. */
export function CommitmentLine({
  view,
  row,
  hits = [],
  brief = false,
  linked = null,
}: LineProps<CommitmentRow> & {
  readonly brief?: boolean;
  /** The commitment across articles it is a wording of. */
  readonly linked?: string | null;
}): VNode {
  const { t } = view;
  const topic = brief || row.topic === "other" ? null : t.say(labelOf(TOPICS, row.topic));
  return (
    <Line view={view} row={row} kind="commitment" anchor={itemKey("commitment", row.index)}>
      <p class="line-head">
        <span class="who">
          <Quoted text={row.actor} />
        </span>
        <span class={`strength strength-${row.strength}`}>{t.say(labelOf(STRENGTHS, row.strength))}</span>
      </p>
      <p class="line-words" lang="ar" dir="auto">
        <Marked text={row.content} hits={hits} />
      </p>
      {(topic !== null || row.deadline !== null || linked !== null) && (
        <p class="line-more">
          {topic !== null && <span>{topic}</span>}
          {row.deadline !== null && (
            <span>
              {t.say(ARTICLE.deadline)}: {deadlineInWords(t, row.deadline)}
            </span>
          )}
          {linked !== null && <a href={commitmentPath(linked)}>{t.say(LEDGER.follow)}</a>}
        </p>
      )}
    </Line>
  );
}

/** A statement as a line: who, with what word, what. */
export function StatementLine({ view, row, hits = [] }: LineProps<StatementRow>): VNode {
  const { t } = view;
  return (
    <Line view={view} row={row} kind="statement" anchor={itemKey("statement", row.index)}>
      <p class="line-head">
        <span class="who">
          {row.source === null ? t.say(LEDGER.unknownSource) : <Quoted text={row.source} />}
        </span>
        <span class="cue">
          <Quoted text={row.cue} />
        </span>
      </p>
      <p class="line-words" lang="ar" dir="auto">
        {row.direct && "«"}
        <Marked text={row.content} hits={hits} />
        {row.direct && "»"}
      </p>
      <p class="line-more">
        <span>{t.say(labelOf(SOURCE_KINDS, row.kind))}</span>
        {row.entity !== null && row.entity !== row.source && (
          <span>
            <Quoted text={row.entity} />
          </span>
        )}
      </p>
    </Line>
  );
}

/** A meeting or event as a line: what, who, when, where, how; with the sentence that tells it, where that is known. */
export function MeetingLine({
  view,
  row,
  told = null,
}: LineProps<EventRow> & { readonly told?: ToldIn | null }): VNode {
  const { t } = view;
  const parties = [...row.actors, ...row.recipients];
  return (
    <Line view={view} row={row} kind="event" anchor={itemKey("event", row.index)}>
      <p class="line-head">
        <span class="who">
          {parties.length === 0
            ? t.say(LEDGER.unwrittenParties)
            : parties.map((party, i) => (
                <span key={i}>
                  {i > 0 && (t.language === "ar" ? "، " : ", ")}
                  <Quoted text={party} />
                </span>
              ))}
        </span>
        <span class="event-type">{t.say(labelOf(EVENT_TYPES, row.type))}</span>
      </p>
      {told !== null && <InSentence words={told.words} sentence={told.sentence} href={null} />}
      <p class="line-more">
        {told === null && (
          <span class="line-trigger">
            <Quoted text={row.trigger} />
          </span>
        )}
        {row.date !== null && <time dateTime={row.date}>{t.day(row.date)}</time>}
        {row.place !== null && (
          <span>
            <Quoted text={row.place} />
          </span>
        )}
        {row.mode !== null && <span>{t.say(labelOf(MODES, row.mode))}</span>}
      </p>
    </Line>
  );
}

interface PlacedRow {
  readonly articleId: string;
  readonly articleTitle: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

function Line({
  view,
  row,
  kind,
  anchor,
  children,
}: LineProps<PlacedRow> & {
  readonly kind: string;
  readonly anchor: string;
  readonly children: ComponentChildren;
}): VNode {
  const { t } = view;
  return (
    <li class={`line line-${kind}`}>
      <div class="line-body">{children}</div>
      <p class="line-from">
        <a href={articlePath(row.articleId, `#at-${anchor}`)}>
          {row.articleTitle === null ? t.say(ARCHIVE.untitled) : <Quoted text={row.articleTitle} />}
        </a>
        <span>{row.outlet === null ? t.say(ARCHIVE.noOutlet) : <Quoted text={row.outlet} />}</span>
        {row.published !== null && <time dateTime={row.published}>{t.day(row.published)}</time>}
      </p>
    </li>
  );
}
