/** The language of the interface. The articles stay in their own. */
export type Language = "ar" | "en";
/** Western (1 2 3) or Arabic-Indic (١ ٢ ٣) digits, named as in Unicode's numbering systems. */
export type Digits = "latn" | "arab";

export interface Preferences {
  readonly language: Language;
  readonly digits: Digits;
}

const COOKIE = "mahdar";
const YEAR_SECONDS = 31_536_000;

/**
 * What a reader chose: `?lang=` and `?digits=` come first, then the cookie, then Arabic with Western digits.
 * Anything but the known values is left aside.
 */
export function preferencesOf(
  query: Readonly<Record<string, unknown>>,
  cookie: string | undefined,
): Preferences {
  const [language, digits] = (cookie ?? "").split(".");
  return {
    language: languageOf(query["lang"]) ?? languageOf(language) ?? "ar",
    digits: digitsOf(query["digits"]) ?? digitsOf(digits) ?? "latn",
  };
}

/** The `Set-Cookie` line that keeps the choice for a year. */
export function preferencesCookie({ language, digits }: Preferences): string {
  return `${COOKIE}=${language}.${digits}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}

/** The value of a cookie in a `Cookie` header. */
export function cookieOf(header: string | undefined, name: string = COOKIE): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

function languageOf(value: unknown): Language | undefined {
  return value === "ar" || value === "en" ? value : undefined;
}

function digitsOf(value: unknown): Digits | undefined {
  return value === "latn" || value === "arab" ? value : undefined;
}
