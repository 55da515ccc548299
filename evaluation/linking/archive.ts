/** The sample archive as records, and the truth of samples/links.json with its quotes found in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommitmentMention, mentionAt, RecordWords } from "@mahdar/link";
import type { Article } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";

const SAMPLES = join(import.meta.dirname, "../../samples");

export interface TrueQuote {
  readonly article: string;
  readonly quote: string;
}
export interface TrueCommitment {
  readonly key: string;
  readonly outcome: string;
  readonly mentions: readonly TrueQuote[];
  readonly evidence: readonly (TrueQuote & { readonly bearing: "for" | "against" | "late_or_partial" })[];
}
/** A quote of the truth as a mention, and the commitments it is one of. */
export interface TrueMention {
  readonly mention: CommitmentMention;
  readonly keys: readonly string[];
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
  const found = new Map<string, { mention: CommitmentMention; keys: string[] }>();
  for (const { key, mentions } of truth)
    for (const { article, quote } of mentions) {
      const words = records.get(article);
      const start = words?.record.document.text.indexOf(quote) ?? -1;
      if (words === undefined || start < 0)
        throw new Error(`samples/links.json: ${article} has no «${quote}»`);
      const mention = mentionAt(words, { start, end: start + quote.length });
      const known = found.get(mention.id);
      if (known === undefined) found.set(mention.id, { mention, keys: [key] });
      else known.keys.push(key);
    }
  return [...found.values()];
}
