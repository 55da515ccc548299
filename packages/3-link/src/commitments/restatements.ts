import type { Span } from "@mahdar/shape";
import type { CommitmentIndex } from "./commitment-index.ts";
import { type CommitmentMention, mentionAt } from "./mention.ts";
import type { LinkProposal } from "./propose.ts";
import type { RecordWords } from "./record-words.ts";

/** A stretch of an article that words a known commitment again, though the reader took it for no promise of its own. */
export interface Restatement {
  readonly mention: CommitmentMention;
  readonly proposal: LinkProposal;
}

/** What is not read as a promise must be more like one than what is. */
const SURE = 0.72;
/** Shorter clauses tell too little. */
const FEWEST_WORDS = 4;

/**
 * Restatements of known commitments in the clauses of an article that hold no commitment read: «وكان البيان قد تحدث عن …». Proposed,
 * like every link.
 */
export function findRestatements(words: RecordWords, index: CommitmentIndex): Restatement[] {
  const read = words.record.commitments.flatMap((one) => one.content);
  return words.record.sentences.flatMap((sentence) =>
    clausesOf(words, sentence).flatMap((clause) => {
      if (read.some((span) => span.start < clause.end && clause.start < span.end)) return [];
      const mention = mentionAt(words, clause);
      if (mention.core.act === null && mention.amounts.length === 0) return [];
      const [proposal] = index.propose(mention);
      return proposal === undefined || proposal.likeness < SURE ? [] : [{ mention, proposal }];
    }),
  );
}

/** The stretches between commas of a sentence. */
function clausesOf(words: RecordWords, sentence: Span): Pick<Span, "start" | "end">[] {
  const clauses: { start: number; end: number; words: number }[] = [];
  let open: { start: number; end: number; words: number } | null = null;
  for (const { start, end, word } of words.tokensOf(sentence)) {
    if (/^[،؛;:,]$/u.test(word.fold)) {
      if (open !== null) clauses.push(open);
      open = null;
    } else if (open === null) open = { start, end, words: 1 };
    else open = { start: open.start, end, words: open.words + 1 };
  }
  if (open !== null) clauses.push(open);
  return clauses.filter((clause) => clause.words >= FEWEST_WORDS);
}
