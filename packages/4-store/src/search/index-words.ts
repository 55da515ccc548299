import { indexKeys } from "@mahdar/search";
import type { Article } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";

interface Indexed {
  readonly key: number;
  readonly article: Pick<Article, "title" | "text">;
  readonly isNew: boolean;
}

/** Puts articles' words into the search index in the place of what was there for them; only inside `write`. */
export async function indexArticles(engine: Engine, articles: readonly Indexed[]): Promise<void> {
  for (const { key, article, isNew } of articles) {
    const [title, body] = [indexKeys(article.title ?? ""), indexKeys(article.text)];
    const forms = `${title.forms} ${body.forms}`;
    if (engine.kind === "sqlite") {
      if (!isNew) await sql`delete from search where rowid = ${key}`.execute(engine.db);
      await sql`insert into search (rowid, title, body, forms)
        values (${key}, ${title.stems}, ${body.stems}, ${forms})`.execute(engine.db);
      continue;
    }
    await sql`insert into search (article, title_length, body_length, words)
      values (${key}, ${title.length}, ${body.length}, ${vectorOf(title.stems, body.stems, forms)}::tsvector)
      on conflict (article) do update set words = excluded.words, title_length = excluded.title_length,
        body_length = excluded.body_length`.execute(engine.db);
  }
}

/** Makes the index anew from the texts kept. */
export async function reindexAll(engine: Engine): Promise<void> {
  const PART = 200;
  for (let after = 0; ; ) {
    const rows = await engine.db
      .selectFrom("articles as a")
      .innerJoin("versions as v", (join) =>
        join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
      )
      .selectAll("v")
      .select(["a.key as article_key", "a.id"])
      .where("a.key", ">", after)
      .orderBy("a.key")
      .limit(PART)
      .execute();
    if (rows.length === 0) return;
    await indexArticles(
      engine,
      rows.map((row) => ({ key: row.article_key, article: articleOf(row.id, row), isNew: true })),
    );
    after = rows.at(-1)!.article_key;
  }
}

/** The greatest place a tsvector can hold, and how many of one word. */
const PLACE_MAX = 16_383;
const PLACES_MAX = 255;
/** What stands before a written form, so that no stem is taken for one. */
export const FORM_SIGN = "=";

/** Stems of the title with weight A, of the body with D, forms with C, in the written form of a tsvector. Keys hold letters and digits only. */
function vectorOf(title: string, body: string, forms: string): string {
  const places = new Map<string, string[]>();
  let n = 0;
  const put = (words: string, sign: string, weight: string): void => {
    for (const word of words.split(" ")) {
      if (word === "") continue;
      n = Math.min(n + 1, PLACE_MAX);
      const known = places.get(sign + word);
      if (known === undefined) places.set(sign + word, [`${n}${weight}`]);
      else if (known.length < PLACES_MAX) known.push(`${n}${weight}`);
    }
  };
  put(title, "", "A");
  put(body, "", "");
  put(forms, FORM_SIGN, "C");
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}
