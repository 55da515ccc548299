import type { Attribution, Commitment, MahdarRecord, PoliticalEvent, Span } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import type { Evidence, Layer, Mark } from "../shape/evidence.ts";
import type { ItemRow } from "./rows.ts";

/** Gives the evidence of an item of a layer. */
export type EvidenceOf = (layer: Layer, row: ItemRow) => Promise<Evidence>;

/** The evidence for the items of one answer: each article is read once, and its spans are checked against its text. */
export function evidenceFrom(archive: Archive): EvidenceOf {
  const records = new Map<string, Promise<MahdarRecord | null>>();
  const recordOf = (id: string) => {
    const there = records.get(id) ?? archive.get(id).then((kept) => kept?.record ?? null);
    records.set(id, there);
    return there;
  };
  return async (layer, row) => {
    const record = await recordOf(row.id);
    const marks = record === null ? null : marksOf(record, layer, row);
    return {
      article: row.id,
      version: row.version,
      title: row.title,
      outlet: row.outlet,
      day: row.published === "" ? null : row.published,
      layer,
      index: row.i,
      item: row.item,
      marks: marks ?? [],
      quote: record === null || marks === null ? null : quoteOf(record, marks),
      rule: row.rule,
      confidence: row.confidence,
      status: row.status as Evidence["status"],
      modality: row.modality as Evidence["modality"],
    };
  };
}

/** The item's words; null where the record no longer has the item that the list shows. */
function marksOf(record: MahdarRecord, layer: Layer, { i, start, rule }: ItemRow): Mark[] | null {
  const isIt = (one: { readonly rule: string } | undefined, at: number | undefined) =>
    one !== undefined && one.rule === rule && at === start;
  if (layer === "attributions") {
    const is = (one: Attribution | undefined) => isIt(one, one?.cue.start);
    const item = is(record.attributions[i]) ? record.attributions[i] : record.attributions.find(is);
    return item === undefined ? null : statementMarks(item);
  }
  if (layer === "events") {
    const is = (one: PoliticalEvent | undefined) => isIt(one, one?.trigger.start);
    const item = is(record.events[i]) ? record.events[i] : record.events.find(is);
    return item === undefined ? null : eventMarks(item);
  }
  const is = (one: Commitment | undefined) => isIt(one, one?.content[0]?.start ?? one?.actor.start);
  const item = is(record.commitments[i]) ? record.commitments[i] : record.commitments.find(is);
  return item === undefined ? null : commitmentMarks(item);
}

function statementMarks({ source, resolved, cue, content }: Attribution): Mark[] {
  return [...marked("source", source ?? resolved), ...marked("cue", cue), ...marked("content", ...content)];
}

function eventMarks({ trigger, actors, recipients, place }: PoliticalEvent): Mark[] {
  return [
    ...marked("trigger", trigger),
    ...marked("actor", ...actors),
    ...marked("recipient", ...recipients),
    ...marked("place", place),
  ];
}

function commitmentMarks({ actor, content, beneficiary, deadline }: Commitment): Mark[] {
  return [
    ...marked("actor", actor),
    ...marked("content", ...content),
    ...marked("beneficiary", beneficiary),
    ...marked("deadline", deadline?.span ?? null),
  ];
}

function marked(part: Mark["part"], ...spans: readonly (Span | null)[]): Mark[] {
  return spans.flatMap((span) =>
    span === null ? [] : [{ part, start: span.start, end: span.end, text: span.text }],
  );
}

const CORE: ReadonlySet<string> = new Set(["cue", "content", "trigger"]);

/** The sentences that hold the words an item stands on. */
function quoteOf({ sentences, document }: MahdarRecord, marks: readonly Mark[]): Span | null {
  const core = marks.filter(({ part }) => CORE.has(part));
  if (core.length === 0) return null;
  const first = Math.min(...core.map((mark) => mark.start));
  const last = Math.max(...core.map((mark) => mark.end));
  const around = sentences.filter((sentence) => sentence.end > first && sentence.start < last);
  const start = Math.min(first, ...around.map((sentence) => sentence.start));
  const end = Math.max(last, ...around.map((sentence) => sentence.end));
  return { start, end, text: document.text.slice(start, end) };
}
