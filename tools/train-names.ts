/**
 * Trains the names model: a conditional random field over the features of packages/2-text/src/4-names/model.
 *
 *     node --conditions=mahdar-source tools/train-names.ts --conll FILE --gold FILE [--gold FILE …] --articles FILE [--pool FILE] [--keep-groups FILE] [--mined FILE] [--out FOLDER] [--cross] [--check FILE …]
 *
 * --conll is general news in IOB2 (one token and tag a line), --gold our annotations (JSON lines, offsets in code points)
 * and --articles the texts they point into (JSON lines with id and text). Every feature has one weight that all data
 * shares and one that only our own annotations move; what is written is their sum. With --pool (articles without
 * annotations) their forms are grouped by their neighbours, a first model is run over them, and how it sees each form used
 * there becomes a feature of the second; --mined keeps what was learned so, or gives it when there is no --pool, and
 * --keep-groups takes the groups alone from such a file. --out is the folder of the generated modules. --cross reads every
 * article of ours with a model that was not trained on it and fits the confidence to what is right. --check scores a gold
 * file that was not trained on. The seed is fixed: the same data give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findByModel } from "../packages/2-text/src/4-names/by-model.ts";
import type { Finding } from "../packages/2-text/src/4-names/finding.ts";
import { Bonds } from "../packages/2-text/src/4-names/model/bonds.ts";
import { Forms } from "../packages/2-text/src/4-names/model/forms.ts";
import { labelTokens } from "../packages/2-text/src/4-names/model/label.ts";
import { Model } from "../packages/2-text/src/4-names/model/model.ts";
import { votesOf } from "../packages/2-text/src/4-names/model/votes.ts";
import { Weights } from "../packages/2-text/src/4-names/model/weights.ts";
import { WordGroups } from "../packages/2-text/src/4-names/model/word-groups.ts";
import { findOffices } from "../packages/2-text/src/4-names/offices.ts";
import { assignFolds, FOLDS } from "./train-events/folds.ts";
import { confidenceModule, fitLines, type Judged, judge, reliability } from "./train-names/calibrate.ts";
import { Field, type Settings } from "./train-names/crf.ts";
import { groupForms, groupsOf } from "./train-names/group-forms.ts";
import { bondsModule, groupsModule, type Mined, mineUse } from "./train-names/mine-use.ts";
import { type Example, type Lookup, readConll, readGold } from "./train-names/read-data.ts";
import { scoreSpans } from "./train-names/score-spans.ts";
import { type WrittenWeights, weightsModule, writeWeights } from "./train-names/write-weights.ts";

const given = process.argv.slice(2);
const all = (name: string): string[] =>
  given.flatMap((word, i) => (word === name ? [given[i + 1] ?? ""] : []));
const one = (name: string, otherwise: string): string => all(name)[0] ?? otherwise;

const SETTINGS: Settings = {
  epochs: Number(one("--epochs", "10")),
  ownWeight: Number(one("--own-weight", "2")),
  rate: Number(one("--rate", "0.1")),
  decay: Number(one("--decay", "0.0005")),
  missCost: Number(one("--miss-cost", "0.3")),
};
const articles = all("--articles");
const pools = all("--pool");
const out = one("--out", "");
const from = performance.now();
const say = (what: string): void =>
  console.error(`${((performance.now() - from) / 1000).toFixed(0).padStart(5)} s  ${what}`);

interface Data extends Lookup {
  readonly groups: WordGroups;
  readonly general: readonly Example[];
  readonly own: readonly Example[];
}

/** All data as the tables show it. */
function readData(mined: Mined): Data {
  const groups = new WordGroups(mined.uses, mined.groups);
  const lookup: Lookup = { forms: new Forms(groups, null), bonds: new Bonds(mined.bonds) };
  return {
    ...lookup,
    groups,
    general: all("--conll").flatMap((path) => readConll(path, lookup)),
    own: all("--gold").flatMap((path) => readGold(path, articles, lookup)),
  };
}

function modelOf(weights: WrittenWeights, { groups, bonds }: Data): Model {
  return new Model(new Weights(weights.words, weights.context, weights.steps), groups, bonds);
}

function train(examples: readonly Example[], data: Data, settings: Settings): WrittenWeights {
  const field = new Field(data.groups, settings);
  field.train(examples);
  return writeWeights(field);
}

/** Gives every example the votes of a model that was trained on the other half of the data. */
function vote(data: Data): void {
  const examples = [...data.general, ...data.own];
  const half = { ...SETTINGS, epochs: Math.ceil(SETTINGS.epochs / 2) };
  for (const side of [0, 1]) {
    const model = modelOf(
      train(
        examples.filter((_, i) => i % 2 !== side),
        data,
        half,
      ),
      data,
    );
    examples.forEach((example, i) => {
      if (i % 2 !== side) return;
      const { labels } = labelTokens(example.doc, findOffices(example.doc), model);
      example.votes = votesOf(example.stems, example.coarse, labels);
    });
    say(`votes, half ${side + 1}`);
  }
}

const cache = one("--mined", "");
let mined: Mined = { uses: "______", groups: "", bonds: "" };
if (pools.length > 0) {
  const kept = one("--keep-groups", "");
  const formGroups =
    kept === "" ? groupForms(pools) : groupsOf((JSON.parse(readFileSync(kept, "utf8")) as Mined).groups);
  say("grouped the forms");
  for (let round = 0; round < Number(one("--rounds", "2")); round++) {
    const data = readData(mined);
    const weights = train([...data.general, ...data.own], data, { ...SETTINGS, epochs: 6 });
    mined = mineUse(modelOf(weights, data), pools, formGroups);
    say(`mined, round ${round + 1}`);
  }
  if (cache !== "") writeFileSync(cache, JSON.stringify(mined));
} else if (cache !== "") mined = JSON.parse(readFileSync(cache, "utf8")) as Mined;

/** Findings as labels. */
function labelsOf(example: Example, findings: readonly Finding[]): Uint8Array {
  const labels = new Uint8Array(example.labels.length);
  for (const { first, last, type } of findings) {
    const begin = type === "PER" ? 1 : type === "ORG" ? 3 : 5;
    labels.fill(begin + 1, first, last);
    labels[first] = begin;
  }
  return labels;
}

const data = readData(mined);
say(`general: ${data.general.length} pieces; own: ${data.own.length} articles`);
vote(data);
const weights = train([...data.general, ...data.own], data, SETTINGS);
say("trained");
const model = modelOf(weights, data);
for (const path of all("--check")) {
  const found: (readonly [Example, Uint8Array])[] = [];
  const whole: (readonly [Example, Uint8Array])[] = [];
  for (const example of readGold(path, articles, data)) {
    const offices = findOffices(example.doc);
    found.push([example, labelTokens(example.doc, offices, model).labels]);
    whole.push([example, labelsOf(example, findByModel(example.doc, offices, model))]);
  }
  say(`${path}, the model alone: ${scoreSpans(found)}`);
  say(`${path}, with the rules:  ${scoreSpans(whole)}`);
}
if (given.includes("--cross")) {
  const found: (readonly [Example, Uint8Array])[] = [];
  const judged: Judged[][] = [];
  const foldOf = assignFolds(data.own.map(({ doc }) => doc.text));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = data.own.filter((_, i) => foldOf[i] !== fold);
    const blind = modelOf(train([...data.general, ...others], data, SETTINGS), data);
    for (const example of data.own.filter((_, i) => foldOf[i] === fold)) {
      const findings = findByModel(example.doc, findOffices(example.doc), blind);
      found.push([example, labelsOf(example, findings)]);
      judged.push(judge(example, findings));
    }
  }
  say(`cross-validation over ${FOLDS} folds: ${scoreSpans(found)}`);
  console.error(reliability(judged));
  if (out !== "")
    writeFileSync(join(out, "confidence.generated.ts"), confidenceModule(fitLines(judged.flat())));
}
if (out !== "") {
  writeFileSync(join(out, "weights.generated.ts"), weightsModule(weights));
  if (pools.length > 0) {
    writeFileSync(join(out, "bonds.generated.ts"), bondsModule(mined));
    writeFileSync(join(out, "word-groups.generated.ts"), groupsModule(mined));
  }
}
