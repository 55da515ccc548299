import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Article } from "@mahdar/shape";

/** A stretch in code points, `[from, to)`: gold files count so, unlike records. */
export type Range = readonly [from: number, to: number];

export interface GoldAttribution {
  readonly source: Range | null;
  readonly ref: Range | null;
  readonly kind: string;
  readonly cue: Range | null;
  readonly content: Range;
  readonly direct: boolean;
}
export interface GoldEvent {
  readonly type: string;
  readonly trigger: Range;
  readonly actors: readonly Range[];
  readonly recipients: readonly Range[];
  readonly date: string | null;
}
export interface GoldCommitment {
  readonly actor: Range | null;
  readonly content: Range;
  readonly strength: string;
  readonly topic: string;
}
/** One annotated article; its text is looked up in the pool by id. */
export interface GoldArticle {
  readonly id: string;
  readonly published: string | null;
  readonly times: readonly { readonly span: Range; readonly type: string; readonly value: string | null }[];
  readonly entities: readonly { readonly span: Range; readonly type: string }[];
  readonly attributions: readonly GoldAttribution[];
  readonly events: readonly GoldEvent[];
  readonly commitments: readonly GoldCommitment[];
}

interface PoolArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Reads a gold file. Throws an Error naming file and line for a line that is not JSON. */
export function readGold(path: string): GoldArticle[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as GoldArticle];
      } catch {
        throw new Error(`${path}:${index + 1}: is not JSON; give one annotated article a line`);
      }
    });
}

/** The articles of the gold file as the reader takes them, texts from the pool (.jsonl or .jsonl.gz), in gold order. */
export async function articlesOf(gold: readonly GoldArticle[], poolPath: string): Promise<Article[]> {
  const wanted = new Set(gold.map((one) => one.id));
  const found = new Map<string, PoolArticle>();
  const file = createReadStream(poolPath);
  const input = poolPath.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const id = /"id": ?"([^"]+)"/u.exec(line.slice(0, 200))?.[1];
    if (id === undefined || !wanted.has(id)) continue;
    const article = JSON.parse(line) as PoolArticle;
    found.set(article.id, article);
  }
  return gold.map((one) => {
    const article = found.get(one.id);
    if (article === undefined)
      throw new Error(
        `${poolPath}: has no article ${one.id}; name the pool the gold file was made from with --texts`,
      );
    const published = one.published ?? article.published ?? null;
    return {
      id: one.id,
      text: article.text,
      title: article.title ?? null,
      url: article.url ?? null,
      outlet: article.outlet ?? null,
      section: [],
      tags: [],
      published,
      publishedBasis: published === null ? null : "given",
    };
  });
}
