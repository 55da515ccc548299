import type { MahdarRecord, Modality, Span } from "@mahdar/shape";
import type { Insertable } from "kysely";
import { storableText } from "../exact-text.ts";
import type {
  CommitmentsTable,
  EntitiesTable,
  EventsTable,
  ParticipantsTable,
  StatementsTable,
} from "../tables.ts";
import type { Listed } from "./listing.ts";

/** The rows of an article's statements, in the order of its record. */
export function statementRows({ article, record }: Listed): Insertable<StatementsTable>[] {
  const nameOf = namesOf(record);
  return record.attributions.map((item, i) => ({
    ...listedPart(article, i, item),
    source: textOf(item.source ?? item.resolved),
    entity: item.entity,
    entity_name: nameOf(item.entity),
    kind: item.kind,
    cue: storableText(item.cue.text),
    content: joined(item.content),
    direct: item.direct ? 1 : 0,
    start: item.cue.start,
    rule: item.rule,
  }));
}

/** The rows of its events. */
export function eventRows({ article, record }: Listed): Insertable<EventsTable>[] {
  return record.events.map((item, i) => ({
    ...listedPart(article, i, item),
    type: item.type,
    mode: item.mode,
    trigger_text: storableText(item.trigger.text),
    actors: JSON.stringify(item.actors.map((span) => span.text)),
    recipients: JSON.stringify(item.recipients.map((span) => span.text)),
    date: item.date,
    place: textOf(item.place),
    start: item.trigger.start,
    rule: item.rule,
  }));
}

/** Who takes part in its events, each with the entity first named in the words. */
export function participantRows({ article, record }: Listed): Insertable<ParticipantsTable>[] {
  const mentions = [...record.mentions].sort((one, other) => one.start - other.start);
  const entityOf = (span: Span): string | null =>
    mentions.find(({ start, end }) => start >= span.start && end <= span.end)?.entity ?? null;
  return record.events.flatMap((item, event) => {
    const parts = [
      ...item.actors.map((span) => ({ role: "actor", span })),
      ...item.recipients.map((span) => ({ role: "recipient", span })),
    ];
    return parts.map(({ role, span }, n) => ({
      article,
      event,
      n,
      role,
      text: storableText(span.text),
      entity: entityOf(span),
    }));
  });
}

/** The rows of its commitments. */
export function commitmentRows({ article, record }: Listed): Insertable<CommitmentsTable>[] {
  const nameOf = namesOf(record);
  return record.commitments.map((item, i) => ({
    ...listedPart(article, i, item),
    actor: storableText(item.actor.text),
    entity: item.entity,
    entity_name: nameOf(item.entity),
    content: joined(item.content),
    strength: item.strength,
    topic: item.topic,
    beneficiary: textOf(item.beneficiary),
    deadline: item.deadline?.value ?? null,
    start: item.content[0]?.start ?? item.actor.start,
    rule: item.rule,
  }));
}

/** The rows of its entities, with how often each is named. */
export function entityRows({ article, record }: Listed): Insertable<EntitiesTable>[] {
  const counts = new Map<string, number>();
  for (const { entity } of record.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return record.entities.map((item) => ({
    article,
    entity: item.id,
    type: item.type,
    name: storableText(item.name),
    aliases: JSON.stringify(item.aliases),
    actor: item.actor,
    mentions: counts.get(item.id) ?? 0,
  }));
}

function listedPart(
  article: number,
  i: number,
  item: { readonly confidence?: number; readonly modality?: Modality },
) {
  return {
    article,
    i,
    item: null,
    status: "proposed" as const,
    confidence: item.confidence ?? null,
    modality: item.modality ?? null,
  };
}

function namesOf(record: MahdarRecord): (entity: string | null) => string | null {
  const names = new Map(record.entities.map((entity) => [entity.id, storableText(entity.name)]));
  return (entity) => (entity === null ? null : (names.get(entity) ?? null));
}

function textOf(span: Span | null): string | null {
  return span === null ? null : storableText(span.text);
}

/** Content in several pieces, read as one; the ellipsis says that words stand between. */
function joined(spans: readonly Span[]): string {
  return storableText(spans.map((span) => span.text).join(" … "));
}
