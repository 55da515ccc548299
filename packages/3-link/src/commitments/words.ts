import { countryOfCapital, countryOfName, countryOfNisba, findReadings, fold, inflect } from "@mahdar/text";
import {
  actClasses,
  amountWords,
  frameWords,
  nearActs,
  nearMatters,
  nearWords,
  ordinals,
  wordWeights,
} from "../lexicon/links.generated.ts";

/** What a word tells of a promise: its act, its matter, a country, or nothing (frame). */
export type WordSense = "act" | "matter" | "country" | "frame";

/** A word as promises are compared: the same key for «خفض» and «تقليص», for «جندي» and «قوات». */
export interface KeyedWord {
  readonly sense: WordSense;
  readonly key: string;
  /** How much sharing it tells, 0 to WEIGHT_MAX: the rarer in the press, the more. */
  readonly weight: number;
  /** Of a finite verb, what it says of time. */
  readonly tense: "past" | "present" | "future" | null;
}

/** A word the table of common words does not have. */
export const WEIGHT_MAX = 6;

const WEIGHTS = new Map(wordWeights.map((row) => [row.stem, Number(row.weight)]));
/** Numbers frame a promise too: they are compared as amounts. */
const FRAMES = new Set(
  [...frameWords, ...amountWords, ...ordinals].flatMap(({ word }) => {
    const folded = fold(word);
    const stem = stemOf(folded);
    // A short stem is shared by too many words to mean one of them.
    return stem.length > 3 ? [bareOf(folded), stem] : [bareOf(folded)];
  }),
);
/** By the word itself first: مدنية is no town, بيانات no statement. */
const MATTERS = new Map([
  ...nearWords.map((row) => [stemOf(fold(row.word)), row.matter] as const),
  ...nearWords.map((row) => [`=${fold(row.word)}`, row.matter] as const),
]);
const NEAR = new Set(nearActs.flatMap((row) => [`${row.act} ${row.near}`, `${row.near} ${row.act}`]));
const LIGHT = new Set(actClasses.filter((row) => row.light === "yes").map((row) => `+${row.act}`));
const KIN = kinOf();
const CLASS_WEIGHTS = classWeights();
/** Shorter verbal nouns with a possessive look like too many other words. */
const LONG_ENOUGH = 5;
const ACTS = actForms();
const memo = new Map<string, KeyedWord>();
const MEMO_MAX = 20_000;

/** What a folded word tells. Clitics are read off only where the rest is a word known to the tables. */
export function keyOf(folded: string): KeyedWord {
  const known = memo.get(folded);
  if (known !== undefined) return known;
  const keyed = lookUp(folded);
  if (memo.size >= MEMO_MAX) memo.clear();
  memo.set(folded, keyed);
  return keyed;
}

/** Whether an act alone does not tell one promise from another: continuing, giving. */
export function isLightAct(act: string): boolean {
  return LIGHT.has(act);
}

/** Whether a folded word is a verbal noun without the article, clitics aside: الغاء is one, الانسحاب is none. */
export function isBareActNoun(folded: string): boolean {
  return findReadings({ text: folded, offsets: null }).some(
    ({ stem, prep }) => prep !== "س" && ACTS.get(stem)?.tense === null,
  );
}

/** Whether two classes of acts may still be one undertaking. */
export function areNearActs(one: string, other: string): boolean {
  return NEAR.has(`${one} ${other}`);
}

/** The matters that may stand for this one. */
export function kinOfMatter(matter: string): readonly string[] {
  return KIN.get(matter) ?? [];
}

function kinOf(): Map<string, string[]> {
  const kin = new Map<string, string[]>();
  for (const { matter, near } of nearMatters)
    for (const [one, other] of [
      [matter, near],
      [near, matter],
    ] as const)
      kin.set(one, [...(kin.get(one) ?? []), other]);
  return kin;
}

function lookUp(folded: string): KeyedWord {
  const readings = findReadings({ text: folded, offsets: null });
  for (const { stem } of readings)
    if (FRAMES.has(bareOf(stem)) || FRAMES.has(stemOf(stem))) return frame(folded);
  for (const { stem } of readings) {
    const country = countryOf(stem);
    if (country !== undefined) return { sense: "country", key: country, weight: 1, tense: null };
  }
  for (const { stem, prep } of readings) {
    const bare = stem.startsWith("ال") ? ACTS.get(stem.slice(2)) : undefined;
    // With the article it is a noun: الأمن is no form of أمّن.
    const act = ACTS.get(stem) ?? (bare?.tense === null ? bare : undefined);
    if (act === undefined) continue;
    if (act.tense === "past" && prep !== "") continue;
    // A word of the table is no rare form of a verb: أسير is a prisoner, not «I walk».
    if (act.tense !== null && MATTERS.has(`=${bareOf(stem)}`)) continue;
    const tense = act.tense === "present" && prep === "س" ? "future" : act.tense;
    return { sense: "act", key: act.key, weight: CLASS_WEIGHTS.get(act.key)!, tense };
  }
  for (const { stem } of readings) {
    const matter = MATTERS.get(`=${bareOf(stem)}`) ?? MATTERS.get(stemOf(stem));
    if (matter !== undefined)
      return { sense: "matter", key: matter, weight: CLASS_WEIGHTS.get(matter)!, tense: null };
  }
  const known = readings.map(({ stem }) => stemOf(stem)).find((stem) => WEIGHTS.has(stem));
  const key = known ?? spelledOf(stemOf(folded));
  return key.length < 3
    ? frame(folded)
    : { sense: "matter", key, weight: WEIGHTS.get(key) ?? WEIGHT_MAX, tense: null };
}

function frame(key: string): KeyedWord {
  return { sense: "frame", key, weight: 0, tense: null };
}

function countryOf(stem: string): string | undefined {
  const bare = bareOf(stem);
  return countryOfNisba(stem) ?? countryOfName([bare]) ?? countryOfCapital([bare]) ?? countryOfName([stem]);
}

/** A folded word without its article; what is left has three letters at least. */
export function bareOf(folded: string): string {
  const bare = folded.replace(/^[وف]?(?:[بك]?ال|لل)/u, "");
  return bare.length >= 3 ? bare : folded;
}

/** A rough stem: article, possessive, plural and feminine endings, and the ي of a nisba taken off. Only compared, never shown. */
export function stemOf(folded: string): string {
  let stem = bareOf(folded);
  for (const ending of [/(?:هما|ها|هم|نا|ه)$/u, /(?:ات|ون|ين|ان|ت)$/u, /(?:يا|وا|ي|ا|و)$/u]) {
    const shorter = stem.replace(ending, "");
    if (shorter.length >= 3) stem = shorter;
  }
  return stem;
}

/** Words no table has are mostly names from abroad, spelt one way here and another there: انجرليك, إنجيرليك. */
function spelledOf(stem: string): string {
  const bones = stem.slice(0, 1) + stem.slice(1).replace(/[اوي]/gu, "");
  return stem.length > SPELT_LENGTH && bones.length > BONES_LEAST ? bones : stem;
}
const SPELT_LENGTH = 5;
const BONES_LEAST = 3;

interface ActForm {
  readonly key: string;
  readonly tense: "past" | "present" | null;
}

function actForms(): Map<string, ActForm> {
  const forms = new Map<string, ActForm>();
  for (const { act, past, present, masdar } of actClasses) {
    const key = `+${act}`;
    const all = inflect({ past, present, participle: "", masdar });
    for (const [form, { tense }] of all)
      if (!forms.has(form))
        forms.set(form, { key, tense: tense === "past" || tense === "present" ? tense : null });
    // The verbal noun in the shapes a sentence gives it: تخفيضا, مواصلة → مواصله.
    if (masdar !== "")
      for (const form of [fold(masdar), `${fold(masdar)}ا`]) forms.set(form, { key, tense: null });
  }
  // Possessed: انسحابه, مواصلتها. No word that is known otherwise is taken for one.
  for (const { act, masdar } of actClasses) {
    if (masdar.length < LONG_ENOUGH) continue;
    const owned = fold(masdar).replace(/ه$/u, "ت");
    for (const ending of ["ه", "ها", "هم", "هما"]) {
      const form = owned + ending;
      if (!forms.has(form) && !MATTERS.has(`=${form}`)) forms.set(form, { key: `+${act}`, tense: null });
    }
  }
  return forms;
}

/** A class weighs as much as its commonest word. */
function classWeights(): Map<string, number> {
  const weights = new Map<string, number>();
  const lower = (key: string, word: string): void => {
    if (word === "") return;
    const weight = WEIGHTS.get(stemOf(fold(word))) ?? WEIGHT_MAX;
    weights.set(key, Math.min(weight, weights.get(key) ?? WEIGHT_MAX));
  };
  for (const row of nearWords) lower(row.matter, row.word);
  for (const row of actClasses) {
    weights.set(`+${row.act}`, weights.get(`+${row.act}`) ?? WEIGHT_MAX);
    lower(`+${row.act}`, row.masdar);
  }
  return weights;
}
