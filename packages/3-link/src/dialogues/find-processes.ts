import type { MahdarRecord, Span } from "@mahdar/shape";
import { tokenize } from "@mahdar/text";
import { processes } from "../lexicon/links.generated.ts";
import { OPENING_LENGTH } from "../stories/told.ts";
import { Phrases } from "./phrases.ts";
import { roundSaid } from "./rounds-said.ts";
import { sidesIn } from "./sides.ts";

/** What of a record tells which process an article belongs to. */
export type DialogueRecord = Pick<
  MahdarRecord,
  "document" | "sentences" | "entities" | "times" | "events" | "commitments" | "jointStatements"
>;

/** A process an article speaks of. */
export interface ProcessMention {
  /** Id in lexicon/links/processes.tsv. */
  readonly process: string;
  /** Where the body names it, in order; empty where only the title does. */
  readonly spans: readonly Span[];
  /** The round the article is about, from its title or opening; null where they tell none. */
  readonly round: number | null;
}

const BY_ID = new Map(processes.map((row) => [row.id, row]));
const ALIASES = new Phrases(
  processes.flatMap(({ id, aliases }) => aliases.split(";").map((alias) => [alias, id] as const)),
);

/** The processes an article speaks of, in order. Of several that one name could mean, the one whose sides are named nearest; none on a tie. */
export function findProcesses(record: DialogueRecord): ProcessMention[] {
  const { text } = record.document;
  const title = record.document.title ?? "";
  const spans = new Map<string, Span[]>();
  for (const { value } of ALIASES.find(tokenize(title))) spans.set(value, []);
  for (const { first, last, value } of ALIASES.find(tokenize(text))) {
    const span = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
    spans.set(value, [...(spans.get(value) ?? []), span]);
  }
  if (spans.size === 0) return [];
  const opening = record.sentences
    .filter(({ start }) => start < OPENING_LENGTH)
    .map((sentence) => sentence.text);
  const mentioned = settled(record, spans);
  return mentioned.map((process) => ({
    process,
    spans: spans.get(process)!,
    round: roundOf(process, mentioned, [title, ...opening]),
  }));
}

/** The round the first of these sentences tells of this process: that which names it, or names none and the article speaks of it first. */
function roundOf(process: string, mentioned: readonly string[], sentences: readonly string[]): number | null {
  for (const sentence of sentences) {
    const tokens = tokenize(sentence);
    const named = new Set(
      ALIASES.find(tokens)
        .map(({ value }) => value)
        .filter((value) => mentioned.includes(value)),
    );
    const meant = named.size === 0 ? mentioned[0] === process : named.size === 1 && named.has(process);
    const round = meant ? roundSaid(tokens) : null;
    if (round !== null) return round;
  }
  return null;
}

function settled(record: DialogueRecord, spans: ReadonlyMap<string, readonly Span[]>): string[] {
  const { text, title } = record.document;
  const everywhere = sidesIn(`${title ?? ""}\n${text}`, record.entities);
  const candidates = [...spans].map(([id, places]) => {
    const around = record.sentences.filter((sentence) =>
      places.some(({ start }) => start >= sentence.start && start < sentence.end),
    );
    const near = sidesIn([title ?? "", ...around.map((sentence) => sentence.text)].join("\n"), []);
    const sides = BY_ID.get(id)!.sides.split(";");
    const least = (counts: ReadonlyMap<string, number>) =>
      Math.min(...sides.map((side) => counts.get(side) ?? 0));
    const at = places.map(({ start, end }) => `${start}-${end}`).join(" ");
    return { id, at, near: least(near), all: least(everywhere), sides: sides.length };
  });
  const named = candidates.filter(({ all }) => all > 0);
  const better = (a: (typeof named)[number], b: (typeof named)[number]) =>
    b.near - a.near || b.all - a.all || b.sides - a.sides;
  return named
    .filter((one) => named.every((other) => other === one || other.at !== one.at || better(one, other) < 0))
    .map(({ id }) => id);
}
