import { beginsTitle } from "@mahdar/link";
import { MahdarError } from "@mahdar/shape";
import type { Engine } from "@mahdar/store";
import { findReadings, foldWithMap, keyWords } from "@mahdar/text";
import { type RawBuilder, sql } from "kysely";
import { type KnownActor, knownActor, knownByWords } from "../known/known-actors.ts";
import type { ActorRef, Candidate } from "../shape/actor.ts";
import { linkedActor } from "./linked-actor.ts";
import { nameId, readNameId } from "./named-actor.ts";
import { findUnlinkedNames, isUnlinked, writtenCandidates } from "./written-names.ts";

/** The actor a question is about. */
export interface ChosenActor {
  readonly ref: ActorRef;
  /** Null where the knowledge base does not have it. */
  readonly known: KnownActor | null;
  /** The entities of articles that are this actor, as rows of `article, entity`, each once. */
  readonly entities: RawBuilder<unknown>;
  /** Its id among the linked actors; null where no article that names it is linked. */
  readonly linked: string | null;
}

const NAME_LENGTH_MAX = 200;
const NAMED_IN_ERROR = 8;

/**
 * The actor that an id or a name means, written as Arabs write it: spelling and clitics do not count.
 *
 * @throws MahdarError not-found; bad-field where a name fits several, naming them.
 * @example await chooseActor(tx, "للكاظمى") // ref.id "iq-mustafa-al-kadhimi"
 */
export async function chooseActor(tx: Engine, given: string): Promise<ChosenActor> {
  const byId = await actorOfId(tx, given);
  if (byId !== null) return byId;
  const [only, ...others] = likeliest(await findCandidates(tx, given));
  if (only === undefined)
    throw new MahdarError(
      "not-found",
      `no one in the archive or the knowledge base is called ${shown(given)}`,
      "try another part of the name, or an id",
    );
  if (others.length > 0) throw ambiguous(given, [only, ...others]);
  const chosen = await actorOfId(tx, only.id);
  if (chosen === null) throw new TypeError(`the candidate ${only.id} is no actor`);
  return chosen;
}

/** So many times as many articles as any other, and the one known to all is meant: الكاظمي in articles of 2020. */
const PROMINENT = 10;

/**
 * Whole names before parts of names, those the archive names before those it does not, and the knowledge base's before one
 * of the same whole name that is not tied to it.
 */
function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  let left = candidates;
  for (const isBetter of [
    (one: Candidate) => one.exact,
    (one: Candidate) => one.articles > 0,
    (one: Candidate) => !one.exact || one.known,
  ]) {
    const better = left.filter(isBetter);
    if (better.length > 0) left = better;
  }
  const [first, second] = left;
  const isProminent =
    first?.known === true && second !== undefined && first.articles >= PROMINENT * second.articles;
  return isProminent && second.articles > 0 ? [first] : left;
}

/** Everyone a name may mean: whole names before parts, then those named in most articles. */
export async function findCandidates(tx: Engine, given: string): Promise<Candidate[]> {
  if (given.length > NAME_LENGTH_MAX)
    throw new MahdarError(
      "bad-field",
      `the name is ${given.length} characters long`,
      `give at most ${NAME_LENGTH_MAX}`,
    );
  const found = new Map<string, Candidate>();
  for (const name of withoutTitles(given)) {
    for (const words of waysToRead(name)) {
      for (const one of await knownCandidates(tx, words)) found.set(one.id, found.get(one.id) ?? one);
      for (const one of await writtenCandidates(tx, words)) found.set(one.id, found.get(one.id) ?? one);
      if (found.size > 0) break;
    }
    if (found.size > 0) break;
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      b.articles - a.articles ||
      Number(b.known) - Number(a.known) ||
      (a.id < b.id ? -1 : 1),
  );
}

async function actorOfId(tx: Engine, id: string): Promise<ChosenActor | null> {
  const linked = await linkedActor(tx, id);
  const known = knownActor(linked?.known ?? id);
  if (known !== null) {
    const { id: entry, name, type } = known;
    const { rows } = await sql<{ id: string }>`
      select id from linked_actors where known = ${entry} order by articles desc, id`.execute(tx.db);
    return {
      ref: { id: entry, name, type },
      known,
      entities: entitiesKnownAs(entry),
      linked: rows[0]?.id ?? null,
    };
  }
  if (linked !== null)
    return {
      ref: { id: linked.id, name: linked.name, type: linked.type },
      known: null,
      entities: sql`select article, entity from actor_members where actor = ${linked.id}`,
      linked: linked.id,
    };
  const named = readNameId(id);
  if (named === null) return null;
  const written = (await findUnlinkedNames(tx, named.words)).filter(
    (one) => one.type === named.type && one.words.length === named.words.length,
  );
  const [most] = written.toSorted((a, b) => b.articles - a.articles);
  if (most === undefined) return null;
  return {
    ref: { id: nameId(named.type, most.words), name: most.name, type: named.type },
    known: null,
    entities: sql`select n.article, n.entity from entities as n
      where n.actor is null and n.type = ${named.type} and ${isUnlinked}
        and n.name in (${sql.join(written.map((one) => one.name))})`,
    linked: null,
  };
}

/** Linked articles say who is who by linking and by what people decided; others by themselves. */
function entitiesKnownAs(id: string): RawBuilder<unknown> {
  return sql`select m.article, m.entity from linked_actors as l join actor_members as m on m.actor = l.id
      where l.known = ${id}
    union all select n.article, n.entity from entities as n where n.actor = ${id} and ${isUnlinked}`;
}

/** A name as given, then without more and more of the title it begins with: «رئيس الوزراء العراقي الكاظمي». */
function* withoutTitles(given: string): Generator<string> {
  yield given;
  const words = given.trim().split(/\s+/u);
  if (!beginsTitle(words[0]!)) return;
  for (let from = 1; from < Math.min(words.length, TITLE_WORDS_MAX); from++)
    yield words.slice(from).join(" ");
}
const TITLE_WORDS_MAX = 6;

/** The compared words of a name, first as it stands, then without what may be glued to its first word. */
function* waysToRead(given: string): Generator<readonly string[]> {
  const [first = "", ...rest] = given.trim().split(/\s+/u);
  const seen = new Set<string>();
  for (const { stem } of findReadings(foldWithMap(first))) {
    const words = keyWords([stem, ...rest].join(" ")).filter((word) => word !== "");
    if (words.length === 0 || seen.has(words.join(" "))) continue;
    seen.add(words.join(" "));
    yield words;
  }
}

async function knownCandidates(tx: Engine, words: readonly string[]): Promise<Candidate[]> {
  const fits = knownByWords(words);
  if (fits.length === 0) return [];
  const ids = sql.join(fits.map((one) => one.id));
  const { rows } = await sql<{ known: string; articles: number }>`
    select known, sum(articles) as articles from (
      select known, articles from linked_actors where known in (${ids})
      union all select n.actor as known, count(distinct n.article) as articles from entities as n
        where n.actor in (${ids}) and ${isUnlinked} group by n.actor) as counted
    group by known`.execute(tx.db);
  const counts = new Map(rows.map((row) => [row.known, Number(row.articles)]));
  return fits.flatMap(({ id, exact }) => {
    const known = knownActor(id);
    if (known === null) return [];
    const { name, type, country } = known;
    return [{ id, name, type, known: true, country, exact, articles: counts.get(id) ?? 0 }];
  });
}

function ambiguous(given: string, candidates: readonly Candidate[]): MahdarError {
  const first = candidates.slice(0, NAMED_IN_ERROR);
  const rest = candidates.length - first.length;
  const list = first.map(({ name, id, articles }) => `${name} (${id}, ${articles} articles)`).join("; ");
  return new MahdarError(
    "bad-field",
    `${shown(given)} fits ${candidates.length}: ${list}${rest > 0 ? `; and ${rest} more` : ""}`,
    "ask with one of these ids, or with more of the name; a search for it lists all",
  );
}

function shown(given: string): string {
  return JSON.stringify(given.slice(0, NAME_LENGTH_MAX));
}
