import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Article } from "@mahdar/shape";

const POOL = join(import.meta.dirname, "../../shared/corpus/press-2015.jsonl.gz");
const SAMPLES = join(import.meta.dirname, "../samples/archive");

/** The first `count` articles of the pool named, else of the one beside the checkout, else the samples over and over. */
export async function articlesForBench(
  pool: string | undefined,
  count: number,
): Promise<{ articles: Article[]; name: string }> {
  const path = pool ?? (existsSync(POOL) ? POOL : undefined);
  if (path === undefined) {
    const samples = readdirSync(SAMPLES)
      .filter((file) => file.endsWith(".json"))
      .map((file) => articleOf(readFileSync(join(SAMPLES, file), "utf8")));
    return {
      articles: Array.from({ length: count }, (_, i) => samples[i % samples.length]!),
      name: "the sample archive, repeated",
    };
  }
  const articles: Article[] = [];
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (articles.length >= count) break;
    articles.push(articleOf(line));
  }
  file.destroy();
  return { articles, name: "press pool of 2015" };
}

function articleOf(json: string): Article {
  const raw = JSON.parse(json) as {
    id: string;
    text: string;
    title?: string;
    url?: string;
    outlet?: string;
    published?: string;
  };
  const published = raw.published ?? null;
  return {
    id: raw.id,
    text: raw.text,
    title: raw.title ?? null,
    url: raw.url ?? null,
    outlet: raw.outlet ?? null,
    section: [],
    tags: [],
    published,
    publishedBasis: published === null ? null : "given",
  };
}
