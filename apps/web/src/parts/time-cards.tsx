import type { MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedInTime } from "../article/supplied.ts";
import { timexInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { labelOf, TIME_TYPES } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** The time expressions of an article with their values, in the order of the text. */
export function TimeCards({ view, record }: { readonly view: View; readonly record: MahdarRecord }): VNode {
  const { t } = view;
  return (
    <ol class="cards cards-tight">
      {record.times.map((item, i) => {
        const key = itemKey("time", i);
        return (
          <li class="card card-time" id={`card-${key}`} data-item={key} key={key}>
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
              said={[item.text]}
              supplied={suppliedInTime(t, item, record)}
            />
          </li>
        );
      })}
    </ol>
  );
}
