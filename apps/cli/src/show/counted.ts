/** The forms an Arabic count takes after a preposition; `{n}` stands for the number. */
export type CountForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

const RULES = new Intl.PluralRules("ar");

/**
 * A number with what is counted, in the form that goes with it.
 *
 * @example counted(3, ARTICLES) // "3 مقالات"; 11 gives "11 مقالا", 2 gives "مقالين"
 */
export function counted(n: number, forms: CountForms): string {
  return forms[RULES.select(n)].replace("{n}", String(n));
}

/** @example countOf(1, "article") // "1 article"; 2 gives "2 articles" */
export function countOf(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

export const ARTICLES: CountForms = {
  zero: "أي مقال",
  one: "مقال واحد",
  two: "مقالين",
  few: "{n} مقالات",
  many: "{n} مقالا",
  other: "{n} مقال",
};

export const SENTENCES: CountForms = {
  zero: "بلا جمل",
  one: "جملة واحدة",
  two: "جملتان",
  few: "{n} جمل",
  many: "{n} جملة",
  other: "{n} جملة",
};

export const LETTERS: CountForms = {
  zero: "بلا حروف",
  one: "حرف واحد",
  two: "حرفان",
  few: "{n} حروف",
  many: "{n} حرفا",
  other: "{n} حرف",
};
