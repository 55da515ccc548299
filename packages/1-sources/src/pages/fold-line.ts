/**
 * A line as the tables of site furniture are matched: one spelling for alef, ya and ta marbuta, no marks, no digits,
 * no punctuation, single spaces. For matching whole lines only; offsets are not kept.
 *
 * @example foldLine("شاهد أيضاً: ") // "شاهد ايضا"
 */
export function foldLine(line: string): string {
  return line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/[ىی]/gu, "ي")
    .replace(/ک/gu, "ك")
    .replace(/ة/gu, "ه")
    .replace(/[\p{M}\u0640\p{Cf}]/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
