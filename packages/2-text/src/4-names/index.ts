export { bodyKey } from "./entity-keys.ts";
export { wordsOf } from "./name-words.ts";
export { findOffices, type Office, officeAt, titleBefore } from "./offices.ts";
export { readNames } from "./read.ts";
export { namesRules } from "./rules.ts";
export { HEADS_OF, NISBAS, type Nisba, TITLES, type TitleKind } from "./tables.ts";
