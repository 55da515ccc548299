/**
 * Real reports of 2015 with their promises, exhaustively marked by one reader: press/*.jsonl holds ids and offsets only; the texts are
 * looked up in a file of the press that is not part of the project.
 */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { RecordWords } from "@mahdar/link";
import type { Article } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import type { KnownArchive, TrueCommitment } from "./archive.ts";

const TEXTS = join(import.meta.dirname, "../../../shared/corpus/press-2015.jsonl.gz");

interface Marked {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}
interface Topic {
  readonly topic: string;
  readonly articles: readonly string[];
  readonly commitments: readonly (Omit<TrueCommitment, "mentions" | "evidence"> & {
    readonly mentions: readonly Marked[];
    readonly evidence: readonly (Marked & { readonly bearing: "for" | "against" | "late_or_partial" })[];
  })[];
}

/**
 * The marked reports: `development` is looked at while the linking is worked on, `unseen` is only counted. Null where the texts are
 * not at hand.
 */
export async function pressArchive(name: "development" | "unseen"): Promise<KnownArchive | null> {
  if (!existsSync(TEXTS)) return null;
  const topics = readFileSync(join(import.meta.dirname, "press", `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Topic);
  const records = await recordsOf(new Set(topics.flatMap((topic) => topic.articles)));
  const quoteOf = ({ article, start, end }: Marked) => {
    const quote = records.get(article)?.record.document.text.slice(start, end);
    if (!quote) throw new Error(`${article} has no text at ${start}-${end}`);
    return { article, start, quote };
  };
  const truth = topics.flatMap(({ topic, commitments }) =>
    commitments.map((one) => ({
      ...one,
      topic,
      mentions: one.mentions.map(quoteOf),
      evidence: one.evidence.map((item) => ({ ...quoteOf(item), bearing: item.bearing })),
    })),
  );
  return { name: `press ${name}`, records, truth };
}

async function recordsOf(ids: ReadonlySet<string>): Promise<Map<string, RecordWords>> {
  const records = new Map<string, RecordWords>();
  for await (const line of createInterface({ input: createReadStream(TEXTS).pipe(createGunzip()) })) {
    if (!ids.has(line.slice('{"id": "'.length, line.indexOf('",')))) continue;
    const article = JSON.parse(line) as Omit<Article, "publishedBasis" | "section" | "tags">;
    records.set(
      article.id,
      new RecordWords(readArticle({ ...article, section: [], tags: [], publishedBasis: "given" })),
    );
    if (records.size === ids.size) break;
  }
  return records;
}
