/**
 * How well an archive as it is, engine and all, finds what the questions over the press pool ask for: MRR@10 on the tuning and the test
 * half, and how long an answer takes. `node --conditions=mahdar-source evaluation/search/archive.ts ARCHIVE`, an archive that holds the
 * pool (`mahdar add --no-link POOL.jsonl`), a folder or a PostgreSQL address.
 */
import { jaccard, shinglesOf } from "@mahdar/link";
import { openArchive } from "@mahdar/store";
import { isTest, questionsOf } from "./questions.ts";

const [place] = process.argv.slice(2);
if (place === undefined) throw new Error("name an archive: evaluation/search/archive.ts ARCHIVE");
const archive = await openArchive(place);
const questions = questionsOf("questions-press.jsonl");
/** A copy of the article meant answers as well. */
const isRight = async (found: string, meant: string): Promise<boolean> => {
  if (found === meant) return true;
  const [one, other] = [await archive.get(found), await archive.get(meant)].map((kept) =>
    shinglesOf(kept?.article.text ?? ""),
  );
  return one != null && other != null && jaccard(one, other) >= 0.5;
};
const times: number[] = [];
for (const half of ["tuning", "test"] as const) {
  const asked = questions.filter((question) => isTest(question) === (half === "test"));
  let sum = 0;
  for (const { question, article } of asked) {
    const began = performance.now();
    const { items } = await archive.list({ words: question, limit: 10 });
    times.push(performance.now() - began);
    for (const [at, { id }] of items.entries()) {
      if (!(await isRight(id, article))) continue;
      sum += 1 / (at + 1);
      break;
    }
  }
  console.log(`${half}: ${asked.length} questions, MRR@10 ${(sum / asked.length).toFixed(3)}`);
}
times.sort((one, other) => one - other);
const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(0);
console.log(`an answer: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
await archive.close();
