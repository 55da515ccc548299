import type { ArticleHead, LinkedCommitment } from "@mahdar/ledger";
import type { ComponentChildren, VNode } from "preact";
import { passageOf } from "../article/mark.ts";
import {
  BEARINGS,
  COMMITMENT,
  IN_ARTICLES,
  OUTCOMES,
  SCHEDULES,
  VOICES,
} from "../language/words/commitment.ts";
import { labelOf } from "../language/words/labels.ts";
import { daysOfMonth } from "../searching/month.ts";
import { articlePath, type View } from "../view.ts";
import { Placed } from "./placed.tsx";

interface StandingProps {
  readonly view: View;
  readonly standing: LinkedCommitment["standing"];
  readonly heads: ReadonlyMap<string, ArticleHead>;
}

type Sign = StandingProps["standing"]["said"][number];

/** The three questions, kept apart. */
export function ThreeQuestions({ view, standing, heads }: StandingProps): VNode {
  const { t } = view;
  const { said, shown, schedule, outcome, settled } = standing;
  const signs = (list: readonly Sign[]) => (
    <ol class="signs">
      {list.map((sign) => (
        <SignLine view={view} sign={sign} heads={heads} key={`${sign.article}-${sign.quote.start}`} />
      ))}
    </ol>
  );
  return (
    <div class="questions">
      <Question title={t.say(COMMITMENT.saidQuestion)}>
        {said.length === 0 ? <p class="nothing">{t.say(COMMITMENT.nothingSaid)}</p> : signs(said)}
      </Question>
      <Question title={t.say(COMMITMENT.shownQuestion)}>
        <p class="answer">
          {t.say(settled ? COMMITMENT.outcomeSettled : COMMITMENT.outcome)}:{" "}
          <OutcomeChip view={view} outcome={outcome} />
        </p>
        {shown.length > 0 && signs(shown)}
        <SearchedLine view={view} standing={standing} />
      </Question>
      <Question title={t.say(COMMITMENT.scheduleQuestion)}>
        <p class="answer">
          <span class={`schedule schedule-${schedule.status}`}>
            {t.say(labelOf(SCHEDULES, schedule.status))}
          </span>
        </p>
        {schedule.window !== null && (
          <p>
            {t.say(COMMITMENT.window)}: <WindowWords view={view} window={schedule.window} />
          </p>
        )}
        {schedule.window?.moved === true && <p class="nothing">{t.say(COMMITMENT.moved)}</p>}
      </Question>
    </div>
  );
}

function Question({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class="question">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The outcome in words; that there is no evidence is said as well. */
export function OutcomeChip({
  view: { t },
  outcome,
}: {
  readonly view: View;
  readonly outcome: string | null;
}): VNode {
  if (outcome === null) return <span class="outcome outcome-none">{t.say(COMMITMENT.none)}</span>;
  return <span class={`outcome outcome-${outcome}`}>{t.say(labelOf(OUTCOMES, outcome))}</span>;
}

/** The days something is due in; one day where both ends are the same, a month or a year where it is a whole one. */
export function WindowWords({
  view: { t },
  window,
}: {
  readonly view: View;
  readonly window: { readonly from: string | null; readonly until: string | null; readonly vague: boolean };
}): VNode {
  const { from, until, vague } = window;
  const whole = wholeOf(from, until);
  const ends = whole !== null ? [whole] : from === until ? [until] : [from, until];
  return (
    <span class="window">
      {ends.map((day, i) => (
        <span key={i}>
          {i > 0 && " – "}
          {day === null ? "…" : <time dateTime={day}>{t.day(day)}</time>}
        </span>
      ))}
      {vague && ` (${t.say(COMMITMENT.about)})`}
    </span>
  );
}

/** The month or year that two days are the ends of. */
function wholeOf(from: string | null, until: string | null): string | null {
  if (from === null || until === null) return null;
  if (from.endsWith("-01-01") && until === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const month = from.slice(0, 7);
  const days = daysOfMonth(month);
  return days !== null && days[0] === from && days[1] === until ? month : null;
}

function SearchedLine({ view: { t }, standing }: Pick<StandingProps, "view" | "standing">): VNode {
  const { search, shown, said } = standing;
  if (search.articles === 0) return <p class="nothing">{t.say(COMMITMENT.searchedNone)}</p>;
  const found = shown.length + said.length > 0;
  return (
    <p class="nothing">
      {t.say(found ? COMMITMENT.searchedSome : COMMITMENT.searched, {
        day: t.day(search.until),
        articles: t.count(IN_ARTICLES, search.articles),
      })}
    </p>
  );
}

function SignLine({
  view,
  sign,
  heads,
}: {
  readonly view: View;
  readonly sign: Sign;
  readonly heads: ReadonlyMap<string, ArticleHead>;
}): VNode {
  const { t } = view;
  return (
    <li class="sign">
      <p class="sign-head">
        <span class={`bearing bearing-${sign.bearing}`}>{t.say(labelOf(BEARINGS, sign.bearing))}</span>
        <span>{t.say(labelOf(VOICES, sign.voice))}</span>
        <span>
          {sign.accepted === true
            ? t.say(COMMITMENT.accepted)
            : t.say(COMMITMENT.relevance, { share: t.percent(sign.relevance) })}
        </span>
      </p>
      <blockquote class="line-words" lang="ar" dir="auto">
        {sign.quote.text}
      </blockquote>
      <Placed
        view={view}
        place={{
          href: articlePath(sign.article, passageOf(sign.quote)),
          title: heads.get(sign.article)?.title ?? null,
          outlet: sign.outlet,
          day: sign.day,
        }}
      />
    </li>
  );
}
