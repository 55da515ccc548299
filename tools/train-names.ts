/**
 * Trains the names model: an averaged structured perceptron over the features of packages/2-text/src/4-names/model.
 *
 *     npm run train-names -- --conll FILE --gold FILE [--gold FILE …] --articles FILE [--out FILE] [--folds N] [--epochs N] [--check FILE]
 *
 * --conll is general news in IOB2 (one token and tag a line), --gold our annotations (JSON lines, offsets in code points)
 * and --articles the texts they point into (JSON lines with id and text). Every feature has one weight that all data
 * shares and one that only our own annotations move; what is written is their sum. The seed is fixed: the same data give
 * the same bytes. --folds N prints what N-fold cross-validation over our articles gives, --check scores a gold file.
 */
import { writeFileSync } from "node:fs";
import { TEMPLATE_COUNT, TEMPLATES } from "../packages/2-text/src/4-names/model/context.ts";
import { readUse, USE, type UseTable } from "../packages/2-text/src/4-names/model/word-groups.ts";
import { mineUse, writeUse } from "./train-names/mine-use.ts";
import { LABEL_COUNT } from "../packages/2-text/src/4-names/model/labels.ts";
import { writeWeights } from "./train-names/write-weights.ts";
import { Perceptron } from "./train-names/perceptron.ts";
import { type Example, readConll, readGold } from "./train-names/read-data.ts";
import { scoreSpans } from "./train-names/score-spans.ts";

const given = process.argv.slice(2);
const all = (name: string): string[] => given.flatMap((word, i) => (word === name ? [given[i + 1] ?? ""] : []));
const one = (name: string, otherwise: string): string => all(name)[0] ?? otherwise;

const epochs = Number(one("--epochs", "10"));
const folds = Number(one("--folds", "0"));
const repeat = Number(one("--repeat", "3"));
const articles = all("--articles");
const general = all("--conll").flatMap((path) => readConll(path));
const own = all("--gold").flatMap((path) => readGold(path, articles));
console.error(`general: ${general.length} pieces; own: ${own.length} articles`);

const train = (examples: readonly Example[], use: UseTable): Perceptron => {
  const model = new Perceptron(TEMPLATES.map(([, size]) => size), TEMPLATE_COUNT, LABEL_COUNT, use);
  model.train(examples, epochs, repeat);
  return model;
};
const pools = all("--pool");
let use: UseTable = USE;
if (pools.length > 0) {
  const rounds = Number(one("--rounds", "1"));
  use = new Map();
  for (let round = 0; round < rounds; round++) {
    const teacher = train([...general, ...own], use);
    const written = mineUse(teacher, pools, Number(one("--every", "1")));
    use = readUse(written);
    console.error(`use of forms, round ${round + 1}: ${use.size} forms`);
    const target = one("--use-out", "");
    if (target !== "") writeFileSync(target, writeUse(written));
  }
}
if (folds > 0) {
  const found: (readonly [Example, Uint8Array])[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train([...general, ...own.filter((_, i) => i % folds !== fold)], use);
    for (const example of own.filter((_, i) => i % folds === fold)) found.push([example, model.label(example)]);
  }
  console.error(`cross-validation over ${folds} folds: ${scoreSpans(found)}`);
}
const out = one("--out", "");
const check = all("--check");
if (out !== "" || check.length > 0) {
  const model = train([...general, ...own], use);
  for (const path of check) console.error(`${path}: ${scoreSpans(readGold(path, articles).map((example) => [example, model.label(example)] as const))}`);
  if (out !== "") writeFileSync(out, writeWeights(model));
}
