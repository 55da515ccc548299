import { MahdarError } from "@mahdar/shape";
import type { Engine } from "@mahdar/store";
import { findReadings, foldWithMap, keyWords } from "@mahdar/text";
import { type RawBuilder, sql } from "kysely";
import { type KnownActor, knownActor, knownByWords } from "../known/known-actors.ts";
import type { ActorRef, Candidate } from "../shape/actor.ts";
import { nameId, readNameId } from "./named-actor.ts";
import { findWrittenNames, type WrittenName } from "./written-names.ts";

/** The actor a question is about. */
export interface ChosenActor {
  readonly ref: ActorRef;
  /** Null where the knowledge base does not have it. */
  readonly known: KnownActor | null;
  /** Whether an entity of an article (`entities as n`) is this actor. */
  readonly isIt: RawBuilder<boolean>;
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
  return left;
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
  for (const words of waysToRead(given)) {
    for (const one of await knownCandidates(tx, words)) found.set(one.id, found.get(one.id) ?? one);
    for (const one of writtenCandidates(await findWrittenNames(tx, words), words))
      found.set(one.id, found.get(one.id) ?? one);
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
  const known = knownActor(id);
  if (known !== null) {
    const { name, type } = known;
    return { ref: { id, name, type }, known, isIt: sql<boolean>`n.actor = ${id}` };
  }
  const named = readNameId(id);
  if (named === null) return null;
  const written = (await findWrittenNames(tx, named.words)).filter(
    (one) => one.type === named.type && one.words.length === named.words.length,
  );
  const most = written.reduce<WrittenName | null>(
    (best, one) => (best === null || one.articles > best.articles ? one : best),
    null,
  );
  if (most === null) return null;
  return {
    ref: { id: nameId(named.type, most.words), name: most.name, type: named.type },
    known: null,
    isIt: sql<boolean>`n.actor is null and n.type = ${named.type} and n.name in (${sql.join(written.map((one) => one.name))})`,
  };
}

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
  const { rows } = await sql<{ actor: string; articles: number }>`
    select actor, count(distinct article) as articles from entities
    where actor in (${sql.join(fits.map((one) => one.id))}) group by actor`.execute(tx.db);
  const counts = new Map(rows.map((row) => [row.actor, row.articles]));
  return fits.flatMap(({ id, exact }) => {
    const known = knownActor(id);
    if (known === null) return [];
    const { name, type, country } = known;
    return [{ id, name, type, known: true, country, exact, articles: counts.get(id) ?? 0 }];
  });
}

function writtenCandidates(names: readonly WrittenName[], words: readonly string[]): Candidate[] {
  const groups = Map.groupBy(names, (one) => nameId(one.type, one.words));
  return [...groups].map(([id, spellings]) => {
    const [most] = [...spellings].sort((a, b) => b.articles - a.articles);
    return {
      id,
      name: most!.name,
      type: most!.type,
      known: false,
      country: null,
      exact: most!.words.length === words.length,
      articles: spellings.reduce((sum, one) => sum + one.articles, 0),
    };
  });
}

function ambiguous(given: string, candidates: readonly Candidate[]): MahdarError {
  const first = candidates.slice(0, NAMED_IN_ERROR);
  const rest = candidates.length - first.length;
  const list = first.map(({ name, id, articles }) => `${name} (${id}, ${articles} articles)`).join("; ");
  return new MahdarError(
    "bad-field",
    `${shown(given)} fits ${candidates.length}: ${list}${rest > 0 ? `; and ${rest} more` : ""}`,
    "ask with one of these ids, or with more of the name",
  );
}

function shown(given: string): string {
  return JSON.stringify(given.slice(0, NAME_LENGTH_MAX));
}
