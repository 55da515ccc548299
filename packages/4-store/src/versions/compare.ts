import { diffArrays } from "diff";
import { isSpace, pieceEnds, type Token, tokensOf } from "./tokens.ts";

/** A stretch of the old text beside one of the new: the same in both, or changed; either may be empty where changed. */
export interface Run {
  readonly isSame: boolean;
  readonly from: Token;
  readonly to: Token;
}

/** Edits looked for between the sentences of two texts; texts further apart count as changed from end to end. */
const SENTENCE_EDITS_MAX = 400;
const WORD_EDITS_MAX = 600;
/** Steps of comparing words over a whole text: edits squared. It keeps hostile texts under a second. */
const WORD_STEPS_MAX = 2_000_000;

/**
 * Compares two texts word by word; the runs cover both from end to end, same and changed in turn. The same texts give
 * the same runs: work is bounded by steps, not by a clock, and where the bound is met a stretch is changed as a whole.
 *
 * @example compareTexts("زار الوزير", "زار الرئيس") // same «زار », changed «الوزير» → «الرئيس»
 */
export function compareTexts(from: string, to: string): Run[] {
  const before = sideOf(from);
  const after = sideOf(to);
  const runs: Run[] = [];
  let steps = WORD_STEPS_MAX;
  for (const pair of joined(alignedSentences(before, after), from)) {
    const inner = compareWords(before, after, pair, steps);
    steps -= inner.steps;
    for (const run of inner.runs) runs.push(run);
  }
  return joined(runs, from);
}

interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Token[];
}

function sideOf(text: string): Side {
  const tokens = tokensOf(text);
  let first = 0;
  const sentences = pieceEnds(text, tokens).map((end) => {
    const sentence = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
    first = end;
    return sentence;
  });
  return { text, tokens, sentences };
}

function alignedSentences(before: Side, after: Side): Run[] {
  const whole: Run = {
    isSame: false,
    from: { start: 0, end: before.text.length },
    to: { start: 0, end: after.text.length },
  };
  const runs = aligned(before, after, whole, before.sentences, after.sentences, SENTENCE_EDITS_MAX);
  return runs?.runs ?? [whole];
}

function compareWords(before: Side, after: Side, pair: Run, steps: number): { runs: Run[]; steps: number } {
  if (pair.isSame) return { runs: [pair], steps: 0 };
  const edits = Math.min(WORD_EDITS_MAX, Math.floor(Math.sqrt(Math.max(0, steps))));
  const inside = (side: Side, { start, end }: Token): Token[] => between(side.tokens, start, end);
  const words = aligned(before, after, pair, inside(before, pair.from), inside(after, pair.to), edits);
  return words === null ? { runs: [pair], steps: edits ** 2 } : words;
}

/** The tokens from one place to another, found by halving. */
function between(tokens: readonly Token[], start: number, end: number): Token[] {
  const firstFrom = (place: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.start < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return tokens.slice(firstFrom(start), firstFrom(end));
}

/** The pieces of a stretch of both sides against one another; null when they are more than `editsMax` apart. */
function aligned(
  before: Side,
  after: Side,
  pair: Run,
  olds: readonly Token[],
  news: readonly Token[],
  editsMax: number,
): { runs: Run[]; steps: number } | null {
  const oldWords = olds.map(({ start, end }) => before.text.slice(start, end));
  const newWords = news.map(({ start, end }) => after.text.slice(start, end));
  let head = 0;
  const shorter = Math.min(oldWords.length, newWords.length);
  while (head < shorter && oldWords[head] === newWords[head]) head++;
  let tail = 0;
  while (tail < shorter - head && oldWords.at(-1 - tail) === newWords.at(-1 - tail)) tail++;
  const changes = diffArrays(
    oldWords.slice(head, oldWords.length - tail),
    newWords.slice(head, newWords.length - tail),
    { maxEditLength: editsMax },
  );
  if (changes === undefined) return null;
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  const take = (isSame: boolean, oldCount: number, newCount: number): void => {
    if (oldCount + newCount === 0) return;
    runs.push({
      isSame,
      from: stretch(olds, i, oldCount, pair.from),
      to: stretch(news, j, newCount, pair.to),
    });
    i += oldCount;
    j += newCount;
  };
  take(true, head, head);
  let edits = 0;
  for (const { added, removed, count } of changes) {
    if (added || removed) edits += count;
    take(!added && !removed, added ? 0 : count, removed ? 0 : count);
  }
  take(true, tail, tail);
  return { runs, steps: edits ** 2 };
}

function stretch(tokens: readonly Token[], first: number, count: number, within: Token): Token {
  const start = tokens[first]?.start ?? within.end;
  return { start, end: count === 0 ? start : tokens[first + count - 1]!.end };
}

/** Neighbours of a kind become one run; what is the same only by a space between two changes belongs to the change. */
function joined(runs: readonly Run[], from: string): Run[] {
  const out: Run[] = [];
  for (const [n, run] of runs.entries()) {
    const next = runs[n + 1];
    const isGap = run.isSame && out.at(-1)?.isSame === false && next?.isSame === false;
    const isSame = run.isSame && !(isGap && isSpace(from, run.from));
    const last = out.at(-1);
    if (last === undefined || last.isSame !== isSame) out.push({ ...run, isSame });
    else out[out.length - 1] = { isSame, from: hull(last.from, run.from), to: hull(last.to, run.to) };
  }
  return out;
}

function hull(one: Token, other: Token): Token {
  return { start: one.start, end: Math.max(one.end, other.end) };
}
