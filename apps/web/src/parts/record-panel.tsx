import type { MahdarRecord } from "@mahdar/shape";
import type { VNode } from "preact";
import type { Words } from "../language/speaker.ts";
import { ARTICLE } from "../language/words/article.ts";
import type { View } from "../view.ts";
import { CommitmentCards } from "./commitment-cards.tsx";
import { EventCards } from "./event-cards.tsx";
import { NameCards } from "./name-cards.tsx";
import { StatementCards } from "./statement-cards.tsx";
import { TimeCards } from "./time-cards.tsx";

interface Part {
  readonly id: string;
  readonly title: Words;
  readonly none: Words;
  readonly count: (record: MahdarRecord) => number;
  readonly cards: (props: { readonly view: View; readonly record: MahdarRecord }) => VNode;
}

const PARTS: readonly Part[] = [
  {
    id: "statements",
    title: ARTICLE.statements,
    none: ARTICLE.noStatements,
    count: (record) => record.attributions.length,
    cards: StatementCards,
  },
  {
    id: "commitments",
    title: ARTICLE.commitments,
    none: ARTICLE.noCommitments,
    count: (record) => record.commitments.length,
    cards: CommitmentCards,
  },
  {
    id: "events",
    title: ARTICLE.events,
    none: ARTICLE.noEvents,
    count: (record) => record.events.length,
    cards: EventCards,
  },
  {
    id: "names",
    title: ARTICLE.names,
    none: ARTICLE.noNames,
    count: (record) => record.entities.length,
    cards: NameCards,
  },
  {
    id: "times",
    title: ARTICLE.times,
    none: ARTICLE.noTimes,
    count: (record) => record.times.length,
    cards: TimeCards,
  },
];

/**
 * The record beside the text. Without scripts its parts stand one below the other under a row of links; the client
 * turns the links into tabs, and on a narrow screen the panel into a sheet.
 */
export function RecordPanel({ view, record }: { readonly view: View; readonly record: MahdarRecord }): VNode {
  const { t } = view;
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
        {PARTS.map((part) => (
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
        {PARTS.map((part) => {
          const Cards = part.cards;
          return (
            <section class="part" id={`part-${part.id}`} aria-labelledby={`tab-${part.id}`} key={part.id}>
              <h3 class="part-title">{t.say(part.title)}</h3>
              {part.count(record) === 0 ? (
                <p class="none">{t.say(part.none)}</p>
              ) : (
                <Cards view={view} record={record} />
              )}
            </section>
          );
        })}
      </div>
    </aside>
  );
}
