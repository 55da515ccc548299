import type { Topic } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { PhraseGroup, PhraseTable, type Segmented, type Word } from "../2-segment/index.ts";
import { bases, headingCues, openings, sides, themes } from "../lexicon/statements.generated.ts";

/** Phrases that name a joint statement or say that its text follows. */
export const OPENINGS: PhraseTable<string> = new PhraseTable(
  openings.map((row) => [row.phrase, row.kind] as const),
);
/** Words for both or all sides. */
export const SIDES: PhraseTable<string> = new PhraseTable(sides.map((row) => [row.word, row.form] as const));
/** What a statement rests on: the words that say so. */
export const BASIS_CUES: PhraseTable<true> = new PhraseTable(
  bases.filter((row) => row.role === "cue").map((row) => [row.phrase, true] as const),
);
/** Nouns that name a text of law. */
export const BASIS_HEADS: PhraseTable<true> = new PhraseTable(
  bases.filter((row) => row.role === "head").map((row) => [row.phrase, true] as const),
);
/** Words that open a heading inside a sentence. */
export const HEADING_CUES: PhraseTable<true> = new PhraseTable(
  headingCues.map((row) => [row.phrase, true] as const),
);

const THEMES: ReadonlyMap<string, Topic> = new Map(
  themes.map((row) => [fold(row.word), row.theme as Topic] as const),
);

/** The theme a folded word of a heading names, with or without article and joined و or ب. */
export function themeOf(folded: string): Topic | undefined {
  for (const cut of ["", "ال", "وال", "بال", "لل", "و"]) {
    const theme = folded.startsWith(cut) ? THEMES.get(folded.slice(cut.length)) : undefined;
    if (theme !== undefined) return theme;
  }
  return undefined;
}

/** A plain statement, joint where two sides are said to issue it. */
export function isStatement(folded: string): boolean {
  return folded === "بيان" || folded === "بيانا" || folded === "البيان";
}

const CALLED = new PhraseGroup([OPENINGS]);
const OPENINGS_AND_SIDES = new PhraseGroup([OPENINGS, SIDES]);

/** Whether a phrase of OPENINGS or SIDES may begin with a form. */
export function mayOpen(word: Word): boolean {
  return OPENINGS_AND_SIDES.mayBegin(word);
}

/** Whether an article may give a joint statement: some word in it begins a phrase that calls itself one, or is a plain statement. */
export function mayIntroduce({ tokens }: Segmented): boolean {
  for (const { word } of tokens) if (CALLED.mayBegin(word) || isStatement(word.fold)) return true;
  return false;
}
