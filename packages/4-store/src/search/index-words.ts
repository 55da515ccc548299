import type { Article } from "@mahdar/shape";
import { tokenize } from "@mahdar/text";
import type { Engine } from "../engine/engine.ts";
import { findIndexKeys } from "./word-keys.ts";

/** Puts an article's words into the search index in the place of what was there for it. */
export function indexWords(engine: Engine, key: number, article: Pick<Article, "title" | "text">): void {
  engine.run("delete from search where rowid = ?", [key]);
  engine.run("insert into search (rowid, title, body) values (?, ?, ?)", [
    key,
    indexText(article.title ?? ""),
    indexText(article.text),
  ]);
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
