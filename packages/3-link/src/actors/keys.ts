import type { Entity } from "@mahdar/shape";
import { type BodyName, bodyWordsOf, type PersonName, personName, skeletonOf } from "./names.ts";
import { isGivenName, isKnownPart } from "./rarity.ts";

/** A clitic the reader may have taken off a foreign name, or left on it: (ب)اراك أوباما. */
const CLITICS = /^[بلفوك](?=.{3})/u;

/**
 * The keys an actor is kept and looked up by: two that may be one always share a key. `known:` the id of the knowledge base; `name:` first
 * and last, and first and second part of a person's name; `family:` the last part of a full name, `single:` a name of one part;
 * `kunya:`; `body:` and `place:` the whole name without its country. A given name alone has none.
 *
 * @example nameKeysOf({ type: "PER", name: "سالم حمد النوري", aliases: ["النوري"], actor: null }) // ["family:نوري", "name:سالم نوري", "name:سالم حمد"]
 */
export function nameKeysOf(entity: Pick<Entity, "type" | "name" | "aliases" | "actor">): string[] {
  const keys = new Set<string>();
  if (entity.actor !== null) keys.add(`known:${entity.actor}`);
  const names = [entity.name, ...entity.aliases];
  if (entity.type === "PER")
    for (const name of tellingNames(names)) for (const key of personKeys(nameOf(name))) keys.add(key);
  else
    for (const written of names) {
      const { words } = bodyOf(written);
      const kind = entity.type === "ORG" ? "body" : "place";
      if (words.join("").length > 1) keys.add(`${kind}:${words.join(" ")}`);
    }
  return [...keys].sort();
}

/** The keys to look up those by whom these are kept under: a full name finds single names, a single name both. */
export function lookUpKeysOf(keys: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const key of keys) {
    const family = /^(?:family|single):(.*)$/su.exec(key);
    if (family === null) found.add(key);
    else found.add(`single:${family[1]}`);
    if (key.startsWith("single:")) found.add(`family:${family![1]}`);
  }
  return [...found];
}

/** Of one who is called by a full name the single names tell nothing more: «النوري» of «سالم النوري» is not another of the family. */
export function tellingNames(names: readonly string[]): readonly string[] {
  const full = names.filter((name) => nameOf(name).words.length > 1 || nameOf(name).isKunya);
  return full.some((name) => !nameOf(name).isKunya) ? full : names;
}

function* personKeys({ words, isKunya }: PersonName): Generator<string> {
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  if (words.length === 1) {
    if (isKunya) yield `kunya:${first}`;
    else if (!isGivenName(first) && first.length > 2) yield `single:${part(first)}`;
    return;
  }
  yield `family:${part(last)}`;
  yield `name:${part(first)} ${part(last)}`;
  if (words.length > 2) yield `name:${part(first)} ${part(second!)}`;
  if (!isKnownPart(first.slice(1)) && CLITICS.test(first)) yield `name:${part(first.slice(1))} ${part(last)}`;
}

/** A known part stands for itself; one that is not by what its spellings share. */
function part(word: string): string {
  return isKnownPart(word) && word.length < 5 ? word : skeletonOf(word);
}

/** Names come again and again: each is cut once. Emptied when it has grown large, which changes no answer. */
function remembered<Value>(work: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, Value>();
  return (name) => {
    const there = kept.get(name);
    if (there !== undefined) return there;
    if (kept.size > 20_000) kept.clear();
    const value = work(name);
    kept.set(name, value);
    return value;
  };
}
export const nameOf: (written: string) => PersonName = remembered(personName);
export const bodyOf: (written: string) => BodyName = remembered(bodyWordsOf);
