import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { inOrder, placeOf } from "../article/order.ts";
import { suppliedInTime } from "../article/supplied.ts";
import { timexInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { labelOf, TIME_TYPES } from "../language/words/labels.ts";
import type { CardsProps } from "./cards.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** The time expressions of an article with their values, in the order of the text or the least sure first. */
export function TimeCards({ view, record, order }: CardsProps): VNode {
  const { t } = view;
  return (
    <ol class="cards cards-tight">
      {inOrder(record.times, order, (item) => item.confidence).map((placed) => {
        const { item } = placed;
        const key = itemKey("time", placed.index);
        return (
          <li class="card card-time" id={`card-${key}`} data-item={key} key={key} {...placeOf(placed)}>
            <p class="card-head">
              <span class="who">
                <Quoted text={item.text} />
              </span>
              <span class="times-said">{t.say(labelOf(TIME_TYPES, item.type))}</span>
            </p>
            <p class="value">
              {item.value === null ? (
                t.say(ARTICLE.noValue)
              ) : (
                <>
                  {timexInWords(t, item.value)}{" "}
                  {timexInWords(t, item.value) !== item.value && <code dir="ltr">{item.value}</code>}
                </>
              )}
            </p>
            <CardFoot
              view={view}
              item={key}
              rule={item.rule}
              sure={item.confidence}
              said={[item.text]}
              supplied={suppliedInTime(t, item, record)}
            />
          </li>
        );
      })}
    </ol>
  );
}
