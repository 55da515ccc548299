/** Archives with their truth as records: the sample archive with samples/links.json, and the chains of promises of chains/. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommitmentMention, mentionAt, RecordWords } from "@mahdar/link";
import type { Article } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";

const SAMPLES = join(import.meta.dirname, "../../samples");

export interface TrueQuote {
  readonly article: string;
  readonly quote: string;
  /** Where it stands; where that is not said, where it is found first. */
  readonly start?: number;
}
export interface TrueCommitment {
  readonly key: string;
  readonly topic?: string;
  readonly outcome: string;
  readonly mentions: readonly TrueQuote[];
  readonly evidence: readonly (TrueQuote & { readonly bearing: "for" | "against" | "late_or_partial" })[];
}
/** A quote of the truth as a mention, and the commitments it is one of. */
export interface TrueMention {
  readonly mention: CommitmentMention;
  readonly keys: readonly string[];
  /** Mentions of different topics were not compared by whoever marked them. */
  readonly topic: string;
}

/** Articles read, and the commitments they word. */
export interface KnownArchive {
  readonly name: string;
  readonly records: ReadonlyMap<string, RecordWords>;
  readonly truth: readonly TrueCommitment[];
}

/** A chain of reports on a few promises, written for these figures. */
interface Chain {
  readonly articles: readonly Pick<Article, "id" | "outlet" | "published" | "title" | "text">[];
  readonly commitments: readonly TrueCommitment[];
}

export function sampleArchive(): KnownArchive {
  return { name: "samples", records: readSamples(), truth: readTruth() };
}

/** All chains of a file as one archive: `development` is looked at while the linking is worked on, `unseen` is only counted. */
export function chainArchive(name: "development" | "unseen"): KnownArchive {
  const file = join(import.meta.dirname, "chains", `${name}.json`);
  const chains = JSON.parse(readFileSync(file, "utf8")) as Chain[];
  const articles = chains.flatMap((chain) => chain.articles);
  const records = articles.map((one) => {
    const article = { ...one, url: null, section: [], tags: [], publishedBasis: "given" as const };
    return [one.id, new RecordWords(readArticle(article))] as const;
  });
  return {
    name: `chains ${name}`,
    records: new Map(records),
    truth: chains.flatMap((chain) => chain.commitments),
  };
}

export function readSamples(): Map<string, RecordWords> {
  const folder = join(SAMPLES, "archive");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    files.sort().map((file) => {
      const article = JSON.parse(readFileSync(join(folder, file), "utf8")) as Omit<Article, "publishedBasis">;
      return [article.id, new RecordWords(readArticle({ ...article, publishedBasis: "given" }))];
    }),
  );
}

export function readTruth(): readonly TrueCommitment[] {
  const links = JSON.parse(readFileSync(join(SAMPLES, "links.json"), "utf8")) as {
    commitments: TrueCommitment[];
  };
  return links.commitments;
}

/** Every quote once, though two commitments may share it. */
export function trueMentions(
  records: ReadonlyMap<string, RecordWords>,
  truth: readonly TrueCommitment[],
): TrueMention[] {
  const found = new Map<string, { mention: CommitmentMention; keys: string[]; topic: string }>();
  for (const { key, topic = "", mentions } of truth)
    for (const { article, quote, start: at } of mentions) {
      const words = records.get(article);
      const start = at ?? words?.record.document.text.indexOf(quote) ?? -1;
      if (words === undefined || start < 0) throw new Error(`${article} has no «${quote}»`);
      const mention = mentionAt(words, { start, end: start + quote.length });
      const known = found.get(mention.id);
      if (known === undefined) found.set(mention.id, { mention, keys: [key], topic });
      else known.keys.push(key);
    }
  return [...found.values()];
}
