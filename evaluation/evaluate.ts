/**
 * How good is the reader? `npm run evaluate -- GOLD.jsonl [--texts POOL.jsonl.gz] [--json] [--floor] [--rules] [--report FILE]`
 *
 * Reads the articles of a gold file (texts looked up in the pool by id), scores the records with the official figures
 * and writes an error report grouped by cause. `--floor` fails when a figure falls below evaluation/floor.json; `--rules` adds the precision of every
 * family of rules, and how well confidence keeps its word.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readArticle } from "@mahdar/text";
import { articlesOf, readGold } from "./gold.ts";
import { showCalibration, showPrecision } from "./precision.ts";
import { showErrors, showFigures } from "./report.ts";
import { scoreRecords } from "./score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: "string" },
    json: { type: "boolean" },
    floor: { type: "boolean" },
    rules: { type: "boolean" },
    report: { type: "string" },
  },
});
const goldPath = positionals[0];
if (goldPath === undefined || !existsSync(goldPath)) {
  console.error(
    `evaluate: ${goldPath ?? "no gold file"} ${goldPath === undefined ? "was given" : "does not exist"}; name one: npm run evaluate -- GOLD.jsonl`,
  );
  process.exit(2);
}
const pool = values.texts ?? findPool(goldPath);
const gold = readGold(goldPath);
const articles = await articlesOf(gold, pool);
const sheet = scoreRecords(gold, new Map(articles.map((article) => [article.id, readArticle(article)])));
console.log(values.json ? JSON.stringify(sheet.figures()) : showFigures(sheet));
if (values.rules) console.log(`\n${showPrecision(sheet.verdicts)}\n\n${showCalibration(sheet.verdicts)}`);

const report = values.report ?? join(import.meta.dirname, "reports", `${basename(goldPath, ".jsonl")}.md`);
mkdirSync(dirname(report), { recursive: true });
writeFileSync(report, showErrors(sheet, basename(goldPath)));
console.error(`error report: ${report}`);
if (values.floor) holdFloor(sheet.figures());

function findPool(gold: string): string {
  const candidates = [
    join(dirname(resolve(gold)), "press-2015.jsonl.gz"),
    join(import.meta.dirname, "../../shared/corpus/press-2015.jsonl.gz"),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  console.error("evaluate: no pool of texts found beside the gold file; name it with --texts POOL.jsonl.gz");
  process.exit(2);
}

function holdFloor(figures: Record<string, number>): void {
  const floor = JSON.parse(readFileSync(join(import.meta.dirname, "floor.json"), "utf8")) as Record<
    string,
    number
  >;
  const low = Object.entries(floor).filter(([name, least]) => (figures[name] ?? 0) < least);
  for (const [name, least] of low)
    console.error(`evaluate: ${name} is ${figures[name] ?? 0}, below its floor of ${least}`);
  if (low.length > 0) process.exit(1);
}
