/**
 * Counts over a pool of articles what the search's word tables hold: which words begin with و ف ب ك ل س or ال, and end
 * in ين ون ات, of their own, and how common stems are. Writes lexicon/search/own-letters.tsv, then common-stems.tsv.
 * `node --conditions=mahdar-source evaluation/search/count-words.ts letters|stems POOL.jsonl.gz`, `npm run lexicon` after each.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { indexKeys, stripEnd } from "@mahdar/search";
import { tokenize } from "@mahdar/text";

const [what, pool] = process.argv.slice(2);
const FOLDER = join(import.meta.dirname, "../../lexicon/search");
const COUNT_MIN = 12;
const SHARE_MIN = 0.008;
const articles = gunzipSync(readFileSync(pool!))
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { title: string; text: string });
if (what === "letters") countLetters();
else countStems();

function countLetters(): void {
  const forms = new Map<string, number>();
  for (const { title, text } of articles)
    for (const { word } of tokenize(`${title}\n${text}`))
      if (word.kind === "word") forms.set(word.fold, (forms.get(word.fold) ?? 0) + 1);
  const of = (form: string): number => forms.get(form) ?? 0;
  const definite = (form: string): number =>
    of(`ال${form}`) + of(`لل${form}`) + of(`بال${form}`) + of(`وال${form}`);
  const rows: string[] = [];
  const ends = new Set<string>();
  for (const [form, count] of forms) {
    if (count < COUNT_MIN || !/(?:ين|ون|ات)$/u.test(form) || form.length < 5) continue;
    const body = form.slice(0, -2);
    const other = form.endsWith("ين") ? of(`${body}ون`) : 0;
    const alone = of(body) + of(`${body}ه`) + definite(body) + definite(`${body}ه`) + 3 * other;
    if (alone < 0.15 * (count + definite(form)))
      for (const own of [form, form.replace(/^ال/u, "")]) ends.add(own);
  }
  for (const word of ends) rows.push(`${word}\tend`);
  const bases = new Map<string, number>();
  for (const [form, count] of forms) bases.set(stripEnd(form), (bases.get(stripEnd(form)) ?? 0) + count);
  const at = (base: string): number => bases.get(base) ?? 0;
  const definiteBase = (base: string): number =>
    at(`ال${base}`) + at(`لل${base}`) + at(`بال${base}`) + at(`وال${base}`);
  for (const [base, count] of bases) {
    if (count < COUNT_MIN || base.length < 3) continue;
    if (base.startsWith("ال") && base.length >= 4) {
      if (definiteBase(base) > at(base.slice(2)) + at(base) / 2) rows.push(`${base}\tstart`);
      continue;
    }
    if (!"وفبكلس".includes(base[0]!) || base.length < 4) continue;
    const rest = base.slice(1);
    const own = definiteBase(base) * 5 + count * (base[0] === "و" ? 0.4 : 1.5);
    const isClitic = at(rest) + definiteBase(rest) > own;
    if (isClitic !== isCliticByDefault(base)) rows.push(`${base}\t${isClitic ? "clitic" : "start"}`);
  }
  write("own-letters.tsv", "word\tkind", rows, [
    "# Words without their endings, by whether their first letters are their own. kind: start (و ف ب ك ل س or ال is the word's own), clitic (it is not), end (the whole word: its ين, ون or ات is its own).",
    "# Counted by evaluation/search/count-words.ts over 29,361 articles of 13 Arab papers, July and August 2015 (SaudiNewsNet). Does not belong here: judgements.",
  ]);
}

/** As packages/3-search/src/words/strip-start.ts guesses: only what it guesses wrong needs a row. */
function isCliticByDefault(base: string): boolean {
  if (base[0] === "س") return base.length > 4 && "يتن".includes(base[1]!);
  return "وبل".includes(base[0]!) && base.length > 4;
}

function countStems(): void {
  const having = new Map<string, number>();
  for (const { title, text } of articles)
    for (const stem of new Set(indexKeys(`${title}\n${text}`).stems.split(" ")))
      having.set(stem, (having.get(stem) ?? 0) + 1);
  const rows = [...having]
    .map(([stem, count]) => [stem, count / articles.length] as const)
    .filter(([, share]) => share >= SHARE_MIN)
    .map(([stem, share]) => `${stem}\t${share.toFixed(4)}`);
  write("common-stems.tsv", "stem\tshare", rows, [
    "# In what share of articles a stem occurs, as packages/3-search makes stems; shares under 0.008 are left out.",
    "# Counted by evaluation/search/count-words.ts over 29,361 articles of 13 Arab papers, July and August 2015 (SaudiNewsNet). Does not belong here: words to show.",
  ]);
}

function write(file: string, header: string, rows: readonly string[], head: readonly string[]): void {
  const sorted = [...new Set(rows)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  writeFileSync(join(FOLDER, file), `${[...head, header, ...sorted].join("\n")}\n`);
  console.log(`${file}: ${sorted.length} rows`);
}
