import { type MahdarRecord, type Pointer, type Span, spanHolds } from "@mahdar/shape";
import type { Problem } from "./archive.ts";

/**
 * The spans of a record that do not say what `text` says at their place, wherever in the record they stand. A reader
 * may add fields: anything with a numeric start and end and a text counts as a span.
 */
export function findBrokenSpans(record: MahdarRecord, text: string): Problem[] {
  return checkSpans(record, text).problems;
}

/** The same, and how many spans there are. */
export function checkSpans(
  record: MahdarRecord,
  text: string,
): { readonly count: number; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  let count = 0;
  for (const [layer, value] of Object.entries(record)) {
    if (layer !== "document") count += collect(value, layer, text, problems);
  }
  return { count, problems };
}

/** Gives how many spans there are in a value. */
function collect(value: unknown, path: string, text: string, problems: Problem[]): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) count += collect(item, `${path}[${index}]`, text, problems);
    return count;
  }
  const isCited = isSpan(value);
  if (isCited) count++;
  if (isCited && !spanHolds(text, value)) {
    const found = JSON.stringify(text.slice(Math.max(0, value.start), Math.max(0, value.end)));
    const message = `${path} says ${JSON.stringify(value.text)} at ${value.start}–${value.end}, the text says ${found}`;
    problems.push({ path, message });
  }
  for (const [field, inner] of Object.entries(value))
    count += collect(inner, `${path}.${field}`, text, problems);
  return count;
}

function isSpan(value: object): value is Span {
  const { start, end, text } = value as Partial<Span>;
  return typeof start === "number" && typeof end === "number" && typeof text === "string";
}

/**
 * The record without the items named in `problems`. Indexes from one item to another follow the ones that stay; where the item they
 * lead to is gone, they go too.
 */
export function rejectBroken(record: MahdarRecord, problems: readonly Problem[]): MahdarRecord {
  if (problems.length === 0) return record;
  const broken = new Set(problems.map((problem) => problem.path.replace(/^([^.[]+\[\d+\]).*$/u, "$1")));
  const keep = <Item>(layer: string, items: readonly Item[]): Item[] =>
    items.filter((_, index) => !broken.has(`${layer}[${index}]`));
  const mover = (layer: Pointer["layer"]) => {
    const stays = record[layer].map((_, index) => !broken.has(`${layer}[${index}]`));
    return (index: number | null | undefined): number | null =>
      index == null || !stays[index] ? null : stays.slice(0, index).filter(Boolean).length;
  };
  const moved = {
    attributions: mover("attributions"),
    events: mover("events"),
    commitments: mover("commitments"),
  };
  const all = (layer: Pointer["layer"], indexes: readonly number[]): number[] =>
    indexes.map(moved[layer]).filter((index) => index !== null);
  return {
    ...record,
    sentences: keep("sentences", record.sentences),
    times: keep("times", record.times),
    mentions: keep("mentions", record.mentions),
    entities: keep("entities", record.entities),
    attributions: keep("attributions", record.attributions).map(({ denies, ...item }) => {
      const denied = denies === undefined ? null : moved[denies.layer](denies.index);
      return {
        ...item,
        ...(item.within === undefined ? {} : { within: moved.attributions(item.within) }),
        ...(denies === undefined || denied === null ? {} : { denies: { ...denies, index: denied } }),
      };
    }),
    events: keep("events", record.events),
    commitments: keep("commitments", record.commitments).map((item) => ({
      ...item,
      attribution: moved.attributions(item.attribution),
    })),
    ...(record.offices === undefined ? {} : { offices: keep("offices", record.offices) }),
    ...(record.jointStatements === undefined
      ? {}
      : {
          jointStatements: keep("jointStatements", record.jointStatements).map((statement) => ({
            ...statement,
            clauses: statement.clauses.map((clause) => ({
              ...clause,
              attributions: all("attributions", clause.attributions),
              commitments: all("commitments", clause.commitments),
            })),
          })),
        }),
  };
}
