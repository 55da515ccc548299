import { indexKeys } from "@mahdar/search";
import type { Archive } from "@mahdar/store";
import { sql } from "kysely";
import { articlesForBench } from "./articles.ts";

const WORDS_AN_ARTICLE = 180;
const RARE_WORDS = 400_000;
const BATCH = 500;

/**
 * Fills an archive with made-up articles of words drawn by Zipf's law: the common ones those of the sample archive, most common first,
 * the rare ones made of random letters. They have a version and an entry in the search index, no records and no snapshots, so that an
 * archive of a million is made in minutes; it is for measuring only.
 */
export async function fillSynthetic(archive: Archive, count: number): Promise<void> {
  const random = randomFrom(20260101);
  const vocabulary = await commonWords();
  for (let n = 0; n < RARE_WORDS; n++) vocabulary.push(madeWord(random));
  const { engine } = archive;
  const have = (await archive.counts()).articles;
  for (let from = have; from < count; from += BATCH) {
    await engine.write(async (tx) => {
      for (let key = from + 1; key <= Math.min(from + BATCH, count); key++) {
        const words = Array.from(
          { length: WORDS_AN_ARTICLE },
          () => vocabulary[zipf(random, vocabulary.length)]!,
        );
        const [title, text] = [words.slice(0, 9).join(" "), words.join(" ")];
        const day = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 9_500) * 86_400_000);
        const published = day.toISOString().slice(0, 10);
        const outlet = `وكالة ${1 + Math.floor(random() * 40)}`;
        const counts = { attributions: 1, events: 1, commitments: 0, times: 0, mentions: 0, entities: 0 };
        await tx.insert("articles", [
          { key, id: `s${key}`, version: 1, title, outlet, published, ...counts },
        ]);
        await tx.insert("versions", [
          {
            article: key,
            n: 1,
            text_sha256: "",
            snapshot_sha256: "",
            media_type: "text/plain",
            charset: null,
            title,
            url: null,
            outlet,
            section: "[]",
            tags: "[]",
            published,
            published_basis: "given",
            text,
            exact: null,
            added_at: "2026-01-01T00:00:00Z",
          },
        ]);
        const [head, body] = [indexKeys(title), indexKeys(text)];
        await sql`insert into search (rowid, title, body, forms)
          values (${key}, ${head.stems}, ${body.stems}, ${`${head.forms} ${body.forms}`})`.execute(tx.db);
      }
    });
    if (from % 50_000 < BATCH) console.error(`${from} of ${count}`);
  }
}

async function commonWords(): Promise<string[]> {
  const { articles } = await articlesForBench(undefined, 200);
  const counts = new Map<string, number>();
  for (const { text } of articles)
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

const LETTERS = "ابتثجحخدذرزسشصضطعغفقكلمنهوي";

function madeWord(random: () => number): string {
  const length = 3 + Math.floor(random() * 5);
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
}

/** A rank from 0 on: the n-th word is drawn about 1/n as often as the first (inverse of the logarithm). */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1);
}

/** Mulberry32: the same articles in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
