import type { Span } from "@mahdar/shape";
import { parseDay, type Token } from "@mahdar/text";
import type { Amount } from "./amounts.ts";
import { type CommitmentMention, mentionAt, mentionsOfSentences } from "./mention.ts";
import { MentionIndex } from "./mention-index.ts";
import {
  type Bearing,
  deniedAt,
  findSignals,
  type OutcomeSignal,
  type SentenceSignal,
} from "./outcome-signals.ts";
import type { RecordWords } from "./record-words.ts";
import { isOneMatter, mattersShared, relevanceOf } from "./relevance.ts";
import { SentenceView, sentenceViews } from "./sentence-view.ts";
import { cueOf } from "./undertaking-cues.ts";
import { windowOf, windowsMeet } from "./window.ts";
import { keyOf } from "./words.ts";

/** A commitment outcomes are looked for: its id and its wordings. */
export interface KnownCommitment {
  readonly id: string;
  readonly mentions: readonly CommitmentMention[];
}

/** A sentence of a later report that bears on a commitment, proposed for a person to decide. */
export interface OutcomeEvidence {
  readonly commitment: string;
  readonly article: string;
  readonly day: string | null;
  readonly outlet: string | null;
  /** The sentence, and in it the words that tell the outcome. */
  readonly quote: Span;
  readonly signal: OutcomeSignal;
  readonly bearing: Bearing;
  /** `responsible`: told by the side that promised; `other`: by another; `report`: by the article itself. */
  readonly voice: "responsible" | "other" | "report";
  /** How surely the sentence is about this commitment, 0 to 1. */
  readonly relevance: number;
  /** A person took it for evidence. */
  readonly accepted?: true;
}

/** From here on a sentence is taken to be about the commitment. */
export const RELEVANT = 0.7;

/**
 * Looks for outcomes of known commitments in the sentences of one record. A commitment is looked for only in articles not older than
 * its first wording, and not in the sentences that word it.
 */
export class OutcomeFinder {
  readonly #index = new MentionIndex();
  /** Article → the commitments worded in it. */
  readonly #wordedIn = new Map<string, Set<KnownCommitment>>();
  readonly #wordings: { readonly commitment: KnownCommitment; readonly mention: CommitmentMention }[] = [];

  constructor(commitments: readonly KnownCommitment[]) {
    for (const commitment of commitments) {
      for (const mention of distinct(commitment.mentions)) {
        this.#index.add(mention);
        this.#wordings.push({ commitment, mention });
      }
      for (const { article } of commitment.mentions)
        this.#wordedIn.set(article, (this.#wordedIn.get(article) ?? new Set()).add(commitment));
    }
  }

  find(words: RecordWords): OutcomeEvidence[] {
    const { id, published, outlet } = words.record.document;
    const costs = new Costs(published);
    return words.record.sentences.flatMap((sentence, at) => {
      const before = words.record.sentences[at - 1];
      const told = mentionsOfSentences(words)[at]!;
      const view = sentenceViews(words)[at]!;
      const best = new Map<KnownCommitment, Sighting>();
      const offer = (commitment: KnownCommitment, sighting: Sighting | null): void => {
        if (sighting !== null && sighting.relevance > (best.get(commitment)?.relevance ?? 0))
          best.set(commitment, sighting);
      };
      const worded = this.#wordedIn.get(id);
      for (const commitment of worded ?? [])
        offer(commitment, sightingBeside(words, sentence, before, commitment));
      for (const number of view.mayTell ? this.#index.candidatesOf(told) : []) {
        const { commitment, mention } = this.#wordings[number]!;
        if (isTooEarly(commitment, published)) continue;
        const isWordedHere = worded?.has(commitment) ?? false;
        offer(commitment, sightingOf(view, told, mention, commitment, isWordedHere, costs.of(commitment)));
      }
      // Of promises about one matter the sentence bears on those it fits best.
      const most = Math.max(...[...best.values()].map((one) => one.relevance));
      return [...best].flatMap(([commitment, { relevance, signal }]) =>
        relevance < most - RIVAL
          ? []
          : [
              {
                commitment: commitment.id,
                article: id,
                day: published,
                outlet,
                quote: { start: sentence.start, end: sentence.end, text: sentence.text },
                signal,
                bearing: signal.bearing,
                voice: voiceOf(words, signal, commitment),
                relevance,
              },
            ],
      );
    });
  }
}

interface Sighting {
  readonly signal: OutcomeSignal;
  readonly relevance: number;
}

/** Promises less relevant than the best one by more than this are left to it. */
const RIVAL = 0.04;
/** How firmly a signal ties its clause to the promise: its own act, an act near it, a word of outcomes at large. */
const TIES = { act: 1, near: 0.6, word: 0.6 } as const;
/** What is told long after the promise was due, or last told of, is less likely about it. */
const STALE_YEARS = 0.5;
const STALE_COST = 0.15;
/** An article about something else, or a clause that shares one word with the promise, is less likely about it. */
const ELSEWHERE_COST = 0.25;
const LONE_COST = 0.12;
/** How surely a word of outcomes beside the very wording is about it. */
const BESIDE = 0.8;

/** The weightiest signal of the sentence whose own clause is about the promise. */
function sightingOf(
  plain: SentenceView,
  told: CommitmentMention,
  promise: CommitmentMention,
  commitment: KnownCommitment,
  isWordedHere: boolean,
  cost: number,
): Sighting | null {
  const { words, sentence } = plain;
  const wordings = isWordedHere ? wordingsIn(commitment, words.record.document.id, sentence) : [];
  const view = wordings.length === 0 ? plain : new SentenceView(words, sentence, wordings);
  const sightings = view.clausesOf(promise.core.act).flatMap(({ signal, span, bag, amounts }) => {
    if (wordings.length > 0 && leadsToWording(view.tokens, signal)) return [];
    if (signal.by !== "word" && isBeforePromise(words, span, commitment)) return [];
    const countries = [...bag.countries, ...told.sides.countries];
    const near =
      relevanceOf({ bag, countries, amounts }, promise, TIES[signal.by]) +
      (namesTerm(words, sentence, promise) ? TERM_SHARE : 0) -
      (mattersShared(bag, promise) > 1 ? 0 : LONE_COST) -
      cost;
    if (near < RELEVANT) return [];
    const relevance = near - (isOneMatter(words.about, promise.about) ? 0 : ELSEWHERE_COST);
    if (relevance < RELEVANT) return [];
    return [{ signal: turned(signal, promise, amounts), relevance }];
  });
  const signal = strongest(sightings.map((one) => one.signal));
  return signal === null ? null : sightings.find((one) => one.signal === signal)!;
}

/**
 * A word of outcomes beside a wording of the promise: after it in its sentence («تعهد بكذا ولم يف به»), or in the next one where that
 * one opens with a contrast or points back («غير أن …», «وهو …»).
 */
function sightingBeside(
  words: RecordWords,
  sentence: Span,
  before: Span | undefined,
  commitment: KnownCommitment,
): Sighting | null {
  const article = words.record.document.id;
  const inside = commitment.mentions.find(
    (one) => one.article === article && one.words.start >= sentence.start && one.words.start < sentence.end,
  );
  const tokens = words.tokensOf(sentence);
  const isContrast = CONTRAST.has(tokens[0]?.word.fold ?? "");
  const above =
    inside === undefined && isContrast && before !== undefined
      ? commitment.mentions.find(
          (one) => one.article === article && one.words.start >= before.start && one.words.start < before.end,
        )
      : undefined;
  const wording = inside ?? above;
  if (wording === undefined) return null;
  const after = tokens.filter((token) => token.start >= wording.words.end);
  const signals = findSignals(after, wording.core.act).filter(
    (one) => one.by === "word" && one.bearing !== "for" && deniedAt(words.record, one.words) === null,
  );
  const signal = strongest(signals);
  return signal === null ? null : { signal, relevance: BESIDE };
}

const CONTRAST = new Set(["وهو", "وهي", "غير", "لكن", "ولكن", "الا", "بيد", "لكنه", "لكنها"]);

/** What naming the very term of the promise adds. */
const TERM_SHARE = 0.15;

function namesTerm(words: RecordWords, sentence: Span, { term }: CommitmentMention): boolean {
  if (term === null) return false;
  return words.record.times.some((time) => {
    if (time.type !== "DATE" || time.value === null || time.start < sentence.start || time.end > sentence.end)
      return false;
    const window = windowOf(time.value, words.record.document.published);
    return window !== null && !window.vague && windowsMeet(window, term);
  });
}

/** Whether the clause dates itself before the promise was made. */
function isBeforePromise(
  words: RecordWords,
  span: Pick<Span, "start" | "end">,
  commitment: KnownCommitment,
): boolean {
  const [wording] = commitment.mentions;
  const day = wording?.day ?? null;
  if (day === null) return false;
  // A promise told when its term had passed was made before that.
  const first = wording?.term?.from != null && wording.term.from < day ? wording.term.from : day;
  const { published } = words.record.document;
  return words.record.times.some((time) => {
    if (time.type !== "DATE" || time.value === null || time.start < span.start || time.end > span.end)
      return false;
    const until = windowOf(time.value, published)?.until ?? null;
    return until !== null && until < first;
  });
}

function staleness(commitment: KnownCommitment, published: string | null): number {
  if (published === null) return 0;
  let last = "";
  for (const { day, due } of commitment.mentions) {
    if (day !== null && day <= published && day > last) last = day;
    if (due?.until != null && due.until > last) last = due.until;
  }
  const years =
    last === "" || published <= last ? 0 : ((parseDay(published) ?? 0) - (parseDay(last) ?? 0)) / 365;
  return years <= STALE_YEARS ? 0 : STALE_COST * Math.min(3, years);
}

/** The signal that outweighs the others of its sentence: lateness and failure qualify what was done. */
function strongest<T extends OutcomeSignal>(signals: readonly T[]): T | null {
  const order: readonly Bearing[] = ["replaced", "partial", "late", "against", "for"];
  for (const bearing of order) {
    const signal = signals.find((one) => one.bearing === bearing);
    if (signal !== undefined) return signal;
  }
  return null;
}

function voiceOf(
  words: RecordWords,
  signal: OutcomeSignal,
  commitment: KnownCommitment,
): OutcomeEvidence["voice"] {
  const said = words.record.attributions.findLast((one) =>
    one.content.some((part) => part.start <= signal.words.start && signal.words.end <= part.end),
  );
  if (said === undefined) return "report";
  const { sides } = mentionAt(words, said.source ?? said.resolved ?? said.cue);
  const own = commitment.mentions.some(
    (mention) =>
      mention.sides.countries.some((country) => sides.countries.includes(country)) ||
      mention.sides.actors.some((actor) => sides.actors.includes(actor)),
  );
  return own ? "responsible" : "other";
}

/** What the age of promises costs in one article, worked out once for each. */
class Costs {
  readonly #published: string | null;
  readonly #known = new Map<KnownCommitment, number>();

  constructor(published: string | null) {
    this.#published = published;
  }

  of(commitment: KnownCommitment): number {
    let cost = this.#known.get(commitment);
    if (cost === undefined) {
      cost = staleness(commitment, this.#published);
      this.#known.set(commitment, cost);
    }
    return cost;
  }
}

function isTooEarly(commitment: KnownCommitment, published: string | null): boolean {
  const first = commitment.mentions[0]?.day ?? null;
  return published !== null && first !== null && published < first;
}

/** The wordings of the commitment a sentence holds: what they say is promised, not told as done. */
function wordingsIn(commitment: KnownCommitment, article: string, sentence: Span): Span[] {
  return commitment.mentions.flatMap((mention) =>
    mention.article === article && mention.words.start < sentence.end && sentence.start < mention.words.end
      ? [mention.words]
      : [],
  );
}

/**
 * Whether a signal only leads to the wording in its sentence: «وقع العراق مذكرة لإنشاء محطات» promises, «كلف اللجنة بوضع …» too. A
 * noun of success («اكتمال») beside a promise is mostly of something else.
 */
function leadsToWording(tokens: readonly Token[], signal: SentenceSignal): boolean {
  const token = tokens.find((one) => one.start === signal.words.start)!;
  if (signal.by === "near") return true;
  if (signal.by === "act") return cueOf(token) !== null;
  const isVerb = token.end < signal.words.end || keyOf(token.word.fold).tense !== null;
  return signal.bearing === "for" && !isVerb;
}

/** What is told as less than this share of the amount promised is a part of it. */
const WHOLE = 0.9;

/** A signal as it bears on this promise: doing what was not to be done is against it, fewer than promised is a part. */
function turned<T extends OutcomeSignal>(signal: T, promise: CommitmentMention, told: readonly Amount[]): T {
  if (signal.by === "word") return signal;
  if (promise.negative)
    return signal.bearing === "for"
      ? { ...signal, bearing: "against" }
      : signal.bearing === "against"
        ? { ...signal, bearing: "for" }
        : signal;
  const isPart = promise.amounts.some(({ value, unit }) => {
    const same = told.filter((one) => one.unit === unit);
    return same.length > 0 && same.every((one) => one.value < WHOLE * value);
  });
  return isPart && signal.bearing === "for" ? { ...signal, bearing: "partial" } : signal;
}

function distinct(mentions: readonly CommitmentMention[]): CommitmentMention[] {
  return [...new Map(mentions.map((mention) => [mention.words.text, mention])).values()];
}
