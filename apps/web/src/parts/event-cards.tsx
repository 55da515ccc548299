import type { MahdarRecord, PoliticalEvent, Span } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { inOrder, type Placed, placeOf } from "../article/order.ts";
import { suppliedInEvent } from "../article/supplied.ts";
import { ARTICLE } from "../language/words/article.ts";
import { EVENT_TYPES, labelOf, MODES } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { Facts } from "./facts.tsx";
import { ModalityChip } from "./modality.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Meetings and events, in the order of the text or the least sure first. */
export function EventCards({ view, record, order }: CardsProps): VNode {
  return (
    <ol class="cards">
      {inOrder(record.events, order, (item) => item.confidence).map((placed) => (
        <EventCard view={view} record={record} placed={placed} key={placed.index} />
      ))}
    </ol>
  );
}

function EventCard({
  view,
  record,
  placed,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly placed: Placed<PoliticalEvent>;
}): VNode {
  const { t } = view;
  const { item, index } = placed;
  const key = itemKey("event", index);
  const said = [item.trigger, ...item.actors, ...item.recipients, item.place].flatMap((span) =>
    span === null ? [] : [span.text],
  );
  return (
    <li class="card card-event" id={`card-${key}`} data-item={key} {...placeOf(placed)}>
      <p class="card-head">
        <span class="nth">{t.number(index + 1)}</span>
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
      {item.modality !== undefined && (
        <p class="chips">
          <ModalityChip view={view} modality={item.modality} />
        </p>
      )}
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        sure={item.confidence}
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
