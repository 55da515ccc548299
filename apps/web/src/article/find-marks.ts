import { type EntityType, type MahdarRecord, type Span, spanHolds } from "@mahdar/shape";
import { type BrokenSpan, itemKey, type Layer, type Mark, type Role } from "./mark.ts";

/**
 * All the stretches of an article's text that its record speaks of. Every span is held against the text first: one that
 * does not hold is left out and told in `broken`.
 */
export function findMarks(record: MahdarRecord): {
  readonly marks: readonly Mark[];
  readonly broken: readonly BrokenSpan[];
} {
  const marks: Mark[] = [];
  const broken: BrokenSpan[] = [];
  const { text } = record.document;
  const adder = (layer: Layer, item: string, path: string) => {
    return (role: Role, field: string, span: Span | null | undefined, anchor = false): void => {
      if (span === null || span === undefined) return;
      if (spanHolds(text, span)) marks.push({ start: span.start, end: span.end, layer, role, item, anchor });
      else
        broken.push({
          path: path + field,
          message: `«${span.text}» ≠ «${text.slice(span.start, span.end)}»`,
        });
    };
  };
  record.attributions.forEach((item, i) => {
    const add = adder("statement", itemKey("statement", i), `attributions[${i}]`);
    add("source", ".source", item.source);
    add("cue", ".cue", item.cue, true);
    item.content.forEach((span, k) => {
      add("content", `.content[${k}]`, span);
    });
  });
  record.events.forEach((item, i) => {
    const add = adder("event", itemKey("event", i), `events[${i}]`);
    add("trigger", ".trigger", item.trigger, true);
    add("party", ".place", item.place);
    [...item.actors, ...item.recipients].forEach((span, k) => {
      add("party", `.participants[${k}]`, span);
    });
  });
  record.commitments.forEach((item, i) => {
    const add = adder("commitment", itemKey("commitment", i), `commitments[${i}]`);
    add("holder", ".actor", item.actor);
    add("holder", ".beneficiary", item.beneficiary);
    add("deadline", ".deadline.span", item.deadline?.span);
    item.content.forEach((span, k) => {
      add("act", `.content[${k}]`, span, k === 0);
    });
  });
  const met = new Set<string>();
  record.mentions.forEach((item, i) => {
    const add = adder("name", itemKey("name", item.entity), `mentions[${i}]`);
    add(NAME_ROLES[item.type], "", item, !met.has(item.entity));
    met.add(item.entity);
  });
  record.times.forEach((item, i) => {
    adder("time", itemKey("time", i), `times[${i}]`)("time", "", item, true);
  });
  record.offices?.forEach((item, i) => {
    adder("office", itemKey("office", i), `offices[${i}]`)("office", "", item, true);
  });
  record.jointStatements?.forEach((statement, i) => {
    const add = adder("joint", itemKey("joint", i), `jointStatements[${i}]`);
    add("clause", ".opening", statement.opening, true);
    statement.parties.forEach((span, k) => {
      add("side", `.parties[${k}]`, span);
    });
    statement.legalBases.forEach((span, k) => {
      add("basis", `.legalBases[${k}]`, span);
    });
    statement.clauses.forEach((clause, k) => {
      const addClause = adder("joint", itemKey("joint", `${i}-${k}`), `jointStatements[${i}].clauses[${k}]`);
      addClause("clause", ".span", clause.span, true);
      addClause("basis", ".heading", clause.heading);
      clause.duties.forEach((duty, d) => {
        addClause("side", `.duties[${d}].party`, duty.party);
        addClause("duty", `.duties[${d}].content`, duty.content);
      });
    });
  });
  return { marks, broken };
}

const NAME_ROLES: Readonly<Record<EntityType, Role>> = { PER: "person", ORG: "body", LOC: "place" };
