import type { Word } from "../../2-segment/index.ts";
import { CLASS_COUNT, classesOf, readingOf } from "../word-classes.ts";
import { HASH_START, hashOn } from "./hash.ts";
import type { WordGroups } from "./word-groups.ts";

/** Places of a word beside the token that is labelled: two before to two after. */
export const POSITIONS = 5;

/** The kinds of features of a written form, by number. */
export const FORM_TEMPLATES = [
  "kind",
  "digits",
  "w",
  "latin",
  "y",
  "s",
  "c",
  "conj",
  "prep",
  "n",
  "x1",
  "x2",
  "x3",
  "p1",
  "p2",
  "p3",
  "b",
  "bare",
  "dx2",
  "u",
  "u0",
  "u1",
  "u2",
  "u3",
  "u4",
  "u5",
  "v",
  "v0",
  "v1",
  "v2",
  "v3",
  "v4",
  "v5",
  "k",
  "kk",
  "kv",
] as const;
const AT = Object.fromEntries(FORM_TEMPLATES.map((name, number) => [name, number])) as Record<
  (typeof FORM_TEMPLATES)[number],
  number
>;

/** Takes a feature: its kind and the stretch of a text that is its value. No string is made for it. */
export type FeatureSink = (template: number, text: string, from: number, to: number) => void;

const QUOTES = new Set(['"', "”", "“", "»", "«", "’", "'", "›", "‹", "„"]);
const NUMBERS = Array.from({ length: 1024 }, (_, n) => String(n));

/**
 * Tells `sink` the features of a written form out of context. Folded spelling, what is left when clitics are read off,
 * first and last letters, the classes of the word tables, how press text uses the form and which forms are used like it.
 */
export function eachFormFeature(word: Word, groups: WordGroups, sink: FeatureSink): void {
  const whole = (template: number, text: string): void => sink(template, text, 0, text.length);
  const { fold } = word;
  whole(AT.kind, word.kind === "symbol" ? "punct" : word.kind);
  if (word.kind === "number") {
    whole(AT.digits, NUMBERS[Math.min(fold.length, 5)]!);
    return;
  }
  if (word.kind === "latin") {
    whole(AT.w, fold);
    whole(AT.latin, /^[A-Z]{2,}$/u.test(word.surface) ? "caps" : "other");
    return;
  }
  if (word.kind !== "word") {
    whole(AT.w, QUOTES.has(word.surface) ? '"' : word.surface);
    return;
  }
  whole(AT.w, fold);
  // علي and على fold to one form; the dotless ending tells the preposition from the name.
  if (word.surface.endsWith("ى")) whole(AT.y, fold);
  for (const { prep, stem } of word.readings) if (prep !== "س") whole(AT.s, stem);
  const classes = classesOf(word);
  for (let bit = 0; bit < CLASS_COUNT; bit++) if ((classes & (1 << bit)) !== 0) whole(AT.c, NUMBERS[bit]!);
  const { conj, prep, stem } = readingOf(word);
  if (conj !== "") whole(AT.conj, conj);
  if (prep !== "") whole(AT.prep, prep);
  const end = stem.length;
  const from = end > 4 && stem[0] === "ا" && stem[1] === "ل" ? 2 : 0;
  const length = end - from;
  whole(AT.n, NUMBERS[Math.min(length, 9)]!);
  sink(AT.x1, stem, end - 1, end);
  sink(AT.x2, stem, Math.max(from, end - 2), end);
  sink(AT.p1, fold, 0, 1);
  sink(AT.p2, fold, 0, Math.min(2, fold.length));
  if (length > 3) {
    sink(AT.x3, stem, end - 3, end);
    sink(AT.p3, fold, 0, Math.min(3, fold.length));
  }
  if (length > 4) sink(AT.b, stem, from, from + 4);
  if (from > 0) {
    sink(AT.bare, stem, from, end);
    sink(AT.dx2, stem, end - 2, end);
  }
  addUses(word, groups, sink);
}

/** What press text tells of the form, and of what is left of it when clitics are read off. */
function addUses(word: Word, groups: WordGroups, sink: FeatureSink): void {
  const whole = groups.find(hashOn(HASH_START, word.fold, 0, word.fold.length));
  if (whole < 0) sink(AT.u, "none", 0, 4);
  else {
    addUse(AT.u, groups.useOf(whole), sink);
    const group = NUMBERS[groups.groupOf(whole)]!;
    sink(AT.k, group, 0, group.length);
    const family = NUMBERS[groups.familyOf(whole)]!;
    sink(AT.kk, family, 0, family.length);
  }
  let deepest = -1;
  for (const { start, prep, stem } of word.readings) {
    if (start === 0 || prep === "س") continue;
    const found = groups.find(hashOn(HASH_START, stem, 0, stem.length));
    if (found >= 0) deepest = found;
  }
  if (deepest < 0) return;
  addUse(AT.v, groups.useOf(deepest), sink);
  const group = NUMBERS[groups.groupOf(deepest)]!;
  sink(AT.kv, group, 0, group.length);
}

/** A use as a whole, and each of its shares that is not small. */
function addUse(template: number, use: string, sink: FeatureSink): void {
  sink(template, use, 0, use.length);
  for (let at = 0; at < use.length; at++) if (use[at] !== "_") sink(template + 1 + at, use, at, at + 1);
}
