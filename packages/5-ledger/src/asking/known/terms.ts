import { type Holding, knowledge } from "@mahdar/text/knowledge";
import type { ActorRef, Term } from "../shape/actor.ts";
import { firstTwo, knownActor } from "./known-actors.ts";
import { OFFICE_LABELS } from "./labels.generated.ts";

/** The offices a person held, the latest first. */
export function officesOf(person: string): Term[] {
  return inOrder(knowledge().persons.get(person)?.holdings ?? []);
}

/** Who held the offices of a body, the latest first. */
export function holdersOf(body: string): Term[] {
  byBody ??= Map.groupBy(knowledge().offices.values(), (office) => office.body);
  return inOrder((byBody.get(body) ?? []).flatMap((office) => office.holdings));
}
let byBody: Map<string, { readonly holdings: readonly Holding[] }[]> | null = null;

function inOrder(holdings: readonly Holding[]): Term[] {
  const latest = (term: Term) => `${term.from ?? ""}|${term.to ?? "9999"}`;
  return holdings
    .map(termOf)
    .sort((a, b) => (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : a.office < b.office ? -1 : 1));
}

function termOf({ person, office, from, to, sure }: Holding): Term {
  officeNames ??= firstTwo(OFFICE_LABELS);
  const entry = knowledge().offices.get(office);
  return {
    office,
    officeName: officeNames.get(office) ?? office,
    body: entry === undefined || entry.body === "" ? null : knownRef(entry.body),
    country: entry === undefined || entry.country === "" ? null : entry.country,
    holder: knownRef(person) ?? { id: person, name: person, type: "PER" },
    from: writtenOf(from),
    to: writtenOf(to),
    ended: to !== null,
    sure,
  };
}
let officeNames: Map<string, string> | null = null;

export function knownRef(id: string): ActorRef | null {
  const known = knownActor(id);
  return known === null ? null : { id, name: known.name, type: known.type };
}

/** The days a table's date may mean, as the date was written; null where it only says that the day is past. */
function writtenOf(range: Holding["from"]): string | null {
  if (range === null || range.first.startsWith("0000")) return null;
  if (range.first === range.last) return range.first;
  return range.first.slice(0, 7) === range.last.slice(0, 7)
    ? range.first.slice(0, 7)
    : range.first.slice(0, 4);
}
