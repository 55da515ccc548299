/**
 * How well Mahdar finds what a question asks for, beside Lucene's ArabicAnalyzer with BM25: MRR@10 on the tuning and the
 * test half of two sets of questions over a pool of articles that is not part of the project.
 * `node --conditions=mahdar-source evaluation/search/search.ts POOL.jsonl.gz [--tune] [--misses] [--set name=value …]`
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { jaccard, shinglesOf } from "@mahdar/link";
import {
  type ArchiveStatistics,
  type Candidate,
  candidateStems,
  indexKeys,
  type Query,
  RANK,
  type RankParameters,
  readQuery,
  Scorer,
} from "@mahdar/search";
import { Bm25 } from "./bm25.ts";
import { luceneTerms } from "./lucene-arabic.ts";
import { isTest, type Question, questionsOf } from "./questions.ts";

interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
interface Case {
  readonly question: Question;
  readonly half: "tuning" | "test";
  readonly query: Query;
  readonly archive: ArchiveStatistics;
  readonly lucene: number;
  readonly isReached: boolean;
  readonly candidates: readonly (Candidate & { readonly isRight: () => boolean })[];
}
const CANDIDATES = 120;
const STEPS: Partial<Record<keyof RankParameters, readonly number[]>> = {
  loose: [0.2, 0.35, 0.7],
  window: [0.5, 1.5, 2.5],
  windowWords: [15, 20, 50],
  pair: [0.3, 1, 1.5],
  coverage: [0, 0.5, 1],
  b: [0.4, 0.6, 0.9],
  k1: [0.8, 1.6, 2.5],
  titleWeight: [3, 8, 12],
  sameForm: [0.2, 0.6, 0.8],
  otherStem: [0.2, 0.8],
  priorArticles: [0, 500, 2000],
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tune: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    set: { type: "string", multiple: true, default: [] },
  },
});
const rank = {
  ...RANK,
  ...Object.fromEntries(values.set.map((pair) => pair.split("=")).map(([k, v]) => [k, Number(v)])),
};
const pool = positionals[0];
if (pool === undefined) {
  console.log("searching questions: left out, it needs the pool of articles as its first argument");
  process.exit(0);
}
const articles = gunzipSync(readFileSync(pool))
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Document & { readonly title: string | null })
  .map((article) => ({ ...article, title: article.title ?? "" }));
const byId = new Map(articles.map((article) => [article.id, article]));

const press = questionsOf("questions-press.jsonl");
const pressCases = read("press articles", press, articles, ({ article }) => article);
const paragraphs = questionsOf("questions-paragraphs.jsonl");
const collection = [...new Set(paragraphs.map(({ article }) => article))].flatMap((id) =>
  byId
    .get(id)!
    .text.split("\n")
    .map((text, at) => ({ id: `${id}:${at}`, title: "", text }))
    .filter(({ text }) => text.length > 180 && text.length < 1100),
);
const paragraphCases = read(
  "paragraphs",
  paragraphs,
  collection,
  ({ article, paragraph }) => `${article}:${paragraph}`,
);
if (values.tune) tune([pressCases, paragraphCases]);
report("press articles", pressCases);
report("paragraphs", paragraphCases);

function read(
  name: string,
  questions: readonly Question[],
  documents: readonly Document[],
  targetOf: (question: Question) => string,
): Case[] {
  const lucene = new Bm25();
  const ours = new Bm25();
  let titles = 0;
  let keys = 0;
  let forms = 0;
  let spent = 0;
  for (const { title, text } of documents) {
    lucene.add(luceneTerms(`${title}\n${text}`));
    const started = performance.now();
    const inTitle = indexKeys(title);
    const inBody = indexKeys(text);
    spent += performance.now() - started;
    titles += inTitle.length;
    keys += inTitle.length + inBody.length;
    forms += inBody.forms === "" ? 0 : inBody.forms.split(" ").length;
    ours.add(`${inTitle.stems} ${inTitle.stems} ${inBody.stems}`.split(" "));
  }
  const archive: ArchiveStatistics = {
    articles: documents.length,
    titleLength: titles / documents.length,
    bodyLength: (keys - titles) / documents.length,
    articlesWith: (stem) => ours.documentsWith(stem),
  };
  const count = documents.length;
  console.log(
    `${name}: ${questions.length} questions, ${count} documents; ${(keys / count).toFixed(0)} stems and ${(forms / count).toFixed(0)} other forms a document, ${(spent / count).toFixed(3)} ms to make them`,
  );
  const rightOf = rightAnswers(documents);
  const indexById = new Map(documents.map(({ id }, at) => [id, at]));
  const cases: Case[] = [];
  for (const question of questions) {
    const at = indexById.get(targetOf(question));
    if (at === undefined) throw new RangeError(`${question.id}: the pool has no ${targetOf(question)}`);
    const query = readQuery(question.question);
    const found = ours.search(candidateStems(query, archive, documents.length), CANDIDATES);
    const theirs = lucene.search(luceneTerms(question.question), 10);
    cases.push({
      question,
      half: isTest(question) ? "test" : "tuning",
      query,
      archive,
      lucene: reciprocal(theirs.map((other) => () => rightOf(other, at))),
      isReached: found.includes(at),
      candidates: found.map((other) => ({
        title: documents[other]!.title,
        body: documents[other]!.text,
        isRight: () => rightOf(other, at),
      })),
    });
  }
  return cases;
}

/** Whether a document answers a question meant for another: it is that document, or a copy of it. */
function rightAnswers(documents: readonly Document[]): (found: number, meant: number) => boolean {
  const known = new Map<number, ReturnType<typeof shinglesOf>>();
  const shinglesAt = (at: number): ReturnType<typeof shinglesOf> => {
    if (!known.has(at)) known.set(at, shinglesOf(documents[at]!.text));
    return known.get(at)!;
  };
  const answers = new Map<number, boolean>();
  return (found, meant) => {
    if (found === meant) return true;
    const pair = found * documents.length + meant;
    let answer = answers.get(pair);
    if (answer === undefined) {
      const [one, other] = [shinglesAt(found), shinglesAt(meant)];
      answer = one !== null && other !== null && jaccard(one, other) >= 0.5;
      answers.set(pair, answer);
    }
    return answer;
  };
}

function reciprocal(right: readonly (() => boolean)[]): number {
  const place = right.slice(0, 10).findIndex((isRight) => isRight());
  return place === -1 ? 0 : 1 / (place + 1);
}

function ours(given: Case, parameters: RankParameters): number {
  const scorer = new Scorer(given.query, given.archive, parameters);
  const ranked = given.candidates
    .map((candidate, at) => ({ at, isRight: candidate.isRight, score: scorer.score(candidate) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  return reciprocal(ranked.map(({ isRight }) => isRight));
}

function report(name: string, cases: readonly Case[]): void {
  for (const half of ["tuning", "test"]) {
    const of = cases.filter((given) => given.half === half);
    const mean = (score: (given: Case) => number): string =>
      (of.reduce((sum, given) => sum + score(given), 0) / of.length).toFixed(3);
    console.log(
      `  ${name}, ${half}: ${of.length} questions, MRR@10 Lucene ${mean(({ lucene }) => lucene)}, Mahdar ${mean((given) => ours(given, rank))}; reached by candidates ${of.filter(({ isReached }) => isReached).length}`,
    );
  }
  if (values.misses)
    for (const given of cases)
      if (given.half === "tuning" && ours(given, rank) < 1)
        console.log(
          `${given.lucene.toFixed(2)} → ${ours(given, rank).toFixed(2)} ${given.question.question}`,
        );
  const started = performance.now();
  let scored = 0;
  for (const given of cases) {
    ours(given, rank);
    scored += given.candidates.length;
  }
  console.log(`  ${((performance.now() - started) / scored).toFixed(4)} ms to read and score a candidate`);
}

/** Climbs one parameter at a time on the tuning halves; both sets count alike. */
function tune(sets: readonly (readonly Case[])[]): void {
  const tuning = sets.map((cases) => cases.filter(({ half }) => half === "tuning"));
  const worth = (parameters: RankParameters): number =>
    tuning.reduce(
      (sum, cases) => sum + cases.reduce((part, given) => part + ours(given, parameters), 0) / cases.length,
      0,
    ) / tuning.length;
  let best = rank;
  let most = worth(best);
  for (let round = 0; round < 1; round++)
    for (const [name, steps] of Object.entries(STEPS))
      for (const value of steps) {
        const tried = { ...best, [name]: value };
        const found = worth(tried);
        console.log(`  ${name} ${value}: ${found.toFixed(4)} against ${most.toFixed(4)}`);
        if (found > most + 0.0005) [best, most] = [tried, found];
      }
  console.log(`best on the tuning halves: ${most.toFixed(4)} ${JSON.stringify(best)}`);
}
