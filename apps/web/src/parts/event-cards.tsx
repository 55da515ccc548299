import type { MahdarRecord, PoliticalEvent, Span } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedInEvent } from "../article/supplied.ts";
import { ARTICLE } from "../language/words/article.ts";
import { EVENT_TYPES, labelOf, MODES } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import { Facts } from "./facts.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Meetings and events, in the order of the text. */
export function EventCards({ view, record }: { readonly view: View; readonly record: MahdarRecord }): VNode {
  return (
    <ol class="cards">
      {record.events.map((item, i) => (
        <EventCard view={view} record={record} item={item} i={i} key={i} />
      ))}
    </ol>
  );
}

function EventCard({
  view,
  record,
  item,
  i,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly item: PoliticalEvent;
  readonly i: number;
}): VNode {
  const { t } = view;
  const key = itemKey("event", i);
  const said = [item.trigger, ...item.actors, ...item.recipients, item.place].flatMap((span) =>
    span === null ? [] : [span.text],
  );
  return (
    <li class="card card-event" id={`card-${key}`} data-item={key}>
      <p class="card-head">
        <span class="who">{t.say(labelOf(EVENT_TYPES, item.type))}</span>
        <span class="cue">
          <Quoted text={item.trigger.text} />
        </span>
      </p>
      <Facts
        facts={[
          [t.say(ARTICLE.who), listOf(item.actors)],
          [t.say(ARTICLE.toWhom), listOf(item.recipients)],
          [
            t.say(ARTICLE.when),
            item.date === null ? null : (
              <time dateTime={item.date}>{t.day(item.date, { weekday: true })}</time>
            ),
          ],
          [t.say(ARTICLE.where), item.place === null ? null : <Quoted text={item.place.text} />],
          [t.say(ARTICLE.how), item.mode === null ? null : t.say(labelOf(MODES, item.mode))],
        ]}
      />
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        said={said}
        supplied={suppliedInEvent(t, item, record)}
      />
    </li>
  );
}

function listOf(spans: readonly Span[]): VNode | null {
  if (spans.length === 0) return null;
  return (
    <ul class="plain">
      {spans.map((span) => (
        <li key={span.start}>
          <Quoted text={span.text} />
        </li>
      ))}
    </ul>
  );
}
