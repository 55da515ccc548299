import type { Article } from "@mahdar/shape";
import { tokenize } from "@mahdar/text";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { findIndexKeys } from "./word-keys.ts";

interface Indexed {
  readonly key: number;
  readonly article: Pick<Article, "title" | "text">;
  readonly isNew: boolean;
}

/** Puts articles' words into the search index in the place of what was there for them; only inside `write`. */
export async function indexArticles(engine: Engine, articles: readonly Indexed[]): Promise<void> {
  if (engine.kind === "sqlite") await indexSqlite(engine, articles);
  else await indexPostgres(engine, articles);
}

async function indexSqlite(engine: Engine, articles: readonly Indexed[]): Promise<void> {
  for (const { key, article, isNew } of articles) {
    if (!isNew) await sql`delete from search where rowid = ${key}`.execute(engine.db);
    await sql`insert into search (rowid, title, body) values (
      ${key}, ${indexText(article.title ?? "")}, ${indexText(article.text)})`.execute(engine.db);
  }
}

async function indexPostgres(engine: Engine, articles: readonly Indexed[]): Promise<void> {
  for (const { key, article } of articles) {
    await sql`insert into search (article, words) values (${key}, ${vectorOf(article)}::tsvector)
      on conflict (article) do update set words = excluded.words`.execute(engine.db);
  }
}

/** The greatest place a tsvector can hold. */
const PLACE_MAX = 16_383;
const PLACES_MAX = 255;

/** Title words with weight A, body words with D, in the written form of a tsvector; keys hold letters and digits only. */
function vectorOf({ title, text }: Indexed["article"]): string {
  const places = new Map<string, string[]>();
  let n = 0;
  for (const [field, weight] of [
    [title ?? "", "A"],
    [text, ""],
  ] as const) {
    for (const token of tokenize(field)) {
      n = Math.min(n + 1, PLACE_MAX);
      for (const key of findIndexKeys(token.word)) {
        const known = places.get(key);
        if (known === undefined) places.set(key, [`${n}${weight}`]);
        else if (known.length < PLACES_MAX) known.push(`${n}${weight}`);
      }
    }
  }
  return [...places].map(([key, at]) => `'${key}':${at.join(",")}`).join(" ");
}

/**
 * What FTS5 is given of a text: the keys of its words in order. When what this gives for a text changes, archives need
 * a migration that indexes them anew; the test of the same name watches for it.
 */
export function indexText(text: string): string {
  const keys: string[] = [];
  for (const token of tokenize(text)) keys.push(...findIndexKeys(token.word));
  return keys.join(" ");
}
