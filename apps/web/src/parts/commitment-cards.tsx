import type { Commitment, MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import { itemKey } from "../article/mark.ts";
import { inOrder, type Placed, placeOf } from "../article/order.ts";
import { suppliedInCommitment } from "../article/supplied.ts";
import { deadlineInWords } from "../language/timex.ts";
import { ARTICLE } from "../language/words/article.ts";
import { labelOf, STRENGTHS, TOPICS } from "../language/words/labels.ts";
import { LEDGER } from "../language/words/ledger.ts";
import { commitmentPath, type View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { Facts } from "./facts.tsx";
import { ModalityChip } from "./modality.tsx";
import { Quoted } from "./source-text.tsx";
import { CardFoot } from "./why.tsx";

/** Who bound themselves to what, in the order of the text or the least sure first. */
export function CommitmentCards({ view, record, order, across }: CardsProps): VNode {
  return (
    <ol class="cards">
      {inOrder(record.commitments, order, (item) => item.confidence).map((placed) => (
        <CommitmentCard
          view={view}
          record={record}
          placed={placed}
          linked={across.commitments.get(placed.index) ?? null}
          key={placed.index}
        />
      ))}
    </ol>
  );
}

function CommitmentCard({
  view,
  record,
  placed,
  linked,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly placed: Placed<Commitment>;
  /** The commitment across articles it is a wording of. */
  readonly linked: string | null;
}): VNode {
  const { t } = view;
  const { item, index } = placed;
  const key = itemKey("commitment", index);
  const said = [item.actor, ...item.content, item.beneficiary, item.deadline?.span ?? null].flatMap((span) =>
    span === null ? [] : [span.text],
  );
  return (
    <li class="card card-commitment" id={`card-${key}`} data-item={key} {...placeOf(placed)}>
      <p class="card-head">
        <span class="nth">{t.number(index + 1)}</span>
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
      {(item.attribution !== null || item.modality !== undefined) && (
        <p class="chips">
          <ModalityChip view={view} modality={item.modality} />
          {item.attribution !== null && (
            <a class="chip" href={`#card-${itemKey("statement", item.attribution)}`}>
              {t.say(ARTICLE.carried, { n: t.number(item.attribution + 1) })}
            </a>
          )}
        </p>
      )}
      {linked !== null && (
        <p class="onward">
          <a href={commitmentPath(linked)}>{t.say(LEDGER.follow)}</a>
        </p>
      )}
      <CardFoot
        view={view}
        item={key}
        rule={item.rule}
        sure={item.confidence}
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
      {deadline.value !== null && <span>{deadlineInWords(view.t, deadline.value)}</span>}
    </>
  );
}
