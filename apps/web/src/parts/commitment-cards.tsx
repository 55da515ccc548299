import type { Commitment, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { suppliedInCommitment } from "../article/supplied.ts";
import { timexInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { labelOf, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import type { View } from "../view.ts";
import { Facts } from "./facts.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Who bound themselves to what, in the order of the text. */
export function CommitmentCards({
  view,
  record,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
}): VNode {
  return (
    <ol class="cards">
      {record.commitments.map((item, i) => (
        <CommitmentCard view={view} record={record} item={item} i={i} key={i} />
      ))}
    </ol>
  );
}

function CommitmentCard({
  view,
  record,
  item,
  i,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly item: Commitment;
  readonly i: number;
}): VNode {
  const { t } = view;
  const key = itemKey("commitment", i);
  const said = [item.actor, ...item.content, item.beneficiary, item.deadline?.span ?? null].flatMap((span) =>
    span === null ? [] : [span.text],
  );
  return (
    <li class="card card-commitment" id={`card-${key}`} data-item={key}>
      <p class="card-head">
        <span class="who">
          <Quoted text={item.actor.text} />
        </span>
        <span class={`strength strength-${item.strength}`}>{t.say(labelOf(STRENGTHS, item.strength))}</span>
      </p>
      <blockquote class="content" dir="auto" lang="ar">
        {item.content.map((span) => span.text).join(" … ")}
      </blockquote>
      <Facts
        facts={[
          [
            t.say(ARTICLE.beneficiary),
            item.beneficiary === null ? null : <Quoted text={item.beneficiary.text} />,
          ],
          [
            t.say(ARTICLE.deadline),
            item.deadline === null ? null : <DeadlineWords view={view} deadline={item.deadline} />,
          ],
          [t.say(ARTICLE.topic), t.say(labelOf(TOPICS, item.topic))],
        ]}
      />
      {item.attribution !== null && (
        <p class="chips">
          <a class="chip" href={`#card-${itemKey("statement", item.attribution)}`}>
            {t.say(ARTICLE.carried)}
          </a>
        </p>
      )}
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        said={said}
        supplied={suppliedInCommitment(t, item, record)}
      />
    </li>
  );
}

function DeadlineWords({
  view,
  deadline,
}: {
  readonly view: View;
  readonly deadline: NonNullable<Commitment["deadline"]>;
}): VNode {
  return (
    <>
      {deadline.span !== null && <Quoted text={deadline.span.text} />}
      {deadline.span !== null && deadline.value !== null && " · "}
      {deadline.value !== null && <span>{timexInWords(view.t, deadline.value)}</span>}
    </>
  );
}
