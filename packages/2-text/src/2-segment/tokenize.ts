import { ARABIC, CLASS, DIGIT, INVISIBLE, LETTER, MARK, NEWLINE, OTHER, SPACE } from "./char-class.ts";
import { type TokenKind, type Word, wordAt } from "./word.ts";

/** One token: a stretch of the text and what is known of its written form. Offsets as in Span. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** True when a line break stands between this token and the one before (and for the first token). */
  readonly opensLine: boolean;
}

/**
 * The tokens of a text in order: Arabic words with their marks, words in other letters, digit runs, and every
 * punctuation mark or symbol by itself (12/6/2020 is five tokens that touch). Linear in the text's length.
 */
export function tokenize(text: string): Token[] {
  const out: Token[] = [];
  const length = text.length;
  let opensLine = true;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    const kind = CLASS[first]!;
    if (kind === SPACE || kind === INVISIBLE) {
      at++;
      continue;
    }
    if (kind === NEWLINE) {
      opensLine = true;
      at++;
      continue;
    }
    const start = at++;
    let end = at;
    let hash = first;
    let is: TokenKind = "punct";
    if (kind === ARABIC || kind === LETTER) {
      // The run of one script's letters with marks; invisible controls count only when a letter follows.
      is = kind === ARABIC ? "word" : "latin";
      let scanned = hash;
      while (at < length) {
        const unit = text.charCodeAt(at);
        const next = CLASS[unit]!;
        if (next !== kind && next !== MARK && next !== INVISIBLE) break;
        at++;
        scanned = (Math.imul(scanned, 31) + unit) | 0;
        if (next === INVISIBLE) continue;
        end = at;
        hash = scanned;
      }
      at = end;
    } else if (kind === DIGIT) {
      is = "number";
      while (at < length && CLASS[text.charCodeAt(at)] === DIGIT)
        hash = (Math.imul(hash, 31) + text.charCodeAt(at++)) | 0;
      end = at;
    } else if (kind === OTHER && isHighSurrogate(text, start)) {
      is = "symbol";
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      end = ++at;
    }
    out.push({ start, end, word: wordAt(text, start, end, is, hash), opensLine });
    opensLine = false;
  }
  return out;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
