/**
 * Annotating by hand, a line an item: `npm run annotate -- show FILE.jsonl [--texts POOL] [IDS…]` prints articles (with
 * their annotations where FILE is gold), `npm run annotate -- take LINES.txt --texts POOL --out GOLD.jsonl` turns lines
 * into gold. A line that does not fit is named with its number and nothing is written.
 *
 *     @ id 2015-08-04
 *     T|span|DATE|2015-08-04
 *     E|PER|span                 every whole-word occurrence outside a longer name; `span#2` only the second
 *     A|kind|source|cue|content|direct or -|ref
 *     V|TYPE|mode|trigger|actor; actor|recipient; recipient|date|place
 *     C|strength|actor|content|topic|beneficiary|deadline|deadline value
 *
 * A span is written as it stands, a long one as `first words ~~ last words`; `-` is none. Cues go in the text's order.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { articlesOf, type GoldArticle, readGold } from "./gold.ts";
import { goldOfLines, linesOfGold } from "./hand-lines.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: "string" }, out: { type: "string" }, bare: { type: "boolean" } },
});
const [command, path, ...ids] = positionals;
if ((command !== "show" && command !== "take") || path === undefined || values.texts === undefined) {
  console.error(
    "annotate: show GOLD.jsonl --texts POOL [IDS…], or take LINES.txt --texts POOL --out GOLD.jsonl",
  );
  process.exit(2);
}

if (command === "show") {
  const gold = readGold(path).filter((one) => ids.length === 0 || ids.includes(one.id));
  const articles = await articlesOf(gold, values.texts);
  for (const [at, one] of gold.entries()) {
    console.log(`${"=".repeat(20)} ${one.id} published ${articles[at]!.published}\n${articles[at]!.text}\n`);
    if (!values.bare) console.log(`${linesOfGold(one, articles[at]!.text)}\n`);
  }
} else {
  const lines = readFileSync(path, "utf8").split("\n");
  const heads = lines.filter((line) => line.startsWith("@ ")).map((line) => line.split(/\s+/u));
  const empty = heads.map(([, id, day]) => ({ id, published: day ?? null }) as GoldArticle);
  const texts = new Map((await articlesOf(empty, values.texts)).map((one) => [one.id, one.text]));
  const { gold, faults } = goldOfLines(lines, texts);
  for (const fault of faults) console.error(`${path}:${fault}`);
  if (faults.length > 0) process.exit(1);
  if (values.out !== undefined)
    writeFileSync(values.out, gold.map((one) => `${JSON.stringify(one)}\n`).join(""));
  console.log(
    `${gold.length} articles${values.out === undefined ? " are right" : ` written to ${values.out}`}`,
  );
}
