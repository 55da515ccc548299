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
  const found: SentenceSignal[] = [];
  tokens.forEach((token, at) => {
    if (token.word.kind !== "word") return;
    const before = tokens[at - 1]?.word.fold ?? "";
    const phrase = phraseAt(tokens, at, act);
    if (phrase !== null && !AHEAD.has(before) && !NOT.has(before) && !isPlanned(token)) {
      found.push({
        bearing: phrase.bearing,
        words: { start: token.start, end: tokens[phrase.last - 1]!.end },
        by: "word",
      });
      return;
    }
    if (act === null) return;
    const keyed = keyOf(token.word.fold);
    if (keyed.sense !== "act") return;
    const by = keyed.key === act ? "act" : areNearActs(keyed.key.slice(1), act.slice(1)) ? "near" : null;
    if (by === null) return;
    const words = { start: token.start, end: token.end };
    // «خمسين مليون قدم» counts feet.
    if (isNumber(tokens[at - 1])) return;
    // «لم تسلم» is written as the noun تسلم is.
    if (NOT.has(before)) found.push({ bearing: "against", words, by });
    else if (keyed.tense === "past" || (keyed.tense === null && isDone(tokens, at)))
      found.push({ bearing: "for", words, by });
  });
  return found;
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

function phraseAt(
  tokens: readonly Token[],
  at: number,
  act: string | null,
): { readonly bearing: Bearing; readonly last: number } | null {
  for (const { stem } of tokens[at]!.word.readings)
    for (const form of [stem, stem.replace(/^ال/u, "")])
      for (const { words, bearing, acts } of PHRASES.get(form) ?? [])
        if (
          (acts.length === 0 || (act !== null && acts.includes(act))) &&
          words.every((word, i) => i === 0 || matches(tokens[at + i], word))
        )
          return { bearing, last: at + words.length };
  return null;
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
