import type { Finding } from "./finding.ts";
import type { Gathered } from "./gathered.ts";
import { sameWord, skeleton } from "./name-words.ts";

/** Of people who share a family name at most so many are weighed, so that a list of any length stays linear. */
const WEIGHED_MAX = 40;

/**
 * Persons of an article. Names of several words first, the longest leading: a shorter one joins the longer that has its first
 * name and its words in order. A single word then goes to the one last named before it of those with that family name, else
 * of those with that first or middle name.
 */
export function gatherPersons(findings: readonly Finding[], words: readonly string[][]): Gathered[] {
  const persons = findings.map((_, i) => i).filter((i) => findings[i]!.type === "PER");
  const index = new PersonIndex();
  const groupOf = new Map<number, Gathered>();
  const inLength = persons
    .filter((i) => words[i]!.length > 1)
    .sort((a, b) => words[b]!.length - words[a]!.length || a - b);
  for (const i of inLength) groupOf.set(i, index.find(words[i]!) ?? index.add(words[i]!));
  const lastSeen = new Map<Gathered, number>();
  for (const i of persons) {
    let group = groupOf.get(i);
    if (group === undefined) {
      const word = words[i]![0]!;
      group =
        lastNamed(index.withFamily(word), lastSeen) ??
        lastNamed(index.withWord(word), lastSeen) ??
        index.add(words[i]!);
    }
    lastSeen.set(group, i);
    group.mentions.push(i);
  }
  return index.groups;
}

function lastNamed(
  groups: readonly Gathered[],
  lastSeen: ReadonlyMap<Gathered, number>,
): Gathered | undefined {
  let best: Gathered | undefined;
  let bestAt = -2;
  for (let k = Math.max(0, groups.length - WEIGHED_MAX); k < groups.length; k++) {
    const at = lastSeen.get(groups[k]!) ?? -1;
    if (at > bestAt) {
      best = groups[k];
      bestAt = at;
    }
  }
  return best;
}

class PersonIndex {
  readonly groups: Gathered[] = [];
  readonly #byFirst = new Map<string, Gathered[]>();
  readonly #byFamily = new Map<string, Gathered[]>();
  readonly #byWord = new Map<string, Gathered[]>();

  add(words: readonly string[]): Gathered {
    const group: Gathered = { type: "PER", words, mentions: [], abbreviations: new Set() };
    this.groups.push(group);
    push(this.#byFirst, skeleton(words[0]!), group);
    push(this.#byFamily, skeleton(words.at(-1)!), group);
    for (const word of words) push(this.#byWord, word, group);
    return group;
  }

  find(name: readonly string[]): Gathered | undefined {
    const fits = this.#byFirst.get(skeleton(name[0]!)) ?? [];
    return fits.slice(-WEIGHED_MAX).find((group) => samePerson(group.words, name));
  }

  withFamily(word: string): Gathered[] {
    return (this.#byFamily.get(skeleton(word)) ?? [])
      .slice(-WEIGHED_MAX)
      .filter((group) => sameWord(group.words.at(-1)!, word));
  }

  withWord(word: string): readonly Gathered[] {
    return this.#byWord.get(word) ?? [];
  }
}

function push(map: Map<string, Gathered[]>, key: string, group: Gathered): void {
  const groups = map.get(key);
  if (groups === undefined) map.set(key, [group]);
  else groups.push(group);
}

/** Whether a shorter name of two or more words is the longer one: same first name, and its words stand in it in order. */
function samePerson(long: readonly string[], short: readonly string[]): boolean {
  if (!sameWord(long[0]!, short[0]!)) return false;
  let at = 0;
  for (const word of short) {
    while (at < long.length && !sameWord(long[at]!, word)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}
