/**
 * Trains the names model: an averaged structured perceptron over the features of packages/2-text/src/4-names/model.
 *
 *     node --conditions=mahdar-source tools/train-names.ts --conll FILE --gold FILE [--gold FILE …] --articles FILE [--pool FILE …] [--tables FOLDER] [--out FILE] [--folds N] [--epochs N] [--check FILE]
 *
 * --conll is general news in IOB2 (one token and tag a line), --gold our annotations (JSON lines, offsets in code points)
 * and --articles the texts they point into (JSON lines with id and text). Every feature has one weight that all data
 * shares and one that only our own annotations move; what is written is their sum. With --pool (articles
 * without annotations) a first model is trained and run over them; how it sees each form used there becomes a feature of
 * the second, and is written to --tables. The seed is fixed: the same data give
 * the same bytes. --folds N prints what N-fold cross-validation over our articles gives, --check scores a gold file.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BONDS, type Bonds, readBonds } from "../packages/2-text/src/4-names/model/bonds.ts";
import { TEMPLATE_COUNT, TEMPLATES } from "../packages/2-text/src/4-names/model/context.ts";
import { LABEL_COUNT } from "../packages/2-text/src/4-names/model/labels.ts";
import { readUse, USE, type UseTable } from "../packages/2-text/src/4-names/model/word-groups.ts";
import { mineUse, writeBonds, writeUse } from "./train-names/mine-use.ts";
import { Perceptron } from "./train-names/perceptron.ts";
import { type Example, readConll, readGold } from "./train-names/read-data.ts";
import { scoreSpans } from "./train-names/score-spans.ts";
import { writeWeights } from "./train-names/write-weights.ts";

const given = process.argv.slice(2);
const all = (name: string): string[] =>
  given.flatMap((word, i) => (word === name ? [given[i + 1] ?? ""] : []));
const one = (name: string, otherwise: string): string => all(name)[0] ?? otherwise;

const epochs = Number(one("--epochs", "10"));
const folds = Number(one("--folds", "0"));
const repeat = Number(one("--repeat", "3"));
const articles = all("--articles");
let bonds: Bonds = BONDS;
const readGeneral = (): Example[] => all("--conll").flatMap((path) => readConll(path, bonds));
const readOwn = (): Example[] => all("--gold").flatMap((path) => readGold(path, articles, bonds));
let general = readGeneral();
let own = readOwn();
console.error(`general: ${general.length} pieces; own: ${own.length} articles`);

const train = (examples: readonly Example[], use: UseTable): Perceptron => {
  const model = new Perceptron(
    TEMPLATES.map(([, size]) => size),
    TEMPLATE_COUNT,
    LABEL_COUNT,
    use,
  );
  model.train(examples, epochs, repeat);
  return model;
};
const pools = all("--pool");
let use: UseTable = USE;
if (pools.length > 0) {
  use = new Map();
  bonds = new Map();
  let mined = { use: "", bonds: "" };
  for (let round = 0; round < Number(one("--rounds", "2")); round++) {
    general = readGeneral();
    own = readOwn();
    mined = mineUse(train([...general, ...own], use), pools, Number(one("--every", "1")), bonds);
    use = readUse(mined.use);
    bonds = readBonds(mined.bonds);
  }
  general = readGeneral();
  own = readOwn();
  console.error(`mined: ${use.size} forms, ${bonds.size} bound words`);
  const folder = one("--tables", "");
  if (folder !== "") {
    writeFileSync(join(folder, "word-groups.generated.ts"), writeUse(mined.use));
    writeFileSync(join(folder, "bonds.generated.ts"), writeBonds(mined.bonds));
  }
}
if (folds > 0) {
  const found: (readonly [Example, Uint8Array])[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train([...general, ...own.filter((_, i) => i % folds !== fold)], use);
    for (const example of own.filter((_, i) => i % folds === fold))
      found.push([example, model.label(example)]);
  }
  console.error(`cross-validation over ${folds} folds: ${scoreSpans(found)}`);
}
const out = one("--out", "");
const check = all("--check");
if (out !== "" || check.length > 0) {
  const model = train([...general, ...own], use);
  for (const path of check)
    console.error(
      `${path}: ${scoreSpans(readGold(path, articles, bonds).map((example) => [example, model.label(example)] as const))}`,
    );
  if (out !== "") writeFileSync(out, writeWeights(model));
}
