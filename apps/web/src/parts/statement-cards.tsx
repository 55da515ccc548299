import type { Attribution, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey, keyOf } from "../article/mark.ts";
import { inOrder, type Placed, placeOf } from "../article/order.ts";
import { suppliedInStatement } from "../article/supplied.ts";
import { ARTICLE } from "../language/words/article.ts";
import { DENIED, labelOf, SOURCE_KINDS } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { ModalityChip } from "./modality.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Who said what, in the order of the text or the least sure first. */
export function StatementCards({ view, record, order }: CardsProps): VNode {
  return (
    <ol class="cards">
      {inOrder(record.attributions, order, (item) => item.confidence).map((placed) => (
        <StatementCard view={view} record={record} placed={placed} key={placed.index} />
      ))}
    </ol>
  );
}

function StatementCard({
  view,
  record,
  placed,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly placed: Placed<Attribution>;
}): VNode {
  const { t } = view;
  const { item, index } = placed;
  const key = itemKey("statement", index);
  const source = item.source ?? item.resolved;
  const said = [item.source, item.cue, ...item.content].flatMap((span) => (span === null ? [] : [span.text]));
  return (
    <li class="card card-statement" id={`card-${key}`} data-item={key} {...placeOf(placed)}>
      <p class="card-head">
        <span class="nth">{t.number(index + 1)}</span>
        <span
          class={item.source === null ? "who who-supplied" : "who"}
          title={item.source === null ? t.say(ARTICLE.unwritten) : undefined}
        >
          {source === null ? t.say(ARTICLE.unwritten) : <Quoted text={source.text} />}
        </span>
        <span class="cue">
          <Quoted text={item.cue.text} />
        </span>
      </p>
      {item.content.length > 0 && (
        <blockquote class="content" dir="auto" lang="ar">
          {item.content.map((span) => span.text).join(" … ")}
        </blockquote>
      )}
      <p class="chips">
        <span class={`chip chip-${item.kind}`}>{t.say(labelOf(SOURCE_KINDS, item.kind))}</span>
        <ModalityChip view={view} modality={item.modality} />
        {item.denies !== undefined && record[item.denies.layer][item.denies.index] !== undefined && (
          <a class="chip" href={`#card-${keyOf(item.denies)}`}>
            {t.say(DENIED[item.denies.layer], { n: t.number(item.denies.index + 1) })}
          </a>
        )}
        {item.direct && <span class="chip">{t.say(ARTICLE.direct)}</span>}
        {item.source === null && item.resolved !== null && (
          <span class="chip chip-supplied">{t.say(ARTICLE.unwritten)}</span>
        )}
        {item.within != null && (
          <a class="chip" href={`#card-${itemKey("statement", item.within)}`}>
            {t.say(ARTICLE.within, { n: t.number(item.within + 1) })}
          </a>
        )}
      </p>
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        sure={item.confidence}
        said={said}
        supplied={suppliedInStatement(t, item, record)}
      />
    </li>
  );
}
