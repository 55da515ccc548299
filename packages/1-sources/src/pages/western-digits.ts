/**
 * The text with Arabic and Persian digits written 0–9; every character keeps its place.
 *
 * @example westernDigits("١٤/٦/٢٠٢٠") // "14/6/2020"
 */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 15));
}
