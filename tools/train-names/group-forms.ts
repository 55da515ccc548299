import { segment } from "../../packages/2-text/src/2-segment/index.ts";
import { clusterGroups, clusterStream } from "./cluster-forms.ts";
import { readTexts } from "./read-data.ts";

const LEAST = 12;
const LENGTH_MAX = 24;
const GROUPS = 400;
const FAMILIES = 60;
const ROUNDS = 7;
/** Marks that are told apart. */
export const MARKS = new Set([..."،؛.:!؟()«»\"“”'‘’-[]"]);

/** Forms of unlabelled text in groups of like use, and the family of each group, from 1. */
export interface FormGroups {
  readonly groupOf: ReadonlyMap<string, number>;
  readonly families: readonly number[];
}

/** Groups the folded forms of unlabelled text by their neighbours. Numbers, other letters and line ends break the text. */
export function groupForms(paths: readonly string[]): FormGroups {
  const counts = new Map<string, number>();
  for (const form of formsOf(paths)) if (form !== "") counts.set(form, (counts.get(form) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([form]) => form);
  const numbers = new Map(kept.map((form, number) => [form, number] as const));
  const stream: number[] = [];
  for (const form of formsOf(paths)) stream.push(numbers.get(form) ?? -1);
  const text = Int32Array.from(stream);
  console.error(`groups: ${kept.length} forms in ${text.length} places`);
  const groupOf = clusterStream(text, kept.length, GROUPS, ROUNDS);
  const familyOf = clusterGroups(text, groupOf, GROUPS, FAMILIES, ROUNDS * 3);
  return {
    groupOf: new Map(kept.map((form, number) => [form, groupOf[number]!] as const)),
    families: [...familyOf].map((family) => family + 1),
  };
}

/** The forms of all texts in order, marks too; an empty string where the text breaks. */
function* formsOf(paths: readonly string[]): Generator<string> {
  for (const path of paths)
    for (const text of readTexts(path))
      for (const { word, opensLine } of segment(text).tokens) {
        if (opensLine) yield "";
        const told = word.kind === "word" ? word.fold.length <= LENGTH_MAX : MARKS.has(word.surface);
        yield told ? word.fold : "";
      }
}

/** The groups of a written table (see word-groups.ts), to be kept while its uses are learned anew. */
export function groupsOf(written: string): FormGroups {
  const lines = written.split("\n");
  const groupOf = new Map<string, number>();
  const families: number[] = [];
  for (const line of lines) {
    const tab = line.indexOf("\t");
    const family = Number(line.slice(0, tab));
    if (family === 0) continue;
    for (const cell of line.slice(tab + 1).split(" "))
      groupOf.set(cell.replace(/\d+$/u, ""), families.length);
    families.push(family);
  }
  return { groupOf, families };
}
