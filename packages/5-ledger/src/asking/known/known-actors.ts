import { knowledge } from "@mahdar/text/knowledge";
import type { ActorType } from "../shape/actor.ts";
import { BODY_LABELS, COUNTRY_LABELS } from "./labels.generated.ts";

/** An actor of the knowledge base, as answers name it. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** Upper-case code of its state; null where it has none. */
  readonly country: string | null;
  readonly sure: "A" | "B" | "C" | null;
}

/** The actor of that id; null where the knowledge base has none. */
export function knownActor(id: string): KnownActor | null {
  const person = knowledge().persons.get(id);
  if (person !== undefined) {
    const { name, country, sure } = person;
    return { id, name, type: "PER", country: country === "" ? null : country, sure };
  }
  const body = labels().bodies.get(id);
  if (body !== undefined) {
    const { country = "" } = knowledge().bodiesById.get(id) ?? {};
    return { id, name: body, type: "ORG", country: country === "" ? null : country, sure: null };
  }
  const state = labels().states.get(id);
  return state === undefined ? null : { id, name: state, type: "LOC", country: id.toUpperCase(), sure: null };
}

/**
 * The actors one of whose names holds all these compared words, with whether it is the whole name.
 *
 * @example knownByWords(["كاظمي"]) // [{ id: "iq-mustafa-al-kadhimi", exact: true }, …]
 */
export function knownByWords(words: readonly string[]): { readonly id: string; readonly exact: boolean }[] {
  if (words.length === 0) return [];
  const found = new Map<string, boolean>();
  const whole = words.join(" ");
  for (const [name, ids] of names()) {
    if (!name.includes(words[0]!)) continue;
    const exact = name === whole;
    if (!exact && !holds(name.split(" "), words)) continue;
    for (const id of ids) found.set(id, exact || found.get(id) === true);
  }
  return [...found].map(([id, exact]) => ({ id, exact }));
}

function holds(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => name.includes(word));
}

interface Labels {
  readonly bodies: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
}

let allLabels: Labels | null = null;
function labels(): Labels {
  allLabels ??= { bodies: firstTwo(BODY_LABELS), states: firstTwo(COUNTRY_LABELS) };
  return allLabels;
}

export function firstTwo(table: string): Map<string, string> {
  return new Map(
    table.split("\n").map((line) => {
      const [id = "", name = ""] = line.split("\t");
      return [id, name];
    }),
  );
}

let allNames: Map<string, string[]> | null = null;

/** Compared name → ids of the actors that bear it. */
function names(): ReadonlyMap<string, readonly string[]> {
  if (allNames !== null) return allNames;
  const found = new Map<string, string[]>();
  const add = (name: string, id: string) => {
    const there = found.get(name);
    if (there === undefined) found.set(name, [id]);
    else there.push(id);
  };
  for (const [name, persons] of knowledge().personsByName) for (const { id } of persons) add(name, id);
  for (const table of [BODY_LABELS, COUNTRY_LABELS])
    for (const line of table.split("\n")) {
      const [id = "", , keys = ""] = line.split("\t");
      for (const key of keys.split("|")) add(key, id);
    }
  allNames = found;
  return found;
}
