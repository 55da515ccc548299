import { MahdarError } from "@mahdar/shape";

/** Letters of the Arabic script that Arabic itself does not use, by the language they mostly point to. */
const OTHER_LETTERS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[ەێۆڵڕڤ]/gu, "Kurdish"],
  [/[ټډړږښګڼېۍ]/gu, "Pashto"],
  [/[ٹڈڑےںہھ]/gu, "Urdu"],
  [/[ۇۈۋڭۅ]/gu, "Uyghur"],
];
const ANY_OTHER = /[ەێۆڵڕڤټډړږښګڼېۍٹڈڑےںہھۇۈۋڭۅپچژگکی]/gu;
/** Arabic reports may be full of Latin names and lists; a foreign one with an Arabic quotation stays below this. */
const ARABIC_SHARE_MIN = 0.2;
/** This share of its own letters names a language. */
const MARK_SHARE = 0.02;
/** Above this share of letters a text is not Arabic; a Persian name or two, or a keyboard's ک, stay far below it. */
const OTHER_SHARE = 0.06;
const SAMPLE_LENGTH = 40_000;

/**
 * Why a text is not Arabic, or null when it is. Letters decide: at least a fifth (or `arabicShareMin`) must be of the Arabic
 * script, with few that belong to Persian, Kurdish, Urdu or Pashto. A text without letters is not refused here.
 *
 * @example whyNotArabic("The minister said so.") // "its letters are mostly Latin"
 * @example whyNotArabic("وزیر امور خارجه گفت که") // "its letters are those of Persian"
 */
export function whyNotArabic(text: string, arabicShareMin: number = ARABIC_SHARE_MIN): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH).normalize("NFKC");
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  if (arabic < letters * arabicShareMin) return `its letters are mostly ${scriptOf(sample)}`;
  const share = (pattern: RegExp): number => count(sample, pattern) / arabic;
  const language = OTHER_LETTERS.find(([pattern]) => share(pattern) >= MARK_SHARE)?.[1] ?? "Persian";
  if (share(ANY_OTHER) < OTHER_SHARE) return null;
  // Some keyboards type ی and ک in Arabic text: without a letter that Arabic lacks, and with its article, the text is Arabic.
  const written = count(sample, /(?<!\p{L})(?:ال|وال|بال|لل)/gu);
  if (share(/[پچژگەێۆڵڕټډړږښګڼېۍٹڈڑےںہھ]/gu) < 0.01 && written > arabic * 0.02) return null;
  return `its letters are those of ${language}`;
}

/** Throws `not-arabic`, naming the source and what its letters say. */
export function assertArabic(text: string, name: string): void {
  const why = /\p{L}/u.test(text) ? whyNotArabic(text) : "it holds no letters";
  if (why !== null)
    throw new MahdarError(
      "not-arabic",
      `${name} is not in Arabic: ${why}`,
      "give an article written in Arabic; other languages are not read",
    );
}

function scriptOf(sample: string): string {
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/\p{Script=Latin}/gu, "Latin"],
    [/\p{Script=Cyrillic}/gu, "Cyrillic"],
    [/\p{Script=Hebrew}/gu, "Hebrew"],
    [/\p{Script=Greek}/gu, "Greek"],
    [/\p{Script=Han}/gu, "Chinese"],
    [/\p{Script=Syriac}/gu, "Syriac"],
  ];
  const [top] = scripts
    .map(([pattern, name]) => ({ name, hits: count(sample, pattern) }))
    .sort((a, b) => b.hits - a.hits);
  return top!.hits === 0 ? "of another script" : top!.name;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
