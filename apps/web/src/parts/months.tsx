import type { Who } from "@mahdar/ledger/asking";
import type { VNode } from "preact";
import { ACTOR } from "../language/words/actor.ts";
import type { View } from "../view.ts";

/** The months with most articles that are drawn; all of them where they are fewer. */
const MONTHS_SHOWN = 12;

/** In how many articles an actor is named, month by month: the number, and beside it a bar as long. */
export function Months({
  view: { t },
  months,
}: {
  readonly view: View;
  readonly months: Who["months"];
}): VNode {
  const most = Math.max(...months.map(({ articles }) => articles));
  const line = ({ month, articles }: Who["months"][number]) => (
    <li key={month}>
      <span>{month === null ? t.say(ACTOR.noDay) : t.day(month)}</span>
      <meter min={0} max={most} value={articles}>
        {t.number(articles)}
      </meter>
      <span class="months-count">{t.number(articles)}</span>
    </li>
  );
  const latest = months.slice(-MONTHS_SHOWN);
  const earlier = months.slice(0, -MONTHS_SHOWN);
  return (
    <>
      {earlier.length > 0 && (
        <details class="linked-why">
          <summary>{t.say(ACTOR.earlierMonths, { n: t.number(earlier.length) })}</summary>
          <ol class="months">{earlier.map(line)}</ol>
        </details>
      )}
      <ol class="months">{latest.map(line)}</ol>
    </>
  );
}
