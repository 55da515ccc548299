import type { Attribution, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedInStatement } from "../article/supplied.ts";
import { ARTICLE } from "../language/words/article.ts";
import { labelOf, SOURCE_KINDS } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Who said what, in the order of the text. */
export function StatementCards({
  view,
  record,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
}): VNode {
  return (
    <ol class="cards">
      {record.attributions.map((item, i) => (
        <StatementCard view={view} record={record} item={item} i={i} key={i} />
      ))}
    </ol>
  );
}

function StatementCard({
  view,
  record,
  item,
  i,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly item: Attribution;
  readonly i: number;
}): VNode {
  const { t } = view;
  const key = itemKey("statement", i);
  const source = item.source ?? item.resolved;
  const said = [item.source, item.cue, ...item.content].flatMap((span) => (span === null ? [] : [span.text]));
  return (
    <li class="card card-statement" id={`card-${key}`} data-item={key}>
      <p class="card-head">
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
        {item.direct && <span class="chip">{t.say(ARTICLE.direct)}</span>}
        {item.source === null && item.resolved !== null && (
          <span class="chip chip-supplied">{t.say(ARTICLE.unwritten)}</span>
        )}
        {item.within != null && (
          <a class="chip" href={`#card-${itemKey("statement", item.within)}`}>
            {t.say(ARTICLE.within)}
          </a>
        )}
      </p>
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        said={said}
        supplied={suppliedInStatement(t, item, record)}
      />
    </li>
  );
}
