export { countryOfCapital, countryOfName, countryOfNisba, keyWords } from "./country-words.ts";
export { readActors } from "./read.ts";
export { actorsRules } from "./rules.ts";
