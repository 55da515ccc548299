import type { Engine } from "@mahdar/store";
import { keyWords } from "@mahdar/text";
import { sql } from "kysely";
import type { ActorType, Candidate } from "../shape/actor.ts";
import { nameId } from "./named-actor.ts";

/** Whether an entity (`entities as n`) is of an article whose actors are not linked yet. */
export const isUnlinked = sql<boolean>`not exists
  (select 1 from actor_members as u where u.article = n.article and u.entity = n.entity)`;

/** Letters with more than one spelling; which of them is meant, `keyWords` settles. */
const MANY_SPELLINGS = /[^بتثجحخدذرزسشصضطظعغفقلمن]/gu;

/** A pattern for `like` that lets through at least every name that holds all these compared words. */
function patternOf(words: readonly string[]): string {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  return `%${longest.replace(MANY_SPELLINGS, "_")}%`;
}

/** Whom the knowledge base does not have and one of whose names holds all these compared words. */
export async function writtenCandidates(tx: Engine, words: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<{ id: string; type: ActorType; name: string; names: string; articles: number }>`
    select id, type, name, names, articles from linked_actors
    where known is null and names like ${patternOf(words)}`.execute(tx.db);
  const linked = rows.flatMap(({ names, ...row }): Candidate[] => {
    const fits = Object.keys(JSON.parse(names) as object)
      .map(keyWords)
      .filter((name) => holdsAll(name, words));
    const exact = fits.some((name) => name.length === words.length);
    return fits.length === 0 ? [] : [{ ...row, known: false, country: null, exact }];
  });
  const groups = Map.groupBy(await findUnlinkedNames(tx, words), (one) => nameId(one.type, one.words));
  const unlinked = [...groups].map(([id, spellings]): Candidate => {
    const [most] = spellings.toSorted((a, b) => b.articles - a.articles);
    const exact = most!.words.length === words.length;
    const articles = spellings.reduce((sum, one) => sum + one.articles, 0);
    return { id, name: most!.name, type: most!.type, known: false, country: null, exact, articles };
  });
  return [...linked, ...unlinked];
}

/** A name as articles not linked yet write it, of entities that the knowledge base does not have. */
export interface WrittenName {
  readonly type: ActorType;
  readonly name: string;
  readonly words: readonly string[];
  readonly articles: number;
}

/** Every name of an article not linked yet that holds all these compared words. */
export async function findUnlinkedNames(tx: Engine, words: readonly string[]): Promise<WrittenName[]> {
  if (!(await isAnyUnlinked(tx))) return [];
  const { rows } = await sql<{ type: ActorType; name: string; articles: number }>`
    select n.type, n.name, count(*) as articles from entities as n
    where n.actor is null and n.name like ${patternOf(words)} and ${isUnlinked}
    group by n.type, n.name`.execute(tx.db);
  return rows
    .map(({ type, name, articles }) => ({ type, name, articles, words: keyWords(name) }))
    .filter((one) => holdsAll(one.words, words));
}

/** Whether the actors of some article are still to be linked: names are then looked for in the articles themselves. */
async function isAnyUnlinked(tx: Engine): Promise<boolean> {
  const { rows } = await sql<{ linkers: number; waiting: number }>`
    select (select count(*) from linkers where name = 'actors') as linkers,
      (select count(*) from (select 1 from unlinked where linker = 'actors' limit 1) as one) as waiting`.execute(
    tx.db,
  );
  const { linkers, waiting } = rows[0]!;
  return linkers === 0 || waiting > 0;
}

function holdsAll(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => name.includes(word));
}
