import { readFileSync } from "node:fs";
import { type Segmented, segment, tokenIndexAt } from "../../packages/2-text/src/2-segment/index.ts";
import type { Bonds } from "../../packages/2-text/src/4-names/model/bonds.ts";
import { contextOf } from "../../packages/2-text/src/4-names/model/context.ts";
import type { Forms } from "../../packages/2-text/src/4-names/model/forms.ts";
import { sceneOf } from "../../packages/2-text/src/4-names/model/scene.ts";
import type { StemIds } from "../../packages/2-text/src/4-names/model/stem-ids.ts";
import { findOffices } from "../../packages/2-text/src/4-names/offices.ts";

/** A text with the labels it should get. `own` is true for our annotations, whose conventions are the ones wanted. */
export interface Example {
  readonly number: number;
  readonly doc: Segmented;
  readonly context: Int32Array;
  readonly coarse: Uint8Array;
  readonly stems: StemIds;
  readonly labels: Uint8Array;
  readonly own: boolean;
  /** What the labels of the same words elsewhere tell (votes.ts), by a model that was not trained on the text. */
  votes: Int32Array;
}

/** The tables that the context of a token is looked up in. */
export interface Lookup {
  readonly forms: Forms;
  readonly bonds: Bonds;
}

let examples = 0;

const BEGIN: Readonly<Record<string, number>> = { PER: 1, PERS: 1, ORG: 3, LOC: 5 };
/** Heads that our guidelines do not count when they stand alone (folded, without clitics). */
const BARE = new Set([
  "الحكومه",
  "البرلمان",
  "الجيش",
  "التحالف",
  "المقاومه",
  "التنظيم",
  "الحزب",
  "الوزاره",
  "المرصد",
  "السلطات",
  "الشرطه",
  "القياده",
  "المجلس",
  "البلاد",
  "الجماعه",
  "الحركه",
  "المنظمه",
  "الوكاله",
  "الصحيفه",
  "الهييه",
  "المحكمه",
  "اللجنه",
  "الشركه",
  "الدوله",
  "الايتلاف",
  "المليشيات",
  "الميليشيات",
  "الاداره",
  "الدول",
  "السفاره",
  "القوات",
]);
const PIECE = 12;

/** Our annotations with their texts. */
export function readGold(path: string, articles: readonly string[], lookup: Lookup): Example[] {
  const gold = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; entities: { span: [number, number]; type: string }[] });
  const wanted = new Set(gold.map((item) => item.id));
  const texts = new Map<string, string>();
  for (const file of articles) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const id = /^\{"id": ?"([^"]+)"/u.exec(line)?.[1];
      if (id !== undefined && wanted.has(id)) texts.set(id, (JSON.parse(line) as { text: string }).text);
    }
  }
  return gold.flatMap((item) => {
    const text = texts.get(item.id);
    if (text === undefined) return [];
    const units: number[] = [];
    let at = 0;
    for (const char of text) {
      units.push(at);
      at += char.length;
    }
    units.push(at);
    return [
      exampleOf(
        text,
        item.entities.map(({ span, type }) => ({ start: units[span[0]]!, end: units[span[1]]!, type })),
        true,
        lookup,
      ),
    ];
  });
}

/** IOB2 data, some sentences to a piece, so that a name may be seen again in its own text. */
export function readConll(path: string, lookup: Lookup): Example[] {
  const sentences = readFileSync(path, "utf8")
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => line.trim().split(/\s+/u)),
    );
  const out: Example[] = [];
  for (let from = 0; from < sentences.length; from += PIECE) {
    let text = "";
    const names: { start: number; end: number; type: string }[] = [];
    for (const sentence of sentences.slice(from, from + PIECE)) {
      for (const row of sentence) {
        const tag = row.at(-1)!;
        const start = text.length;
        text += row[0]!;
        if (tag.startsWith("B-")) names.push({ start, end: text.length, type: tag.slice(2) });
        else if (tag.startsWith("I-") && names.length > 0) names[names.length - 1]!.end = text.length;
        text += " ";
      }
      text += "\n";
    }
    out.push(
      exampleOf(
        text,
        names.filter((name) => BEGIN[name.type] !== undefined),
        false,
        lookup,
      ),
    );
  }
  return out;
}

/** Texts without annotations. */
export function* readTexts(path: string): Generator<string> {
  for (const line of readFileSync(path, "utf8").split("\n"))
    if (line !== "") yield (JSON.parse(line) as { text: string }).text;
}

function exampleOf(
  text: string,
  names: readonly { start: number; end: number; type: string }[],
  own: boolean,
  lookup: Lookup,
): Example {
  const doc = segment(text);
  const labels = new Uint8Array(doc.tokens.length);
  for (const name of names) {
    const first = tokenIndexAt(doc, name.start);
    let last = first;
    while (last < doc.tokens.length && doc.tokens[last]!.start < name.end) last++;
    if (last === first) continue;
    if (last === first + 1 && isBare(doc, first)) continue;
    labels.fill(BEGIN[name.type]! + 1, first, last);
    labels[first] = BEGIN[name.type]!;
  }
  // A label that runs over a sentence's end begins anew there.
  for (const sentence of doc.sentences) {
    const label = labels[sentence.first]!;
    if (label > 0 && label % 2 === 0) labels[sentence.first] = label - 1;
  }
  const scene = sceneOf(doc, lookup.forms, findOffices(doc), lookup.bonds);
  return {
    number: examples++,
    doc,
    context: contextOf(scene, new Uint8Array(doc.tokens.length)),
    coarse: Uint8Array.from(scene.rows, (row) => lookup.forms.coarse[row]!),
    stems: scene.stems,
    labels,
    own,
    votes: new Int32Array(doc.tokens.length),
  };
}

function isBare(doc: Segmented, at: number): boolean {
  return doc.tokens[at]!.word.readings.some((reading) => BARE.has(reading.stem));
}
