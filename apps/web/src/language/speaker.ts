import { dateInWords } from "./dates.ts";
import { type CountForms, formOf } from "./plural.ts";
import type { Preferences } from "./preferences.ts";

/** A string of the interface in both languages; `{name}` marks what is filled in. */
export interface Words {
  readonly ar: string;
  readonly en: string;
}

/** Says the interface's words as the reader chose: language, digits, direction. */
export interface Speaker extends Preferences {
  readonly dir: "rtl" | "ltr";
  /** The words, `{name}` filled with values that are isolated from the line's direction. */
  say(words: Words, values?: Readonly<Record<string, string>>): string;
  /** A count with its noun in the right form. */
  count(forms: CountForms, n: number): string;
  number(n: number): string;
  /** A share of 1 as a percentage; only 1 itself is shown as the whole. */
  percent(share: number): string;
  /** Any of our own text with its digits as chosen; never for a source's words. */
  digitsIn(text: string): string;
  /** A day, month or year in words; the value itself when it is none of them. */
  day(value: string, options?: { readonly weekday?: boolean }): string;
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** @example speakerOf({ language: "ar", digits: "arab" }).count(articles, 3) // "٣ مقالات" */
export function speakerOf(preferences: Preferences): Speaker {
  const { language, digits } = preferences;
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en";
  const grouped = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const digitsIn = (text: string): string =>
    language === "ar" && digits === "arab"
      ? text.replace(/[0-9]/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)))
      : text;
  return {
    ...preferences,
    dir: language === "ar" ? "rtl" : "ltr",
    say: (words, values = {}) =>
      words[language].replace(/\{([a-z]+)\}/giu, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
      }),
    count: (forms, n) => formOf(forms, n, language).replace("{n}", grouped.format(n)),
    number: (n) => grouped.format(n),
    percent: (share) => percent.format(share < 1 ? Math.min(share, 0.99) : share),
    digitsIn,
    day: (value, options) => digitsIn(dateInWords(value, language, options) ?? value),
  };
}
