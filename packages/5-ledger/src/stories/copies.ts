import { COPY, jaccard, shinglesOf, sketchLikeness, sketchOf } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import type { ArticleToLink } from "../linking/linker.ts";
import { Memo } from "./memo.ts";

/** A key that so many articles have leads to the first of them only, so that no list grows without end. */
const BUCKET = 64;
/** An article is kept as a copy of so many others at the most. */
const COPIES_MAX = 64;
/** So many of those that share a key are compared in full, the likest by sketch first. */
const COMPARED_MAX = 256;
/** Below this by sketch two articles are alike by half in fewer than one case in a thousand. */
const SKETCH_LEAST = 0.34;
const IN_QUERY = 1000;

/** An article of the archive and how alike the two texts are. */
export interface Copied {
  readonly article: number;
  readonly likeness: number;
}

/** What finding copies found and what is kept of an article to be found by. */
export interface CopiesFound {
  /** Article → those it is a copy of, most alike first. */
  readonly copies: ReadonlyMap<number, readonly Copied[]>;
  readonly sketches: ReadonlyMap<number, Uint8Array>;
}

/** Finds which articles are copies of others as they arrive, and remembers what it compared lately. */
export class Copies {
  readonly #shingles = new Memo<number, Uint32Array>(4000);
  readonly #sketches = new Memo<number, Uint8Array>(50_000);

  forget(): void {
    this.#shingles.clear();
    this.#sketches.clear();
  }

  /** Finds and keeps the copies of a batch; the sketches go into `story_profiles`, by the caller. */
  async link(tx: Engine, batch: readonly ArticleToLink[]): Promise<CopiesFound> {
    const sketched = batch.flatMap(({ key, record }) => {
      const shingles = shinglesOf(record.document.text);
      return shingles === null ? [] : [{ key, shingles, ...sketchOf(shingles) }];
    });
    const buckets = await readBuckets(
      tx,
      sketched.flatMap(({ bands }) => [...bands]),
    );
    const candidates = new Map<number, Set<number>>();
    const rows: { hash: number; article: number }[] = [];
    for (const { key, shingles, bands, bytes } of sketched) {
      this.#shingles.set(key, shingles);
      this.#sketches.set(key, bytes);
      const its = new Set<number>();
      for (const hash of new Set(bands)) {
        const bucket = buckets.get(hash) ?? [];
        for (const other of bucket) its.add(other);
        if (bucket.length >= BUCKET) continue;
        rows.push({ hash, article: key });
        buckets.set(hash, [...bucket, key]);
      }
      candidates.set(key, its);
    }
    await tx.insert("copy_bands", rows);
    await this.#readSketches(tx, candidates.values());
    const likely = new Map(
      sketched.map(({ key, bytes }) => [key, this.#likely(bytes, candidates.get(key)!)] as const),
    );
    await this.#readShingles(tx, likely.values());
    const copies = new Map(
      sketched.map(({ key, shingles }) => [key, this.#copies(shingles, likely.get(key)!)]),
    );
    await tx.insert(
      "copies",
      [...copies].flatMap(([article, found]) =>
        found.map(({ article: other, likeness }) => ({ article, other, likeness })),
      ),
    );
    return { copies, sketches: new Map(sketched.map(({ key, bytes }) => [key, bytes])) };
  }

  #likely(bytes: Uint8Array, candidates: ReadonlySet<number>): number[] {
    return [...candidates]
      .map((other) => [other, sketchLikeness(bytes, this.#sketches.get(other)!)] as const)
      .filter(([, alike]) => alike >= SKETCH_LEAST)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COMPARED_MAX)
      .map(([other]) => other);
  }

  #copies(shingles: Uint32Array, likely: readonly number[]): Copied[] {
    const found: Copied[] = [];
    for (const article of likely) {
      const likeness = jaccard(shingles, this.#shingles.get(article)!);
      if (likeness >= COPY) found.push({ article, likeness });
      if (found.length === COPIES_MAX) break;
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.article - b.article);
  }

  async #readSketches(tx: Engine, wanted: Iterable<ReadonlySet<number>>): Promise<void> {
    const missing = this.#sketches.missing(wanted);
    for (const part of parts(missing)) {
      const rows = await tx.db
        .selectFrom("story_profiles")
        .select(["article", "sketch"])
        .where("article", "in", part)
        .execute();
      for (const { article, sketch } of rows) this.#sketches.set(article, sketch ?? new Uint8Array());
    }
  }

  async #readShingles(tx: Engine, wanted: Iterable<readonly number[]>): Promise<void> {
    for (const part of parts(this.#shingles.missing(wanted))) {
      for (const { article, text } of await linkedTexts(tx, part))
        this.#shingles.set(article, shinglesOf(text) ?? new Uint32Array());
    }
  }
}

/** Takes back what makes these articles found as copies; for articles that are to be linked again. */
export async function forgetCopies(tx: Engine, articles: readonly number[]): Promise<void> {
  for (const { article, text } of await linkedTexts(tx, articles)) {
    const shingles = shinglesOf(text);
    if (shingles === null) continue;
    await tx.db
      .deleteFrom("copy_bands")
      .where("article", "=", article)
      .where("hash", "in", [...sketchOf(shingles).bands])
      .execute();
  }
  await tx.db
    .deleteFrom("copies")
    .where((eb) => eb.or([eb("article", "in", articles), eb("other", "in", articles)]))
    .execute();
}

/** The texts articles had when they were linked. */
async function linkedTexts(
  tx: Engine,
  articles: readonly number[],
): Promise<{ readonly article: number; readonly text: string }[]> {
  const rows = await tx.db
    .selectFrom("story_profiles as p")
    .innerJoin("versions as v", "v.key", "p.version")
    .select(["p.article", "v.text", "v.exact"])
    .where("p.article", "in", articles)
    .execute();
  return rows.map(({ article, text, exact }) => ({
    article,
    text: exact === null ? text : (JSON.parse(exact) as { text: string }).text,
  }));
}

/** The articles that have each of these keys, those linked first before the others. */
async function readBuckets(tx: Engine, hashes: readonly number[]): Promise<Map<number, number[]>> {
  const buckets = new Map<number, number[]>();
  for (const part of parts([...new Set(hashes)])) {
    const rows = await tx.db
      .selectFrom("copy_bands")
      .selectAll()
      .where("hash", "in", part)
      .orderBy("hash")
      .orderBy("article")
      .execute();
    for (const { hash, article } of rows) {
      const bucket = buckets.get(hash);
      if (bucket === undefined) buckets.set(hash, [article]);
      else bucket.push(article);
    }
  }
  return buckets;
}

function* parts(all: readonly number[]): Generator<number[]> {
  for (let from = 0; from < all.length; from += IN_QUERY) yield all.slice(from, from + IN_QUERY);
}
