import type { Attribution, Commitment, Entity, MahdarRecord, PoliticalEvent, Span } from "@mahdar/shape";
import type { Insertable } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { insert } from "../engine/insert.ts";
import { storableText } from "../exact-text.ts";
import type {
  ProposedAttributionsTable,
  ProposedCommitmentsTable,
  ProposedEntitiesTable,
  ProposedEventsTable,
} from "../tables.ts";

/**
 * Writes what a machine read in a version: the record whole, and a row an item so that lists need parse no JSON. What
 * was proposed for the version before is replaced.
 */
export function writeProposals(engine: Engine, version: number, record: MahdarRecord, readAt: string): void {
  engine.run("delete from proposals where version = ?", [version]);
  insert(engine, "proposals", {
    version,
    reader_version: record.reader.version,
    rules: record.reader.rules,
    record: JSON.stringify({ ...record, document: { ...record.document, text: "" } }),
    read_at: readAt,
  });
  const names = new Map(record.entities.map((entity) => [entity.id, storableText(entity.name)]));
  const nameOf = (entity: string | null): string | null =>
    entity === null ? null : (names.get(entity) ?? null);
  for (const [i, item] of record.attributions.entries()) {
    insert(engine, "proposed_attributions", attributionRow(version, i, item, nameOf));
  }
  for (const [i, item] of record.events.entries())
    insert(engine, "proposed_events", eventRow(version, i, item));
  for (const [i, item] of record.commitments.entries()) {
    insert(engine, "proposed_commitments", commitmentRow(version, i, item, nameOf));
  }
  for (const [i, item] of record.entities.entries())
    insert(engine, "proposed_entities", entityRow(version, i, item));
}

type NameOf = (entity: string | null) => string | null;

function attributionRow(
  version: number,
  i: number,
  item: Attribution,
  nameOf: NameOf,
): Insertable<ProposedAttributionsTable> {
  return {
    version,
    i,
    source: textOf(item.source ?? item.resolved),
    entity: nameOf(item.entity),
    kind: item.kind,
    cue: storableText(item.cue.text),
    content: joined(item.content),
    direct: item.direct ? 1 : 0,
    start: item.cue.start,
    rule: item.rule,
  };
}

function eventRow(version: number, i: number, item: PoliticalEvent): Insertable<ProposedEventsTable> {
  return {
    version,
    i,
    type: item.type,
    mode: item.mode,
    trigger_text: storableText(item.trigger.text),
    actors: JSON.stringify(item.actors.map((span) => span.text)),
    recipients: JSON.stringify(item.recipients.map((span) => span.text)),
    date: item.date,
    place: textOf(item.place),
    start: item.trigger.start,
    rule: item.rule,
  };
}

function commitmentRow(
  version: number,
  i: number,
  item: Commitment,
  nameOf: NameOf,
): Insertable<ProposedCommitmentsTable> {
  return {
    version,
    i,
    actor: storableText(item.actor.text),
    entity: nameOf(item.entity),
    content: joined(item.content),
    strength: item.strength,
    topic: item.topic,
    beneficiary: textOf(item.beneficiary),
    deadline: item.deadline?.value ?? null,
    start: item.content[0]?.start ?? item.actor.start,
    rule: item.rule,
  };
}

function entityRow(version: number, i: number, item: Entity): Insertable<ProposedEntitiesTable> {
  return {
    version,
    i,
    entity: item.id,
    type: item.type,
    name: storableText(item.name),
    aliases: JSON.stringify(item.aliases),
    actor: item.actor,
  };
}

function textOf(span: Span | null): string | null {
  return span === null ? null : storableText(span.text);
}

/** Content in several pieces, read as one; the ellipsis says that words stand between. */
function joined(spans: readonly Span[]): string {
  return storableText(spans.map((span) => span.text).join(" … "));
}
