import type { Language } from "./preferences.ts";

/** The six forms an Arabic count takes; `{n}` stands for the number. English uses `one` and `other`. */
export interface CountForms {
  readonly ar: Readonly<Record<Intl.LDMLPluralRule, string>>;
  readonly en: { readonly zero?: string; readonly one: string; readonly other: string };
}

const RULES = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };

/**
 * The form for `n`, its `{n}` not yet filled in.
 *
 * @example formOf(statements, 3, "ar") // "{n} أقوال"; 11 gives "{n} قولًا", 2 gives "قولان"
 */
export function formOf(forms: CountForms, n: number, language: Language): string {
  if (language === "ar") return forms.ar[RULES.ar.select(n)];
  if (n === 0 && forms.en.zero !== undefined) return forms.en.zero;
  return RULES.en.select(n) === "one" ? forms.en.one : forms.en.other;
}
