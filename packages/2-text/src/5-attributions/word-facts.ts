import { fold } from "../1-normalise/index.ts";
import { newSlot, type Reading, type Word } from "../2-segment/index.ts";
import {
  ADJECTIVES,
  CONTENT_HEADS,
  CUES,
  type CueForm,
  HEADS,
  type Head,
  NOT_CUES,
  type ReportingVerb,
  ROLES,
  SETTINGS,
  SPEECH_NOUNS,
} from "./lexicon-tables.ts";

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

const SLOT = newSlot();
const CARRIERS = new Set(["جاء", "جاءت", "ورد", "وردت"]);
const KEPT = new Set(["اننا", "انني", "اني", "انا"]);
type HeadFacts = Pick<WordFacts, "head" | "headReading" | "headDefinite" | "headOwned">;
const NO_HEAD: HeadFacts = { head: null, headReading: null, headDefinite: false, headOwned: false };
const WHOLE_WITH_B = new Set(
  "بيان بيانا بيانات بعد بين بينهم بينها بعض بلاد بلاده بلادها بغداد برلمان بدء بناء بلد برنامج بن بنت باريس بكين بيروت برلين بوتين بايدن باراك بان بابا بنك بحث باب بيت بحر بر بلدية بلديه بلدات بلده بلدان بعثه بث بطل بطوله بحريه بدايه باكستان بريطانيا بلجيكا بلغاريا بولندا بوش باسم بشار بري برزاني بارزاني بحاح بحرين بقاء بقيه بيع برميل بنود بند بروكسل بدوره بدورها بشان بسبب بحسب بموجب بمناسبه بدون بواسطه بخصوص بخلاف بعيد بعيدا بارز بارزه باقي باحث باحثون بالفعل بالطبع بالتالي بالنسبه بالذات باستثناء برا بحكم بلا بهذا بذلك".split(
    " ",
  ),
);
const WHOLE_WITH_L = new Set(
  "لم لن لا لدى لدي لقاء لجنه لبنان ليبيا لندن لوزان لافروف لاجئ لاجئون لاعب لاحقا لواء لان لانه لانها لكن لو لولا لقد ليس ليست لعب لحظه لغه ليل ليله لافت له لها لهم لنا لي لذا لذلك لازم لائحه لاهاي لجان لقاءات لاريجاني ليون لحود".split(
    " ",
  ),
);

/** The facts of a form. */
export function factsOf(word: Word): WordFacts {
  const known = word.slots[SLOT] as WordFacts | undefined;
  if (known !== undefined) return known;
  const facts = learn(word);
  word.slots[SLOT] = facts;
  return facts;
}

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
  for (const reading of readings) {
    const { conj, stem } = reading;
    const bare = reading.prep === "";
    if (role === "" && bare) {
      const found = ROLES.get(stem);
      if (found !== undefined && !(conj !== "" && stem.length < 2)) {
        role = found;
        roleConj = conj !== "";
      }
    }
    if (complementiser === "" && (bare || reading.prep === "ب")) {
      const found = ROLES.get(stem);
      if (found !== undefined && found.startsWith("complementiser")) {
        complementiser = conj === "و" ? "joined" : KEPT.has(stem) ? "kept" : "plain";
      }
    }
    if (cue === null && bare && !NOT_CUES.has(stem)) {
      const forms = CUES.get(stem);
      if (forms !== undefined) cue = { reading, forms };
    }
    if (cueWithObject === null && bare) {
      const rest = stem.endsWith("ه") ? stem.slice(0, -1) : /(?:ها|هم)$/u.test(stem) ? stem.slice(0, -2) : "";
      const forms =
        rest.length < 3
          ? undefined
          : CUES.get(rest)?.filter(({ form }) => form.tense === "past" || form.tense === "present");
      if (forms !== undefined && forms.length > 0) cueWithObject = { reading, forms };
    }
    if (
      prep === "" &&
      (reading.prep === "ب" || reading.prep === "ل" || reading.prep === "ك") &&
      stem.length >= 3
    ) {
      const list = reading.prep === "ب" ? WHOLE_WITH_B : WHOLE_WITH_L;
      if (!list.has(conj === "" ? whole : whole.slice(1)) && reading.prep !== "ك") {
        prep = reading.prep;
        prepStart = reading.start;
        prepStem = stem;
      }
    }
  }
  const head = findHead(readings);
  const body = whole.startsWith("و") && whole.length > 3 ? whole.slice(1) : whole;
  const article =
    word.kind === "word" &&
    ((whole.startsWith("ال") && whole.length > 3 && !ALIF_LAM_STEMS.has(whole)) ||
      (body.startsWith("ال") && body.length > 3 && !ALIF_LAM_STEMS.has(body)));
  return {
    role,
    roleConj,
    complementiser,
    cue,
    article,
    conj: word.kind === "word" && whole.length > 2 && whole[0] === "و",
    relation:
      /(?:ي|يه|يون|يين|يتان|يان)$/u.test(whole) && whole.length > 3 && !article && !CONTENT_HEADS.has(whole),
    prep,
    prepStart,
    prepStem,
    setting: SETTINGS.has(whole),
    carries: CARRIERS.has(body),
    adjective: ADJECTIVES.has(body),
    cueWithObject,
    speechNoun: findSpeechNoun(readings),
    ...head,
  };
}

const ALIF_LAM_STEMS = new Set(
  [
    "الي",
    "الا",
    "الان",
    "الاف",
    "الماني",
    "المانيا",
    "البانيا",
    "الن",
    "الكسندر",
    "اليكس",
    "الفا",
    "الزم",
    "القي",
    "الغي",
    "الغاء",
    "التقي",
    "التزم",
    "التزام",
    "الحاق",
    "الزام",
    "القاء",
    "الم",
    "الهام",
    "الياس",
  ].map((word) => fold(word)),
);

function findSpeechNoun(readings: readonly Reading[]): WordFacts["speechNoun"] {
  for (const { stem, prep, start } of readings) {
    const verb = prep === "س" ? undefined : SPEECH_NOUNS.get(stem);
    if (verb !== undefined) return { verb, start };
  }
  return null;
}

function findHead(readings: readonly Reading[]): HeadFacts {
  for (const reading of readings) {
    if (reading.prep === "س") continue;
    const plain = HEADS.get(reading.stem);
    if (plain !== undefined) return { ...NO_HEAD, head: plain, headReading: reading };
    if (reading.stem.length > 4 && reading.stem.endsWith("ا")) {
      const accusative = HEADS.get(reading.stem.slice(0, -1));
      if (accusative !== undefined && (accusative.kind === "document" || accusative.kind === "anonymous"))
        return { ...NO_HEAD, head: accusative, headReading: reading };
    }
    if (!reading.stem.startsWith("ال")) continue;
    const defined = HEADS.get(reading.stem.slice(2));
    if (defined !== undefined) return { ...NO_HEAD, head: defined, headReading: reading, headDefinite: true };
  }
  for (const reading of readings) {
    if (reading.prep === "س" || ROLES.has(reading.stem)) continue;
    const head = headWithOwner(reading.stem);
    if (head !== undefined) return { head, headReading: reading, headDefinite: true, headOwned: true };
  }
  return NO_HEAD;
}

/** نائبه, حكومتها, طلابها: a head noun with the pronoun of whom it belongs to. */
function headWithOwner(stem: string): Head | undefined {
  const owner = CUES.has(stem) ? null : /(?:هما|هم|ها|ه)$/u.exec(stem);
  if (owner === null || owner.index < 3) return undefined;
  const noun = stem.slice(0, owner.index);
  const head = HEADS.get(noun) ?? (noun.endsWith("ت") ? HEADS.get(`${noun.slice(0, -1)}ه`) : undefined);
  return head === undefined || head.use === "name" || head.kind === "document" ? undefined : head;
}
