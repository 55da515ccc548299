export { findPronouns, findReadings, type Pronominal, type Reading } from "./clitics.ts";
export { type Clitics, PhraseGroup, type PhraseMatch, PhraseTable } from "./phrase-table.ts";
export { type Segmented, segment, sentenceIndexOf, tokenIndexAt } from "./segment.ts";
export type { Sentence } from "./sentences.ts";
export { type Token, tokenize } from "./tokenize.ts";
export { inflect, type VerbForm, type VerbRow } from "./verb-forms.ts";
export { newSilence, newSlot, type TokenKind, Word } from "./word.ts";
