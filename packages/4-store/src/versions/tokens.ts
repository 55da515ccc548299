/** A stretch of a text that a comparison takes as a whole. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text with what stands between them, end to end. A word keeps its marks and its tatweel, a picture of
 * several signs (a flag, a family) is one: no place of a comparison lies inside what a reader sees as one.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (run.length === 1 || WORD_OR_SPACE.test(run)) tokens.push({ start: index, end });
    else {
      for (const { index: at, segment } of CLUSTERS.segment(run)) {
        tokens.push({ start: index + at, end: index + at + segment.length });
      }
    }
  }
  return tokens;
}

/**
 * Where the pieces of a text end that are compared before words are, as numbers of tokens: sentences, up to an end mark
 * or a line's end, and apart from them the spaces between, so that a sentence moved to the end is still the same.
 */
export function pieceEnds(text: string, tokens: readonly Token[]): number[] {
  const ends: number[] = [];
  let ending = false;
  for (const [i, token] of tokens.entries()) {
    const isGap = isSpace(text, token);
    const closes = SENTENCE_END.test(text.slice(token.start, token.end));
    if (i > 0 && ending && (isGap || !closes)) ends.push(i);
    ending = closes || (ending && isGap);
  }
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

/** Whether a token has nothing to read in it. */
export function isSpace(text: string, { start, end }: Token): boolean {
  return /^\s*$/u.test(text.slice(start, end));
}

/** Letters, marks, digits, tatweel and the joiners inside words; then spaces; then all the rest. */
const RUN =
  /[\p{L}\p{M}\p{N}ـ\u200c\u200d]+|\s+|[^\p{L}\p{M}\p{N}ـ\u200c\u200d\s]+(?:[\p{M}\u200d][^\p{L}\p{N}ـ\s]*)*/gu;
const WORD_OR_SPACE = /^(?:\s+|[\p{L}\p{M}\p{N}ـ\u200c\u200d]+)$/u;
const CLUSTERS = new Intl.Segmenter("ar", { granularity: "grapheme" });
const SENTENCE_END = /[.!?؟\n\r]/u;
