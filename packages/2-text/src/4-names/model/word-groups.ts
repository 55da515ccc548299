import type { Word } from "../../2-segment/index.ts";
import { NAME_FORMS } from "./word-groups.generated.ts";

/**
 * How forms are used in a large body of press text, by folded form: for each of the six name labels and for none, how
 * large a share of the form's occurrences a first model gave it, in steps `_` (under 4 in 100), `a`, `b`, `c`, `d` (over 85).
 */
export type UseTable = ReadonlyMap<string, string>;

/** The table the reader uses, compiled by tools/train-names.ts. */
export const USE: UseTable = readUse(NAME_FORMS);

/** Reads the written table: a line a use, `use TAB form form …`. */
export function readUse(text: string): Map<string, string> {
  const out = new Map<string, string>();
  if (text === "") return out;
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    const use = line.slice(0, tab);
    for (const form of line.slice(tab + 1).split(" ")) out.set(form, use);
  }
  return out;
}

/** The use of a form, and of what is left when clitics are read off, as feature keys. */
export function useFeatures(word: Word, table: UseTable, out: string[]): void {
  const whole = table.get(word.fold);
  if (whole !== undefined) addUse("u", whole, out);
  else out.push("u=none");
  let deepest: string | undefined;
  for (const reading of word.readings)
    if (reading.start > 0 && reading.prep !== "س") deepest = table.get(reading.stem) ?? deepest;
  if (deepest !== undefined) addUse("v", deepest, out);
}

function addUse(name: string, use: string, out: string[]): void {
  out.push(`${name}=${use}`);
  for (let i = 0; i < use.length; i++) if (use[i] !== "_") out.push(`${name}${i}=${use[i]}`);
}
