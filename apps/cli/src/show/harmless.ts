/**
 * What others wrote, as a terminal may be given it: what would steer the terminal is shown as a sign, what turns the order
 * of a line about is left out of sight, and a line's end becomes a space. The length stays, so that offsets hold.
 *
 * @example harmless("\u001b[2Jأحمر") // "␛[2Jأحمر"
 */
export function harmless(text: string): string {
  return text.replace(STEERING, (sign) => {
    const code = sign.codePointAt(0)!;
    if (/\s/u.test(sign) || code === NEXT_LINE) return " ";
    if (code < SPACE) return String.fromCodePoint(PICTURES + code);
    if (code === DELETE) return "\u2421";
    return code > LAST_CONTROL ? "\u200B" : "\uFFFD";
  });
}

/** The same for every text in a value; a copy. */
export function harmlessIn<Value>(value: Value): Value {
  if (typeof value === "string") return harmless(value) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(harmlessIn) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, its]) => [key, harmlessIn(its)])) as Value;
}

/** Control characters, the separators of lines and paragraphs, and the embeddings, overrides and isolates of bidi. */
const STEERING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const SPACE = 0x20;
const DELETE = 0x7f;
const NEXT_LINE = 0x85;
const LAST_CONTROL = 0x9f;
/** U+2400 and on stand for the control characters from 0 on. */
const PICTURES = 0x2400;
