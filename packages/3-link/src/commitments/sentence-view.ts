import type { Span } from "@mahdar/shape";
import type { Token } from "@mahdar/text";
import { type Amount, findAmounts } from "./amounts.ts";
import { deniedAt, type SentenceSignal, Signals } from "./outcome-signals.ts";
import type { Bag, RecordWords } from "./record-words.ts";

/** A signal of an outcome that nobody denies, and what its own clause tells. */
export interface SignalClause {
  readonly signal: SentenceSignal;
  readonly span: Pick<Span, "start" | "end">;
  readonly bag: Bag;
  readonly amounts: readonly Amount[];
}

/** Words before and after a signal that belong to what it tells; an act stands beside its object. */
const REACH = { act: [4, 14], near: [3, 9], word: [10, 12] } as const;

/** A sentence without some stretches of it, read once for each act that many promises are looked for by. */
export class SentenceView {
  readonly words: RecordWords;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  readonly #signals: Signals;
  readonly #clauses = new Map<string | null, SignalClause[]>();

  constructor(words: RecordWords, sentence: Span, without: readonly Pick<Span, "start" | "end">[]) {
    this.words = words;
    this.sentence = sentence;
    this.tokens = words
      .tokensOf(sentence)
      .filter(
        (token) =>
          token.word.kind !== "punct" &&
          !without.some((one) => one.start < token.end && token.start < one.end),
      );
    this.#signals = new Signals(this.tokens);
  }

  /** Whether it may tell an outcome of some promise. */
  get mayTell(): boolean {
    return this.#signals.areAny;
  }

  /** The signals for a promised act, each with its clause. */
  clausesOf(act: string | null): readonly SignalClause[] {
    let clauses = this.#clauses.get(act);
    if (clauses === undefined) {
      clauses = this.#signals
        .of(act)
        .filter((signal) => deniedAt(this.words.record, signal.words) === null)
        .map((signal) => this.#clauseOf(signal));
      this.#clauses.set(act, clauses);
    }
    return clauses;
  }

  #clauseOf(signal: SentenceSignal): SignalClause {
    const at = this.tokens.findIndex((token) => token.start === signal.words.start);
    const [back, ahead] = REACH[signal.by];
    const clause = this.tokens.slice(Math.max(0, at - back), at + ahead);
    const span = { start: clause[0]!.start, end: clause.at(-1)!.end };
    return { signal, span, bag: this.words.bagOf(span), amounts: findAmounts(clause, this.words.isDate) };
  }
}

const byRecord = new WeakMap<RecordWords, readonly SentenceView[]>();

/** The sentences of a record as outcomes are looked for in them; read once for a record. */
export function sentenceViews(words: RecordWords): readonly SentenceView[] {
  let views = byRecord.get(words);
  if (views === undefined) {
    views = words.record.sentences.map((sentence) => new SentenceView(words, sentence, []));
    byRecord.set(words, views);
  }
  return views;
}
