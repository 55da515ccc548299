import type { MahdarRecord, Span } from "@mahdar/shape";
import { fold, type Token } from "@mahdar/text";
import { amountWords, outcomeWords } from "../lexicon/links.generated.ts";
import { areNearActs, keyOf } from "./words.ts";

/** How a report bears on a promise. */
export type Bearing = "for" | "against" | "late" | "partial" | "replaced";

/** What a stretch tells of an outcome: the words that tell it, and how they bear. */
export interface OutcomeSignal {
  readonly bearing: Bearing;
  readonly words: Pick<Span, "start" | "end">;
  /** `word`: of the table of outcomes; `act`: the promised act told as done, or as not done; `near`: an act near it; `terms`: a later promise that makes it exact. */
  readonly by: "word" | "act" | "near" | "terms";
}

/** A signal read in a sentence. */
export type SentenceSignal = OutcomeSignal & { readonly by: "word" | "act" | "near" };

interface Phrase {
  readonly words: readonly string[];
  readonly bearing: Bearing;
  /** The promised acts it bears on; empty for all. */
  readonly acts: readonly string[];
}

const PHRASES = new Map<string, Phrase[]>();
for (const { phrase, bearing, acts } of outcomeWords) {
  const words = fold(phrase).split(" ");
  const row = {
    words,
    bearing: bearing as Bearing,
    acts: acts === "" ? [] : acts.split(";").map((act) => `+${act}`),
  };
  PHRASES.set(words[0]!, [...(PHRASES.get(words[0]!) ?? []), row]);
}
for (const list of PHRASES.values()) list.sort((a, b) => b.words.length - a.words.length);

const NOT = new Set(["لم", "ولم", "فلم", "لما"]);
/** Words that make what follows a plan or a wish: «من المقرر», «إلى». */
const AHEAD = new Set(
  "سوف لن المقرر المزمع المتوقع المنتظر ان موعد موعدا مهله جدول جدولا قبل حتي قرب".split(" "),
);
/** «لانتهاء المهمة» tells what for, not what was. */
const isPlanned = (token: Token): boolean => /^ل(?:ان|اخ|اك)/u.test(token.word.fold);

/** The signals among tokens, in order; `act` is the class of the promised act, null where it has none. */
export function findSignals(tokens: readonly Token[], act: string | null): SentenceSignal[] {
  return new Signals(tokens).of(act);
}

/** A token where a signal may stand, whatever the promised act. */
interface Place {
  readonly at: number;
  readonly phrases: readonly MatchedPhrase[];
  /** What the word itself tells of an act; null where it tells of none. */
  readonly act: { readonly key: string; readonly bearing: "for" | "against" } | null;
}

interface MatchedPhrase extends Phrase {
  readonly end: number;
}

/** The signals of a stretch, read once and asked for by many acts. */
export class Signals {
  readonly #tokens: readonly Token[];
  readonly #places: readonly Place[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#places = tokens.flatMap((token, at) => {
      if (token.word.kind !== "word") return [];
      const place = { at, phrases: phrasesAt(tokens, at), act: actAt(tokens, at) };
      return place.phrases.length === 0 && place.act === null ? [] : [place];
    });
  }

  /** Whether there is a signal for any act at all. */
  get areAny(): boolean {
    return this.#places.length > 0;
  }

  of(act: string | null): SentenceSignal[] {
    return this.#places.flatMap((place): SentenceSignal[] => {
      const { start, end } = this.#tokens[place.at]!;
      const phrase = place.phrases.find(
        ({ acts }) => acts.length === 0 || (act !== null && acts.includes(act)),
      );
      if (phrase !== undefined)
        return [{ bearing: phrase.bearing, words: { start, end: phrase.end }, by: "word" }];
      if (act === null || place.act === null) return [];
      const { key, bearing } = place.act;
      const by = key === act ? "act" : areNearActs(key.slice(1), act.slice(1)) ? "near" : null;
      return by === null ? [] : [{ bearing, words: { start, end }, by }];
    });
  }
}

function actAt(tokens: readonly Token[], at: number): Place["act"] {
  const { sense, key, tense } = keyOf(tokens[at]!.word.fold);
  // «خمسين مليون قدم» counts feet.
  if (sense !== "act" || isNumber(tokens[at - 1])) return null;
  // «لم تسلم» is written as the noun تسلم is.
  if (NOT.has(tokens[at - 1]?.word.fold ?? "")) return { key, bearing: "against" };
  return tense === "past" || (tense === null && isDone(tokens, at)) ? { key, bearing: "for" } : null;
}

/** «أتم الجيش انسحابه», «أعيد فتح الطريق»: a verb of completing so few words before the verbal noun. */
const DONE_REACH = 4;
const DONE = new Set(["+complete", "+end", "+return"]);

function isDone(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - DONE_REACH), at).some(({ word }) => {
    const { key, tense } = keyOf(word.fold);
    return DONE.has(key) && tense === "past";
  });
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.word.kind === "number" || SCALES.has(token.word.fold));
}

const SCALES = new Set(amountWords.filter(({ kind }) => kind === "scale").map(({ word }) => fold(word)));

/** The phrases that begin at a token, those of its first readings first; none where what comes before makes them a plan or denies them. */
function phrasesAt(tokens: readonly Token[], at: number): MatchedPhrase[] {
  const token = tokens[at]!;
  const found: MatchedPhrase[] = [];
  for (const { stem } of token.word.readings)
    for (const form of stem.startsWith("ال") ? [stem, stem.slice(2)] : [stem])
      for (const phrase of PHRASES.get(form) ?? [])
        if (phrase.words.every((word, i) => i === 0 || matches(tokens[at + i], word)))
          found.push({ ...phrase, end: tokens[at + phrase.words.length - 1]!.end });
  if (found.length === 0) return found;
  const before = tokens[at - 1]?.word.fold ?? "";
  return AHEAD.has(before) || NOT.has(before) || isPlanned(token) ? [] : found;
}

function matches(token: Token | undefined, word: string): boolean {
  return (
    token !== undefined &&
    (token.word.fold === word || (word.length === 1 && token.word.fold.startsWith(word)))
  );
}

/** Whether the record's denials hold a stretch: what is denied is no evidence of its content. */
export function deniedAt(record: MahdarRecord, span: Pick<Span, "start" | "end">): number | null {
  const at = record.attributions.findIndex(
    (one) =>
      one.modality === "denied" &&
      one.content.some((part) => part.start <= span.start && span.end <= part.end),
  );
  return at < 0 ? null : at;
}
