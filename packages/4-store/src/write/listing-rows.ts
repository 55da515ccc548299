import type { Attribution, Commitment, MahdarRecord, Modality, PoliticalEvent, Span } from "@mahdar/shape";
import type { Insertable } from "kysely";
import { storableText } from "../exact-text.ts";
import type { ReviewLayer } from "../review/layers.ts";
import type { KeptEntity, KeptItem } from "../review/links.ts";
import type { Merged, Standing } from "../review/merge.ts";
import type {
  CommitmentsTable,
  EntitiesTable,
  EventsTable,
  ParticipantsTable,
  StatementsTable,
} from "../tables.ts";

/** An article (`articles.key`) as lists show it. */
export interface Listed {
  readonly article: number;
  /** What holds of its current version. */
  readonly record: MahdarRecord;
  readonly standing: Merged["standing"];
  /** What people accepted in earlier versions and the current text no longer says. */
  readonly earlier: readonly EarlierItem[];
}

export interface EarlierItem {
  readonly layer: ReviewLayer;
  readonly item: KeptItem;
  readonly standing: Standing;
  /** `versions.n` */
  readonly version: number;
}

/** The rows of an article's statements, in the order of its record; those of earlier versions at the end. */
export function statementRows(listed: Listed): Insertable<StatementsTable>[] {
  return shownOf(listed, "attributions").map(({ item, part, entity }) => ({
    ...part,
    source: textOf(item.source ?? item.resolved),
    ...entity,
    kind: item.kind,
    cue: storableText(item.cue.text),
    content: joined(item.content),
    direct: item.direct ? 1 : 0,
    start: item.cue.start,
    rule: item.rule,
  }));
}

/** The rows of its events. */
export function eventRows(listed: Listed): Insertable<EventsTable>[] {
  return shownOf(listed, "events").map(({ item, part }) => ({
    ...part,
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
export function participantRows(listed: Listed): Insertable<ParticipantsTable>[] {
  const mentions = [...listed.record.mentions].sort((one, other) => one.start - other.start);
  const entityOf = (span: Span): string | null =>
    mentions.find(({ start, end }) => start >= span.start && end <= span.end)?.entity ?? null;
  return shownOf(listed, "events").flatMap(({ item, part }) => {
    const parts = [
      ...item.actors.map((span) => ({ role: "actor", span })),
      ...item.recipients.map((span) => ({ role: "recipient", span })),
    ];
    return parts.map(({ role, span }, n) => ({
      article: listed.article,
      event: part.i,
      n,
      role,
      text: storableText(span.text),
      // The mentions are the current version's; an earlier one's words are not among them.
      entity: part.version === null ? entityOf(span) : null,
    }));
  });
}

/** The rows of its commitments. */
export function commitmentRows(listed: Listed): Insertable<CommitmentsTable>[] {
  return shownOf(listed, "commitments").map(({ item, part, entity }) => ({
    ...part,
    actor: storableText(item.actor.text),
    ...entity,
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

/** The items of a layer to be shown, with what every row says of them. */
function shownOf<Layer extends keyof Shown>(listed: Listed, layer: Layer) {
  const { article, record, standing } = listed;
  const nameOf = namesOf(record);
  const current = (record[layer] as readonly Shown[Layer][]).map((item, i) => ({
    item,
    part: listedPart(article, i, item, standing[layer][i]!, null),
    entity: entityPart("entity" in item ? item.entity : null, nameOf),
  }));
  const earlier = listed.earlier
    .filter((one) => one.layer === layer)
    .map(({ item: kept, standing: own, version }, n) => {
      const item = kept as unknown as Shown[Layer];
      const entity = (kept["entity"] ?? null) as KeptEntity | null;
      return {
        item,
        part: listedPart(article, current.length + n, item, own, version),
        entity: { entity: null, entity_name: entity === null ? null : storableText(entity.name) },
      };
    });
  return [...current, ...earlier];
}

interface Shown {
  readonly attributions: Attribution;
  readonly events: PoliticalEvent;
  readonly commitments: Commitment;
}

function entityPart(entity: string | null, nameOf: (entity: string | null) => string | null) {
  return { entity, entity_name: nameOf(entity) };
}

function listedPart(
  article: number,
  i: number,
  item: { readonly confidence?: number; readonly modality?: Modality },
  { status, item: id }: Standing,
  version: number | null,
) {
  return {
    article,
    i,
    item: id,
    version,
    status,
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
