import type { Strength, Topic } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import {
  findPronouns,
  inflect,
  newSlot,
  PhraseTable,
  type Segmented,
  type VerbForm,
  type Word,
} from "../2-segment/index.ts";
import {
  acts,
  collectives,
  commissivePhrases,
  commissiveVerbs,
  declaringVerbs,
  notFutureNouns,
  predictions,
  shortVerbs,
  topics,
} from "../lexicon/commitments.generated.ts";

/** What opens the promised act after its verb: a preposition, أن with a clause, nothing ("-"), nothing before a known act ("="). */
export type Link = "=" | "ب" | "على" | "ل" | "إلى" | "في" | "عن" | "مع" | "أن" | "-";

/** A verb or phrase by which an actor binds itself, in one of its forms. */
export interface Commissive {
  readonly strength: Strength;
  readonly links: readonly Link[];
  readonly form: VerbForm["tense"] | "phrase";
  readonly person: 1 | 2 | 3;
  /** True when the form points back to its actor: التزامه, دعمها, استعداد بلاده. */
  readonly possessed: boolean;
  /** The verb's past, or the phrase: what the judge knows it by. */
  readonly lemma: string;
}

/**
 * What a future verb tells by itself: an act of a will (ستواصل), what will come of things (سيؤدي), a state (سيكون), or an act whose
 * doer is not written (سيتم).
 */
export type FutureSort = "act" | "prediction" | "state" | "passive";

/** A future verb without its س: its first letter, which tells person and gender. */
export interface FutureVerb {
  readonly letter: string;
  readonly stem: string;
  readonly sort: FutureSort;
}

const LASTING = new Set(["support", "intend"]);

const commissiveOf = (
  row: { readonly past: string; readonly strength: string },
  links: readonly Link[],
  said: VerbForm,
): Commissive => ({
  strength: row.strength as Strength,
  links,
  form: said.tense,
  person: said.person,
  possessed: said.tense === "masdar" && said.gender !== null,
  lemma: fold(row.past),
});

const verbForms = new Map<string, Commissive>();
for (const row of commissiveVerbs) {
  const links = row.links.split("/") as Link[];
  for (const [form, said] of inflect(row)) {
    const kind = said.tense === "participle" ? "p" : said.tense === "masdar" ? "m" : "v";
    if (verbForms.has(form)) continue;
    // What was supported or intended is over: only the present, the future and the noun bind (دعم is read as the noun).
    if (LASTING.has(row.strength) && said.tense === "past") {
      if (row.forms.includes("m") && form === fold(row.masdar))
        verbForms.set(form, commissiveOf(row, links, { ...said, tense: "masdar", gender: null }));
      continue;
    }
    if (!row.forms.includes(kind)) continue;
    verbForms.set(form, commissiveOf(row, links, said));
  }
  // عزمنا, دعمنا: what inflection leaves out, the first person's own.
  const ours = fold(`${row.masdar.replace(/ة$/u, "ت")}نا`);
  if (row.forms.includes("m") && row.masdar !== "" && !verbForms.has(ours))
    verbForms.set(ours, commissiveOf(row, links, { tense: "masdar", person: 1, gender: "m", number: "p" }));
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
          lemma: fold(row.phrase),
        },
      ] as const,
  ),
);

/** Words that begin like a future verb (سيارات, سنوات), in their written forms: سيد and سيدة, but not سيدعم. */
const nounStems = new Map<string, string[]>();
for (const row of notFutureNouns) {
  const stem = fold(row.stem);
  nounStems.set(stem.slice(0, 3), [...(nounStems.get(stem.slice(0, 3)) ?? []), stem]);
}
const NOUN_ENDING =
  /^(?:ات?|و?ات(?:ه|ها|هم|نا)?|ت?(?:ه|ها|هم|هما|نا|ي|كم?)|ت|تا|وا|[يوا]?ن|ي(?:ه|ا|ات|ون|ين)?|تي(?:ن|ه)|تان)?$/u;
const WHOLE_STEM_MIN = 6;
const nouns = {
  has: (form: string): boolean =>
    (nounStems.get(form.slice(0, 3)) ?? []).some(
      (stem) =>
        form.startsWith(stem) && (stem.length >= WHOLE_STEM_MIN || NOUN_ENDING.test(form.slice(stem.length))),
    ),
};
const predictionStems = new Set(predictions.map((row) => fold(row.verb).slice(1)));
const shortStems = new Set(shortVerbs.map((row) => fold(row.verb).slice(1)));
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
  /** A plain future verb (ستواصل); null for none. */
  readonly futureVerb: FutureVerb | null;
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
        futureVerb = futureOf(reading.stem, FIRST_PERSON.test(word.surface));
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

/** سأ with its hamza written; سأل (asked) and its forms aside. */
const FIRST_PERSON = /^[وف]?سأ(?!ل(?:ت|وا|نا|ني|ه|ها|هم)*$)/u;

/** A present verb behind the future س, with what it tells. A first person singular (سأعمل) is known by its hamza only. */
function futureOf(stem: string, first = false): FutureVerb | null {
  const letter = stem[0]!;
  if (PASSIVE_STEMS.has(stem)) return { letter, stem, sort: "passive" };
  if (stem.length < FUTURE_STEM_MIN && !shortStems.has(stem.slice(1))) return null;
  if (!("يتن".includes(letter) || (first && letter === "ا"))) return null;
  return { letter, stem, sort: sortOf(stem.slice(1)) };
}

function sortOf(rest: string): FutureSort {
  for (const ending of ["", "ون", "ان", "وا"]) {
    if (!rest.endsWith(ending)) continue;
    const bare = ending === "" ? rest : rest.slice(0, -ending.length);
    if (STATES.has(bare)) return "state";
    if (predictionStems.has(bare)) return "prediction";
  }
  return "act";
}

/** A present verb without its س, after سوف or لن. */
export function willVerbOf(word: Word): FutureVerb | null {
  return word.kind === "word" ? futureOf(word.fold, word.surface[0] === "أ") : null;
}

/** Verbs of being: سيكون, ستبقى. */
const STATES = new Set(["كون", "صبح", "بقي", "ظل", "كن", "بق", "وجد"]);

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

const DECIDED_WITHIN = 20;

/** Whether the sentence spoke of decisions or reforms before the cue: what they hold is decided. */
export function decidesBefore(doc: Segmented, cue: number, first: number): boolean {
  for (let i = Math.max(first, cue - DECIDED_WITHIN); i < cue; i++)
    if (/^[وفبل]?(?:ال)?(?:قرار|اصلاح|حزمه|اجراءات)/u.test(doc.tokens[i]!.word.fold)) return true;
  return false;
}
