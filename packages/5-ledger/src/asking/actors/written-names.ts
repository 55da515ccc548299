import type { Engine } from "@mahdar/store";
import { keyWords } from "@mahdar/text";
import { sql } from "kysely";
import type { ActorType } from "../shape/actor.ts";

/** A name as articles write it, of entities that the knowledge base does not have. */
export interface WrittenName {
  readonly type: ActorType;
  readonly name: string;
  readonly words: readonly string[];
  readonly articles: number;
}

/** Letters with more than one spelling; which of them is meant, `keyWords` settles. */
const MANY_SPELLINGS = /[^بتثجحخدذرزسشصضطظعغفقلمن]/gu;

/** Every written name that holds all these compared words and is not tied to the knowledge base. */
export async function findWrittenNames(tx: Engine, words: readonly string[]): Promise<WrittenName[]> {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const pattern = `%${longest.replace(MANY_SPELLINGS, "_")}%`;
  const { rows } = await sql<{ type: ActorType; name: string; articles: number }>`
    select type, name, count(*) as articles from entities
    where actor is null and name like ${pattern} group by type, name`.execute(tx.db);
  return rows
    .map(({ type, name, articles }) => ({ type, name, articles, words: keyWords(name) }))
    .filter((one) => words.every((word) => one.words.includes(word)));
}
