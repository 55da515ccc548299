import { type DayRange, dayRange, type Term } from "./day-range.ts";
import { BODIES, HOLDINGS, OFFICES, PERSONS } from "./tables.generated.ts";

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

/** The cells of each line of a table. */
function* linesOf(table: string): Generator<readonly string[]> {
  for (const line of table.split("\n")) yield line.split("\t");
}

/** A line of the holdings; its days are worked out when asked for, since an article asks for few. */
class HoldingLine implements Holding {
  readonly person: string;
  readonly office: string;
  readonly sure: Sureness;
  readonly #from: string;
  readonly #to: string;

  constructor([person = "", office = "", from = "", to = "", sure = "C"]: readonly string[]) {
    this.person = person;
    this.office = office;
    this.#from = from;
    this.#to = to;
    this.sure = sure as Sureness;
  }

  get from(): DayRange | null {
    return dayRange(this.#from);
  }

  get to(): DayRange | null {
    return dayRange(this.#to);
  }
}

function build(): Knowledge {
  const byPerson = new Map<string, Holding[]>();
  const byOffice = new Map<string, Holding[]>();
  for (const cells of linesOf(HOLDINGS)) {
    const holding = new HoldingLine(cells);
    add(byPerson, holding.person, holding);
    add(byOffice, holding.office, holding);
  }
  const persons = new Map<string, Person>();
  const personsByName = new Map<string, Person[]>();
  for (const [id = "", name = "", country = "", sure = "C", keys = ""] of linesOf(PERSONS)) {
    const person: Person = { id, name, country, sure: sure as Sureness, holdings: byPerson.get(id) ?? [] };
    persons.set(id, person);
    for (const key of keys.split("|")) add(personsByName, key, person);
  }
  const bodiesById = new Map<string, Body>();
  const bodiesByKey = new Map<string, NamedBody[]>();
  for (const [id = "", type = "", country = "", keys = ""] of linesOf(BODIES)) {
    const names = keys.split("|").map((one) => one.split("~"));
    const body: Body = { id, type, country, keys: names.map(([key]) => key!) };
    bodiesById.set(id, body);
    for (const [key = "", told = ""] of names)
      add(bodiesByKey, key, { body, told: told === "" ? null : told });
  }
  const offices = new Map<string, OfficeEntry>();
  const officesByKey = new Map<string, OfficeEntry[]>();
  for (const [id = "", body = "", country = "", keys = ""] of linesOf(OFFICES)) {
    const office: OfficeEntry = {
      id,
      keys: keys.split("|"),
      body,
      country,
      holdings: byOffice.get(id) ?? [],
    };
    offices.set(id, office);
    for (const key of office.keys) add(officesByKey, key, office);
  }
  return { persons, personsByName, bodiesById, bodiesByKey, offices, officesByKey };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
