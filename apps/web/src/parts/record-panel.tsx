import type { MahdarRecord, Proposal } from "@mahdar/shape";
import type { VNode } from "preact";
import type { Order } from "../article/order.ts";
import type { Words } from "../language/speaker.ts";
import { ARTICLE } from "../language/words/article.ts";
import { JOINT } from "../language/words/joint.ts";
import type { Across } from "../linked/across.ts";
import type { View } from "../view.ts";
import type { CardsProps } from "./cards.ts";
import { CommitmentCards } from "./commitment-cards.tsx";
import { EventCards } from "./event-cards.tsx";
import { JointStatements } from "./joint-statements.tsx";
import { NameCards } from "./name-cards.tsx";
import { OrderSwitch } from "./order-switch.tsx";
import { StatementCards } from "./statement-cards.tsx";
import { TimeCards } from "./time-cards.tsx";

interface Part {
  readonly id: string;
  readonly title: Words;
  readonly none: Words;
  readonly count: (record: MahdarRecord) => number;
  /** What can be put in order of confidence; a part of which nothing can stays as it is. */
  readonly sortable: (record: MahdarRecord) => readonly Proposal[];
  /** What the list's own order is called. */
  readonly usual: Words;
  readonly cards: (props: CardsProps) => VNode;
}

const PARTS: readonly Part[] = [
  {
    id: "statements",
    title: ARTICLE.statements,
    none: ARTICLE.noStatements,
    count: (record) => record.attributions.length,
    sortable: (record) => record.attributions,
    usual: ARTICLE.orderText,
    cards: StatementCards,
  },
  {
    id: "commitments",
    title: ARTICLE.commitments,
    none: ARTICLE.noCommitments,
    count: (record) => record.commitments.length,
    sortable: (record) => record.commitments,
    usual: ARTICLE.orderText,
    cards: CommitmentCards,
  },
  {
    id: "joint",
    title: JOINT.clauses,
    none: JOINT.noClauses,
    count: ({ jointStatements = [] }) =>
      jointStatements.reduce((clauses, statement) => clauses + statement.clauses.length, 0),
    sortable: () => [],
    usual: ARTICLE.orderText,
    cards: JointStatements,
  },
  {
    id: "events",
    title: ARTICLE.events,
    none: ARTICLE.noEvents,
    count: (record) => record.events.length,
    sortable: (record) => record.events,
    usual: ARTICLE.orderText,
    cards: EventCards,
  },
  {
    id: "names",
    title: ARTICLE.names,
    none: ARTICLE.noNames,
    count: ({ entities, offices = [] }) => entities.length + offices.length,
    sortable: ({ mentions, offices = [] }) => [...mentions, ...offices],
    usual: ARTICLE.orderMost,
    cards: NameCards,
  },
  {
    id: "times",
    title: ARTICLE.times,
    none: ARTICLE.noTimes,
    count: (record) => record.times.length,
    sortable: (record) => record.times,
    usual: ARTICLE.orderText,
    cards: TimeCards,
  },
];

/**
 * The record beside the text. Without scripts its parts stand one below the other under a row of links; the client
 * turns the links into tabs, and on a narrow screen the panel into a sheet.
 */
export function RecordPanel({
  view,
  record,
  order,
  across,
}: {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly order: Order;
  readonly across: Across;
}): VNode {
  const { t } = view;
  const parts = PARTS.filter((part) => part.id !== "joint" || (record.jointStatements ?? []).length > 0);
  return (
    <aside class="panel" id="panel" aria-label={t.say(ARTICLE.panel)}>
      <button
        class="sheet-handle"
        type="button"
        aria-expanded="false"
        aria-controls="panel-body"
        aria-label={t.say(ARTICLE.openPanel)}
        hidden
      >
        <span class="sheet-grip" aria-hidden="true" />
        <span class="sheet-title">{t.say(ARTICLE.panelShort)}</span>
      </button>
      <nav class="tabs" aria-label={t.say(ARTICLE.panel)}>
        {parts.map((part) => (
          <a
            href={`#part-${part.id}`}
            id={`tab-${part.id}`}
            class={`tab tab-${part.id}`}
            data-part={part.id}
            key={part.id}
          >
            <span class="tab-count">{t.number(part.count(record))}</span> {t.say(part.title)}
          </a>
        ))}
      </nav>
      <div class="panel-body" id="panel-body">
        {parts.map((part) => {
          const Cards = part.cards;
          return (
            <section class="part" id={`part-${part.id}`} aria-labelledby={`tab-${part.id}`} key={part.id}>
              <h3 class="part-title">{t.say(part.title)}</h3>
              {part.count(record) === 0 ? (
                <p class="none">{t.say(part.none)}</p>
              ) : (
                <>
                  {isSortable(part.sortable(record)) && (
                    <OrderSwitch view={view} part={`part-${part.id}`} order={order} usual={part.usual} />
                  )}
                  <Cards view={view} record={record} order={order} across={across} />
                </>
              )}
            </section>
          );
        })}
      </div>
    </aside>
  );
}

function isSortable(items: readonly Proposal[]): boolean {
  return items.length > 1 && items.some((item) => item.confidence !== undefined);
}
