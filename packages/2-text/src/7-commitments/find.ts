import type { Strength } from "@mahdar/shape";
import type { Segmented, Sentence } from "../2-segment/index.ts";
import { isDeniedBefore } from "./modality.ts";
import type { Statements } from "./statements.ts";
import { type Commissive, type FutureSort, factsOf, phraseTable, willVerbOf } from "./words.ts";

/** A place where somebody may bind itself: the cue's tokens `[cue, after)`, how, and by which rule. */
export interface Candidate {
  readonly cue: number;
  readonly after: number;
  readonly sentence: Sentence;
  readonly rule: string;
  readonly strength: Strength;
  /** The lexical verb or phrase; null for a plain future. */
  readonly commissive: Commissive | null;
  /** First letter of a future verb (ي ت ن ا), which tells person and gender; empty otherwise. */
  readonly letter: string;
  /** What a plain future tells by itself; null for a lexical verb or phrase. */
  readonly sort: FutureSort | "declared" | null;
  /** What the judge knows the verb or phrase by. */
  readonly lemma: string;
}

const NEGATIONS = new Set(["لم", "لا", "ما", "عدم", "دون", "غير", "ليس", "ليست", "لست"]);

/** Every place in the text where an actor may bind itself, in order: more than do, the judge decides. */
export function findCandidates(doc: Segmented, statements: Statements): Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of doc.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const candidate = candidateAt(doc, sentence, i) ?? declaredAct(doc, statements, sentence, i);
      if (candidate === null) continue;
      if (!isDeniedBefore(doc, i, sentence.first)) out.push(candidate);
      i = candidate.after - 1;
    }
  }
  return out;
}

function candidateAt(doc: Segmented, sentence: Sentence, at: number): Candidate | null {
  const word = doc.tokens[at]!.word;
  if (word.kind !== "word") return null;
  const before = at > sentence.first ? doc.tokens[at - 1]!.word.fold : "";
  const phrase = phraseTable.matchAt(doc, at);
  if (phrase !== null && phrase.last <= sentence.last && !NEGATIONS.has(before))
    return lexical(at, phrase.last, sentence, phrase.value, "phrase", "");
  const { commissive, future, futureVerb } = factsOf(word);
  if (
    commissive !== null &&
    before === "لا" &&
    commissive.strength === "intend" &&
    commissive.form === "present"
  )
    return {
      ...lexical(at, at + 1, sentence, commissive, "verb", ""),
      rule: "commitments/refusal",
      lemma: "لا ينوي",
    };
  if (commissive !== null && !NEGATIONS.has(before)) {
    const letter = future ? (futureVerb?.letter ?? "ي") : commissive.person === 1 ? "ن" : "";
    return lexical(at, at + 1, sentence, commissive, "verb", letter);
  }
  if (futureVerb !== null) {
    const { letter, stem, sort } = futureVerb;
    return plain(
      at,
      at + 1,
      sentence,
      sort === "passive" ? "future-passive" : "future-verb",
      letter,
      sort,
      stem,
    );
  }
  return particleFuture(doc, sentence, at);
}

function lexical(
  cue: number,
  after: number,
  sentence: Sentence,
  commissive: Commissive,
  form: "phrase" | "verb",
  letter: string,
): Candidate {
  const { strength, lemma } = commissive;
  return {
    cue,
    after,
    sentence,
    rule: `commitments/${strength}-${form}`,
    strength,
    commissive,
    letter,
    sort: null,
    lemma,
  };
}

function plain(
  cue: number,
  after: number,
  sentence: Sentence,
  rule: string,
  letter: string,
  sort: FutureSort,
  stem: string,
): Candidate {
  const lemma = stem.slice(1).replace(/(?:ون|ان|وا)$/u, "");
  return {
    cue,
    after,
    sentence,
    rule: `commitments/${rule}`,
    strength: "plan",
    commissive: null,
    letter,
    sort,
    lemma,
  };
}

/** An act that a statement names at once (أكد مواصلة العمل, أعلن تأجيل الجلسة): the one who speaks means to do it. */
function declaredAct(
  doc: Segmented,
  statements: Statements,
  sentence: Sentence,
  at: number,
): Candidate | null {
  if (statements.opensAt(at) === null) return null;
  const { word } = doc.tokens[at]!;
  const { act } = factsOf(word);
  if (act === null || act.start !== 0 || word.fold.startsWith("ال")) return null;
  return {
    cue: at,
    after: at + 1,
    sentence,
    rule: "commitments/declared-act",
    strength: "plan",
    commissive: null,
    letter: "",
    sort: "declared",
    lemma: word.fold,
  };
}

/** سوف and لن before a verb. */
function particleFuture(doc: Segmented, sentence: Sentence, at: number): Candidate | null {
  const fold = doc.tokens[at]!.word.fold;
  const bare = fold.length > 3 || (fold.length === 3 && fold !== "سوف") ? fold.replace(/^[وف]/u, "") : fold;
  if ((bare !== "سوف" && bare !== "لن") || at + 1 >= sentence.last) return null;
  const verb = willVerbOf(doc.tokens[at + 1]!.word);
  if (verb === null) return null;
  const rule = bare === "لن" ? "refusal" : verb.sort === "passive" ? "future-passive" : "future-verb";
  return plain(at, at + 2, sentence, rule, verb.letter, verb.sort, verb.stem);
}
