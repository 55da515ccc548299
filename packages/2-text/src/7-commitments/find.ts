import type { Strength } from "@mahdar/shape";
import type { Segmented, Sentence } from "../2-segment/index.ts";
import { type Commissive, factsOf, PASSIVE_STEMS, phraseTable, willVerbOf } from "./words.ts";

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
  readonly passive: boolean;
}

const NEGATIONS = new Set(["لم", "لا", "ما", "عدم", "دون", "غير", "ليس", "ليست", "لست"]);
const PAST = new Set(["كان", "كانت", "كانوا", "وكان", "وكانت"]);
const SUBJUNCTIVES = new Set(["ان", "الا", "كي", "لكي", "حتي", "بان"]);
/** After a relative pronoun the verb describes somebody else's act in passing. */
const RELATIVES = new Set(["الذي", "التي", "الذين", "اللذين", "اللذان", "ممن", "من", "مما"]);
const DOUBTS = new Set(["قد", "ربما", "لو", "اذا", "لعل", "هل", "حال", "ان"]);

/** Every place in the text where an actor may bind itself, in order. */
export function findCandidates(doc: Segmented): Candidate[] {
  const out: Candidate[] = [];
  for (const sentence of doc.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const candidate = candidateAt(doc, sentence, i);
      if (candidate === null) continue;
      out.push(candidate);
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
  if (phrase !== null && phrase.last <= sentence.last && !NEGATIONS.has(before)) {
    return {
      cue: at,
      after: phrase.last,
      sentence,
      rule: `commitments/${phrase.value.strength}-phrase`,
      strength: phrase.value.strength,
      commissive: phrase.value,
      letter: "",
      passive: false,
    };
  }
  const facts = factsOf(word);
  if (facts.commissive !== null && admits(facts.commissive, before, facts.future)) {
    const { strength } = facts.commissive;
    return {
      cue: at,
      after: at + 1,
      sentence,
      rule: `commitments/${strength}-verb`,
      strength,
      commissive: facts.commissive,
      letter: facts.future ? (facts.futureVerb?.letter ?? "ي") : facts.commissive.person === 1 ? "ن" : "",
      passive: false,
    };
  }
  if (facts.futureVerb !== null && !SUBJUNCTIVES.has(before) && !RELATIVES.has(before)) {
    const { letter, stem } = facts.futureVerb;
    return {
      cue: at,
      after: at + 1,
      sentence,
      rule: "commitments/future-verb",
      strength: "plan",
      commissive: null,
      letter,
      passive: PASSIVE_STEMS.has(stem),
    };
  }
  return particleFuture(doc, sentence, at);
}

/** سوف and لن before a verb of will. */
function particleFuture(doc: Segmented, sentence: Sentence, at: number): Candidate | null {
  const fold = doc.tokens[at]!.word.fold;
  const bare = fold.length > 3 || (fold.length === 3 && fold !== "سوف") ? fold.replace(/^[وف]/u, "") : fold;
  if ((bare !== "سوف" && bare !== "لن") || at + 1 >= sentence.last) return null;
  const verb = willVerbOf(doc.tokens[at + 1]!.word, bare === "لن");
  if (verb === null) return null;
  return {
    cue: at,
    after: at + 2,
    sentence,
    rule: bare === "لن" ? "commitments/refusal" : "commitments/future-verb",
    strength: "plan",
    commissive: null,
    letter: verb.letter,
    passive: PASSIVE_STEMS.has(verb.stem),
  };
}

function admits(commissive: Commissive, before: string, future: boolean): boolean {
  if (NEGATIONS.has(before) || RELATIVES.has(before)) return false;
  const lasting = commissive.strength === "support" || commissive.strength === "intend";
  // What was supported or intended is over: only the present and the future bind.
  if (lasting && (commissive.form === "past" || PAST.has(before))) return false;
  if (commissive.form === "present" && !future && (SUBJUNCTIVES.has(before) || DOUBTS.has(before)))
    return false;
  return true;
}
