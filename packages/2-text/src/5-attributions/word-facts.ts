import type { Reading, Word } from "../2-segment/index.ts";
import { findHead, pronounAt } from "./head-facts.ts";
import {
  ADJECTIVES,
  CONTENT_HEADS,
  CUES,
  type CueForm,
  type Head,
  KNOWN,
  NOT_CUES,
  type ReportingVerb,
  ROLES,
  SETTINGS,
  SPEECH_NOUNS,
} from "./lexicon-tables.ts";
import { ALIF_LAM_STEMS, WHOLE_WITH_B, WHOLE_WITH_L } from "./whole-words.ts";

/** A reading of a form as a reporting verb: the clitics before it and the forms it may be. */
export interface CueReading {
  readonly reading: Reading;
  readonly forms: readonly CueForm[];
}

/** What this stage asks of a written form, worked out once for each form. */
export interface WordFacts {
  /** Role among the small words, conjunction aside; empty when none. */
  readonly role: string;
  /** True when the small word is read with و or ف before it. */
  readonly roleConj: boolean;
  /** أن and its kin with only ف or ب before it; `kept` when it belongs to what is said (إننا). */
  readonly complementiser: "" | "plain" | "kept" | "joined";
  readonly head: Head | null;
  readonly headReading: Reading | null;
  /** The head stands with the article. */
  readonly headDefinite: boolean;
  /** The head carries a pronoun (نائبه, نظيرها). */
  readonly headOwned: boolean;
  readonly cue: CueReading | null;
  /** Begins with the article, conjunction and preposition aside. */
  readonly article: boolean;
  /** Begins with و. */
  readonly conj: boolean;
  /** May be an adjective of relation (…ي, …ية) without the article. */
  readonly relation: boolean;
  /** The clitic preposition a reading gives it, empty when none; only with a stem of three letters or more. */
  readonly prep: "" | "ب" | "ل" | "ك";
  readonly prepStart: number;
  readonly prepStem: string;
  readonly setting: boolean;
  /** جاء, ورد: before في and a document they report what it says. */
  readonly carries: boolean;
  /** A definite adjective of the table (الأعلى, المتحدة). */
  readonly adjective: boolean;
  /** A noun of saying (إعلان, تصريحات) and the verb it reports like. */
  readonly speechNoun: { readonly verb: ReportingVerb; readonly start: number } | null;
  /** A finite form with an object pronoun (أعلنته, وصفها). */
  readonly cueWithObject: CueReading | null;
}

const CARRIERS = new Set(["جاء", "جاءت", "ورد", "وردت"]);
const KEPT = new Set(["اننا", "انني", "اني", "انا"]);
/** The facts of a form. */
export function factsOf(word: Word): WordFacts {
  const known = word.facts as WordFacts | undefined;
  if (known !== undefined) return known;
  const facts = shared(learn(word));
  word.facts = facts;
  return facts;
}

/** Facts that name no word are the same for thousands of forms and kept once. */
function shared(facts: WordFacts): WordFacts {
  const own =
    facts.role !== "" ||
    facts.complementiser !== "" ||
    facts.prep !== "" ||
    facts.head !== null ||
    facts.cue !== null ||
    facts.cueWithObject !== null ||
    facts.speechNoun !== null;
  if (own) return facts;
  const key =
    (facts.article ? 1 : 0) |
    (facts.conj ? 2 : 0) |
    (facts.relation ? 4 : 0) |
    (facts.setting ? 8 : 0) |
    (facts.carries ? 16 : 0) |
    (facts.adjective ? 32 : 0);
  SHARED[key] ??= facts;
  return SHARED[key];
}
const SHARED: WordFacts[] = [];

function learn(word: Word): WordFacts {
  const { readings } = word;
  const whole = word.fold;
  let role = "";
  let roleConj = false;
  let complementiser: WordFacts["complementiser"] = "";
  let cue: CueReading | null = null;
  let cueWithObject: CueReading | null = null;
  let prep: WordFacts["prep"] = "";
  let prepStart = 0;
  let prepStem = "";
  let speechNoun: WordFacts["speechNoun"] = null;
  for (const reading of readings) {
    const { conj, stem } = reading;
    const bare = reading.prep === "";
    if (KNOWN.has(stem)) {
      const found = ROLES.get(stem);
      if (role === "" && bare && found !== undefined && !(conj !== "" && stem.length < 2)) {
        role = found;
        roleConj = conj !== "";
      }
      if (
        complementiser === "" &&
        (bare || reading.prep === "ب") &&
        found?.startsWith("complementiser") === true
      )
        complementiser = conj === "و" ? "joined" : KEPT.has(stem) ? "kept" : "plain";
      if (cue === null && bare && !NOT_CUES.has(stem)) {
        const forms = CUES.get(stem);
        if (forms !== undefined) cue = { reading, forms };
      }
      const verb: ReportingVerb | undefined =
        speechNoun === null && reading.prep !== "س" ? SPEECH_NOUNS.get(stem) : undefined;
      if (verb !== undefined) speechNoun = { verb, start: reading.start };
    }
    if (cueWithObject === null && bare) {
      const pronoun = pronounAt(stem);
      const forms =
        pronoun < 3
          ? undefined
          : CUES.get(stem.slice(0, pronoun))?.filter(
              ({ form }) => form.tense === "past" || form.tense === "present",
            );
      if (forms !== undefined && forms.length > 0) cueWithObject = { reading, forms };
    }
    if (prep === "" && (reading.prep === "ب" || reading.prep === "ل") && stem.length >= 3) {
      const list = reading.prep === "ب" ? WHOLE_WITH_B : WHOLE_WITH_L;
      if (!list.has(conj === "" ? whole : whole.slice(1))) {
        prep = reading.prep;
        prepStart = reading.start;
        prepStem = stem;
      }
    }
  }
  const head = findHead(readings);
  const body = whole.startsWith("و") && whole.length > 3 ? whole.slice(1) : whole;
  const article = word.kind === "word" && (hasArticle(whole) || hasArticle(body));
  return {
    role,
    roleConj,
    complementiser,
    head: head?.head ?? null,
    headReading: head?.headReading ?? null,
    headDefinite: head?.headDefinite ?? false,
    headOwned: head?.headOwned ?? false,
    cue,
    article,
    conj: word.kind === "word" && whole.length > 2 && whole[0] === "و",
    relation: whole.length > 3 && !article && endsInRelation(whole) && !CONTENT_HEADS.has(whole),
    prep,
    prepStart,
    prepStem,
    setting: SETTINGS.has(whole),
    carries: CARRIERS.has(body),
    adjective: ADJECTIVES.has(body),
    speechNoun,
    cueWithObject,
  };
}

function endsInRelation(whole: string): boolean {
  switch (whole.charCodeAt(whole.length - 1)) {
    case YA:
      return true;
    case HA:
      return whole.endsWith("يه");
    case NUN:
      return RELATION_ENDS.some((end) => whole.endsWith(end));
    default:
      return false;
  }
}
const YA = 0x64a;
const HA = 0x647;
const NUN = 0x646;
const RELATION_ENDS = ["يون", "يين", "يتان", "يان"];

function hasArticle(word: string): boolean {
  return word.startsWith("ال") && word.length > 3 && !ALIF_LAM_STEMS.has(word);
}
