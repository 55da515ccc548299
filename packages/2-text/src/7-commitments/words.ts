import type { Strength, Topic } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { findPronouns, inflect, newSlot, PhraseTable, type VerbForm, type Word } from "../2-segment/index.ts";
import {
  acts,
  collectives,
  commissivePhrases,
  commissiveVerbs,
  declaringVerbs,
  notFutureNouns,
  predictions,
  topics,
} from "../lexicon/commitments.generated.ts";

/** What opens the promised act after its verb: a preposition glued or free, أن with a clause, or nothing. */
export type Link = "ب" | "على" | "ل" | "إلى" | "أن" | "-";

/** A verb or phrase by which an actor binds itself, in one of its forms. */
export interface Commissive {
  readonly strength: Strength;
  readonly links: readonly Link[];
  readonly form: VerbForm["tense"] | "phrase";
  readonly person: 1 | 2 | 3;
  /** True when the form points back to its actor: التزامه, دعمها, استعداد بلاده. */
  readonly possessed: boolean;
}

const verbForms = new Map<string, Commissive>();
for (const row of commissiveVerbs) {
  const links = row.links.split("/") as Link[];
  for (const [form, said] of inflect(row)) {
    const kind = said.tense === "participle" ? "p" : said.tense === "masdar" ? "m" : "v";
    if (!row.forms.includes(kind) || verbForms.has(form)) continue;
    verbForms.set(form, {
      strength: row.strength as Strength,
      links,
      form: said.tense,
      person: said.person,
      possessed: said.tense === "masdar" && said.gender !== null,
    });
  }
}

/** Set phrases (على استعداد لـ, دعمها المتواصل لـ). */
export const phraseTable = new PhraseTable<Commissive>(
  commissivePhrases.map(
    (row) =>
      [
        row.phrase,
        {
          strength: row.strength as Strength,
          links: row.links.split("/") as Link[],
          form: "phrase",
          person: 3,
          possessed: row.actor === "before",
        },
      ] as const,
  ),
);

/** Words that begin like a future verb (سيارات, سنوات); the rest of the form is left to its plural and article. */
const nouns = { has: (form: string): boolean => nounStems.some((stem) => form.startsWith(stem)) };
const nounStems = notFutureNouns.map((row) => fold(row.stem));
const predictionStems = new Set(predictions.map((row) => fold(row.verb).slice(1)));
const actWords = new Map(acts.map((row) => [fold(row.noun), row.concrete === "yes"] as const));
const collectiveWords = new Map(collectives.map((row) => [fold(row.noun), row.number] as const));
const topicWords = new Map<string, { topic: Topic; weight: number }[]>();
for (const row of topics) {
  const word = fold(row.word);
  topicWords.set(word, [
    ...(topicWords.get(word) ?? []),
    { topic: row.topic as Topic, weight: Number(row.weight) },
  ]);
}

/** Helping verbs of the passive future (سيتم تنفيذ, سيجري افتتاح): the act is done by whoever speaks. */
export const PASSIVE_STEMS: ReadonlySet<string> = new Set(["يتم", "تتم", "يجري", "تجري", "يصار"]);

/** What this stage knows of a written form, out of context. */
export interface Facts {
  /** Lexical verb of commitment; `future` when read behind س. */
  readonly commissive: Commissive | null;
  readonly future: boolean;
  /** A plain future verb (ستواصل): person and gender letter; null for none and for predictions. */
  readonly futureVerb: { readonly letter: string; readonly stem: string } | null;
  /** A verbal noun of an act, and whether it is concrete. */
  readonly act: { readonly concrete: boolean; readonly start: number } | null;
  readonly collective: { readonly number: string; readonly start: number } | null;
  readonly topics: readonly { readonly topic: Topic; readonly weight: number }[];
}

const slot = newSlot();
const FUTURE_STEM_MIN = 4;

/** The facts of a form, worked out once. */
export function factsOf(word: Word): Facts {
  return (word.slots[slot] as Facts | undefined) ?? learn(word);
}

function learn(word: Word): Facts {
  let commissive: Commissive | null = null;
  let future = false;
  let futureVerb: Facts["futureVerb"] = null;
  let act: Facts["act"] = null;
  let collective: Facts["collective"] = null;
  let found: Facts["topics"] = [];
  if (word.kind === "word") {
    for (const reading of word.readings) {
      const known = verbForms.get(reading.stem);
      if (
        known !== undefined &&
        commissive === null &&
        (reading.prep === "" || reading.prep === "س" || (reading.prep === "ب" && known.form === "masdar"))
      ) {
        commissive = known;
        future = reading.prep === "س";
      }
      if (reading.prep === "س" && futureVerb === null && !nouns.has(`س${reading.stem}`))
        futureVerb = futureOf(reading.stem);
      const concrete =
        actWords.get(reading.stem) ??
        (reading.stem.startsWith("ال") ? actWords.get(reading.stem.slice(2)) : undefined);
      if (act === null && concrete !== undefined) act = { concrete, start: reading.start };
      const number = collectiveWords.get(reading.stem);
      if (collective === null && number !== undefined && reading.prep === "")
        collective = { number, start: reading.start };
      if (found.length === 0) found = topicsOf(reading.stem);
    }
  }
  const facts: Facts = { commissive, future, futureVerb, act, collective, topics: found };
  word.slots[slot] = facts;
  return facts;
}

/** A present verb behind the future س, unless its stem only predicts. */
function futureOf(stem: string): Facts["futureVerb"] {
  const letter = stem[0]!;
  if (PASSIVE_STEMS.has(stem)) return { letter, stem };
  if (stem.length < FUTURE_STEM_MIN || !"يتن".includes(letter)) return null;
  const rest = stem.slice(1);
  for (const ending of ["", "ون", "ان", "وا"]) {
    if (rest.endsWith(ending) && predictionStems.has(ending === "" ? rest : rest.slice(0, -ending.length)))
      return null;
  }
  return { letter, stem };
}

/** Whether a present verb without its س (after سوف) is one of will, and its first letter; after لن every verb refuses. */
export function willVerbOf(word: Word, refused: boolean): Facts["futureVerb"] {
  if (word.kind !== "word") return null;
  const letter = word.fold[0]!;
  return refused &&
    word.fold.length >= FUTURE_STEM_MIN &&
    "يتن".includes(letter) &&
    !STATES.has(word.fold.slice(1))
    ? { letter, stem: word.fold }
    : futureOf(word.fold);
}

/** Verbs of being, which refuse nothing: لن يكون, لن يبقى. */
const STATES = new Set(["كون", "كونوا", "كونون", "صبح", "بقي", "ظل", "كن"]);

function topicsOf(stem: string): Facts["topics"] {
  for (const { stem: bare } of findPronouns(stem.startsWith("ال") ? stem.slice(2) : stem)) {
    const known = topicWords.get(bare);
    if (known !== undefined) return known;
  }
  return [];
}

const declaringForms = new Set(declaringVerbs.flatMap((row) => [...inflect(row).keys()]));
const declaringSlot = newSlot();

/** Whether a form is of a verb that declares (أعرب, أكد, جدد), by which a noun of support becomes a promise. */
export function isDeclaring(word: Word): boolean {
  const known = word.slots[declaringSlot] as boolean | undefined;
  if (known !== undefined) return known;
  const declaring =
    word.kind === "word" &&
    word.readings.some((reading) => reading.prep === "" && declaringForms.has(reading.stem));
  word.slots[declaringSlot] = declaring;
  return declaring;
}
