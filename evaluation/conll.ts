/**
 * How good are the names on a CoNLL file? `npm run evaluate:names -- FILE.conll`
 *
 * The file has a token and its BIO tag a line, PERS, LOC, ORG and MISC, and an empty line after each sentence (ANERcorp's form). The
 * tokens of a sentence are joined by spaces and read as an article; a mention is right where type and both ends are the file's, leading
 * clitics aside. MISC is left out on both sides: the reader has no such names.
 */
import { existsSync, readFileSync } from "node:fs";
import { readArticle } from "@mahdar/text";

const TYPES: Readonly<Record<string, string>> = { PERS: "PER", PER: "PER", LOC: "LOC", ORG: "ORG" };
/** Sentences read together: a name told in full helps with its short forms after it. */
const TOGETHER = 12;
/** How many letters of glued particles the beginnings may differ by. */
const GLUED = 2;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const path = process.argv[2];
if (path === undefined || !existsSync(path)) {
  console.error(
    `evaluate:names: ${path ?? "no file"} ${path === undefined ? "was given" : "does not exist"}; name a CoNLL file`,
  );
  process.exit(2);
}
const sentences = readFileSync(path, "utf8")
  .split(/\n\s*\n/u)
  .map((block) =>
    block
      .split("\n")
      .map((line) => line.trim().split(/\s+/u))
      .filter((cells) => cells.length >= 2),
  )
  .filter((cells) => cells.length > 0);

const counts = new Map<string, { right: number; found: number; wanted: number }>();
for (let at = 0; at < sentences.length; at += TOGETHER) score(sentences.slice(at, at + TOGETHER));
for (const [type, { right, found, wanted }] of counts) {
  const precision = right / found;
  const recall = right / wanted;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${type.padEnd(4)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (file ${wanted}, reader ${found})`,
  );
}

function score(group: readonly (readonly string[][])[]): void {
  let text = "";
  const wanted: { start: number; end: number; type: string }[] = [];
  for (const sentence of group) {
    for (const cells of sentence) {
      const [token, tag] = [cells[0]!, cells.at(-1)!];
      const type = TYPES[tag.slice(2)];
      const last = wanted.at(-1);
      if (tag.startsWith("B-") && type !== undefined)
        wanted.push({ start: text.length, end: text.length + token.length, type });
      else if (
        tag.startsWith("I-") &&
        type !== undefined &&
        last !== undefined &&
        last.end >= text.length - 1
      )
        last.end = text.length + token.length;
      text += `${token} `;
    }
    text = `${text.trimEnd()}\n`;
  }
  const { mentions } = readArticle({
    id: "t",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: null,
    publishedBasis: null,
  });
  for (const type of ["PER", "ORG", "LOC", "all"]) {
    const mine = mentions.filter((one) => type === "all" || one.type === type);
    const own = wanted.filter((one) => type === "all" || one.type === type);
    const count = counts.get(type) ?? { right: 0, found: 0, wanted: 0 };
    counts.set(type, {
      right: count.right + mine.filter((one) => own.some((name) => same(name, one))).length,
      found: count.found + mine.length,
      wanted: count.wanted + own.length,
    });
  }
}

function same(name: Name, mention: Name): boolean {
  return (
    name.type === mention.type &&
    name.end === mention.end &&
    mention.start - name.start >= 0 &&
    mention.start - name.start <= GLUED
  );
}
