import { ARABIC, CLASS, DIGIT, INVISIBLE, LETTER, MARK, NEWLINE, OTHER, SPACE } from "./char-class.ts";
import { type Word, wordOf } from "./word.ts";

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
    const kind = CLASS[text.charCodeAt(at)]!;
    if (kind === SPACE || kind === INVISIBLE) { at++; continue; }
    if (kind === NEWLINE) { opensLine = true; at++; continue; }
    const start = at;
    if (kind === ARABIC || kind === LETTER) {
      at = wordEnd(text, at, kind);
      out.push({ start, end: at, word: wordOf(text.slice(start, at), kind === ARABIC ? "word" : "latin"), opensLine });
    } else if (kind === DIGIT) {
      do at++; while (at < length && CLASS[text.charCodeAt(at)] === DIGIT);
      out.push({ start, end: at, word: wordOf(text.slice(start, at), "number"), opensLine });
    } else if (kind === OTHER && isHighSurrogate(text, at)) {
      at += 2;
      out.push({ start, end: at, word: wordOf(text.slice(start, at), "symbol"), opensLine });
    } else {
      at++;
      out.push({ start, end: at, word: wordOf(text.slice(start, at), "punct"), opensLine });
    }
    opensLine = false;
  }
  return out;
}

/** The end of the run of one script's letters with marks; invisible controls count only when a letter follows. */
function wordEnd(text: string, from: number, script: number): number {
  let at = from + 1;
  let end = at;
  while (at < text.length) {
    const kind = CLASS[text.charCodeAt(at)]!;
    if (kind === script || kind === MARK) end = ++at;
    else if (kind === INVISIBLE) at++;
    else break;
  }
  return end;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
