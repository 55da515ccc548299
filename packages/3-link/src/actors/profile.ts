import type { Entity, MahdarRecord } from "@mahdar/shape";
import { countryOfCapital, countryOfName, keyWords } from "@mahdar/text";
import { companionKey, shareOf } from "./companions.ts";
import { personWordsOf } from "./names.ts";
import { namesakesOf } from "./rarity.ts";

/** The parts of a record that tell who is named in it. */
export type ActorRecord = Pick<MahdarRecord, "document" | "entities" | "mentions">;

/** In how many articles something was seen, and on which first and last day; "" where no day is known. */
export type Seen = readonly [articles: number, first: string, last: string];

/**
 * What is known of one actor: of one article's entity to begin with, of all an actor's members when merged. Plain JSON. Every list is
 * bounded (`merge.ts`).
 */
export interface ActorProfile {
  readonly type: Entity["type"];
  /** Id in the knowledge base. */
  readonly known: string | null;
  /** Id in the knowledge base where only the country bears it out and many may bear the name: أحمد عسيري is a general, a defender and a poet. */
  readonly supposed: string | null;
  /** Names as written. */
  readonly names: Readonly<Record<string, Seen>>;
  /** Titles as written before the name. */
  readonly titles: Readonly<Record<string, Seen>>;
  /** Upper-case ids of the countries of its articles, the one most spoken of in each. */
  readonly countries: Readonly<Record<string, Seen>>;
  /** Who else its articles name, by companion key. */
  readonly with: Readonly<Record<string, Seen>>;
  readonly articles: number;
  readonly first: string;
  readonly last: string;
}

/** How many companions one article gives, rarest first. */
const COMPANIONS = 20;
const TITLES = 6;

/** Everything an article's profiles share, worked out once for all its entities. */
export interface ArticleContext {
  readonly day: string;
  readonly country: string | null;
  /** Rarest first. */
  readonly companions: readonly (readonly [entity: string, key: string])[];
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

export function contextOf(record: ActorRecord): ArticleContext {
  const titles = new Map<string, string[]>();
  const mentioned = new Map<string, number>();
  for (const { entity, title } of record.mentions) {
    mentioned.set(entity, (mentioned.get(entity) ?? 0) + 1);
    if (title === undefined) continue;
    const there = titles.get(entity);
    if (there === undefined) titles.set(entity, [title.text]);
    else if (there.length < TITLES && !there.includes(title.text)) there.push(title.text);
  }
  const countries = new Map<string, number>();
  const companions: [string, string, number][] = [];
  for (const entity of record.entities) {
    const country = entity.type === "LOC" ? countryOf(entity) : null;
    if (country !== null)
      countries.set(country, (countries.get(country) ?? 0) + (mentioned.get(entity.id) ?? 0));
    const key = companionKey(entity);
    if (key !== null) companions.push([entity.id, key, shareOf(key)]);
  }
  companions.sort((a, b) => a[2] - b[2] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  return {
    day: record.document.published ?? "",
    country: mostOf(countries),
    companions: companions.map(([entity, key]) => [entity, key]),
    titles,
  };
}

/**
 * The compact profile of one entity of an article. For several of one article pass the context once made.
 *
 * @example profileOf(record, record.entities[0]).names // { "سالم النوري": [1, "2024-03-10", "2024-03-10"] }
 */
export function profileOf(record: ActorRecord, entity: Entity, context = contextOf(record)): ActorProfile {
  const { day } = context;
  const seen: Seen = [1, day, day];
  const all = (keys: Iterable<string>) => {
    const counted: Record<string, Seen> = {};
    for (const key of keys) counted[key] = seen;
    return counted;
  };
  const companions = new Set<string>();
  for (const [id, key] of context.companions) {
    // A place is known by its country, not by who is there.
    if (companions.size === COMPANIONS || entity.type === "LOC") break;
    if (id !== entity.id) companions.add(key);
  }
  const doubtful = isDoubtful(entity);
  return {
    type: entity.type,
    known: doubtful ? null : entity.actor,
    supposed: doubtful ? entity.actor : null,
    names: all([entity.name, ...entity.aliases]),
    titles: all(context.titles.get(entity.id) ?? []),
    countries: all(context.country === null ? [] : [context.country]),
    with: all(companions),
    articles: 1,
    first: day,
    last: day,
  };
}

/** From so many namesakes on, a country that fits is no second ground. */
const DOUBT = 0.5;

function isDoubtful({ type, name, actor, actorRule }: Entity): boolean {
  return (
    type === "PER" &&
    actor !== null &&
    actorRule === "actors/full-name+country" &&
    namesakesOf(personWordsOf(name)) >= DOUBT
  );
}

function countryOf({ name, actor }: Entity): string | null {
  if (actor !== null && actor.length === 2) return actor.toUpperCase();
  const words = keyWords(name);
  return countryOfName(words) ?? countryOfCapital(words) ?? null;
}

function mostOf(counted: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [key, times] of counted) if (most === null || times > counted.get(most)!) most = key;
  return most;
}
