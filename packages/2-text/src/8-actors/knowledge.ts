import { fold } from "../1-normalise/index.ts";
import { bodyKey } from "../4-names/index.ts";
import * as tables from "../lexicon/actors.generated.ts";
import { cells, keyWords } from "./country-words.ts";
import { dayRange, type Term } from "./day-range.ts";
import { namedWords } from "./named-words.ts";

/** How sure an entry is: A certain, B confident, C doubt in a detail. */
export type Sureness = "A" | "B" | "C";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly sure: Sureness;
  readonly holdings: readonly Holding[];
}
export interface Body {
  readonly id: string;
  readonly type: string;
  readonly country: string;
  readonly keys: readonly string[];
}
/** A body under one of its names, and the country that name tells: طالبان الباكستانية is not طالبان. */
export interface NamedBody {
  readonly body: Body;
  readonly told: string | null;
}
export interface OfficeEntry {
  readonly id: string;
  readonly keys: readonly string[];
  readonly body: string;
  readonly country: string;
  readonly holdings: readonly Holding[];
}
export interface Holding extends Term {
  readonly person: string;
  readonly office: string;
  readonly sure: Sureness;
}

/** The tables of lexicon/actors as they are looked up. */
export interface Knowledge {
  readonly persons: ReadonlyMap<string, Person>;
  readonly personsByName: ReadonlyMap<string, readonly Person[]>;
  readonly bodiesById: ReadonlyMap<string, Body>;
  readonly bodiesByKey: ReadonlyMap<string, readonly NamedBody[]>;
  readonly offices: ReadonlyMap<string, OfficeEntry>;
  readonly officesByKey: ReadonlyMap<string, readonly OfficeEntry[]>;
}

let known: Knowledge | null = null;

/** The knowledge base, built when first asked for: a program that reads nothing does not pay for it. */
export function knowledge(): Knowledge {
  known ??= build();
  return known;
}

/** All rows of the tables whose names begin alike: a new region is a new file and no line of code. */
function rowsOf<Row>(prefix: string): Row[] {
  return Object.entries(tables)
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, rows]) => rows as unknown as readonly Row[]);
}

function build(): Knowledge {
  const holdings = rowsOf<tables.HoldingsIraqRow>("holdings").map(
    (row): Holding => ({
      person: row.person,
      office: row.office,
      from: dayRange(row.from),
      to: dayRange(row.to),
      sure: row.sure as Sureness,
    }),
  );
  const byPerson = Map.groupBy(holdings, (one) => one.person);
  const byOffice = Map.groupBy(holdings, (one) => one.office);
  const persons = new Map<string, Person>();
  const personsByName = new Map<string, Person[]>();
  for (const row of rowsOf<tables.PersonsIraqRow>("persons")) {
    const { id, name, country } = row;
    const person: Person = {
      id,
      name,
      country,
      sure: row.sure as Sureness,
      holdings: byPerson.get(id) ?? [],
    };
    persons.set(id, person);
    for (const one of [name, ...cells(row.aliases)]) add(personsByName, keyWords(one).join(" "), person);
  }
  const bodiesById = new Map<string, Body>();
  const bodiesByKey = new Map<string, NamedBody[]>();
  for (const row of rowsOf<tables.BodiesIraqRow>("bodies")) {
    const names = [row.name, ...cells(row.aliases)].map((one) => bodyWords(keyWords(one)));
    const body: Body = {
      id: row.id,
      type: row.type,
      country: row.country,
      keys: names.map((one) => one.key),
    };
    bodiesById.set(row.id, body);
    for (const { key, country } of names) {
      const there = bodiesByKey.get(key) ?? [];
      if (!there.some((one) => one.body === body && one.told === country))
        there.push({ body, told: country });
      bodiesByKey.set(key, there);
    }
  }
  const offices = new Map<string, OfficeEntry>();
  const officesByKey = new Map<string, OfficeEntry[]>();
  for (const row of rowsOf<tables.OfficesIraqRow>("offices")) {
    const keys = [row.name, ...cells(row.aliases)]
      .map((one) => namedWords(fold(one).split(" ")))
      .filter((one) => !one.past)
      .map((one) => one.key);
    const { id, body, country } = row;
    const office: OfficeEntry = { id, keys, body, country, holdings: byOffice.get(id) ?? [] };
    offices.set(id, office);
    for (const key of keys) add(officesByKey, key, office);
    // A head of state is called plainly the president: «الرئيس العراقي».
    if (keys.includes("رييس جمهوريه")) add(officesByKey, "رييس", office);
  }
  return { persons, personsByName, bodiesById, bodiesByKey, offices, officesByKey };
}

/** A body's compared words without what tells its country, keyed as the mentions of one article are gathered. */
export function bodyWords(words: readonly string[]): {
  readonly key: string;
  readonly country: string | null;
} {
  const { key, country } = namedWords(words);
  return { key: bodyKey(key.split(" ")), country };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}
