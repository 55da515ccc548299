import { type Marks, mentionTypeAt } from "./marks.ts";
import type { CueReading } from "./word-facts.ts";

/** A written form that is as often a noun is a noun after a preposition, a demonstrative or an open genitive. */
export function isNounHere(marks: Marks, at: number, cue: CueReading, sentenceFirst: number): boolean {
  if (marks.mentionAt[at] !== 0 && !isVerbAsName(marks, at, cue)) return true;
  const facts = marks.facts[at]!;
  const word = marks.doc.tokens[at]!.word.fold;
  if (facts.role !== "" && cue.reading.stem !== "بين" && cue.reading.stem !== "عبر") return true;
  if (facts.head !== null && facts.headReading!.conj === cue.reading.conj && word !== "صرح") return true;
  if (NOUN_BEFORE.get(cue.reading.stem) === marks.doc.tokens[at + 1]?.word.fold) return true;
  if (at === sentenceFirst || cue.reading.conj !== "") return false;
  const before = marks.facts[at - 1]!;
  const previous = marks.doc.tokens[at - 1]!.word;
  if (before.role === "preposition") return true;
  if (
    // هذا وأعلنت …, هذا أعلنت …: the newsroom's transition at the head of a sentence.
    (before.role === "demonstrative" && marks.timeAt[at - 1] === 0 && at - 1 !== sentenceFirst) ||
    before.role === "quantity"
  )
    return true;
  const weak = cue.forms.every(({ verb }) => verb.weak);
  // ما وصفه الوزير بأنه …: the pronoun leads back to ما, and the verb reports.
  if (cue !== facts.cueWithObject && (previous.fold === "ما" || previous.fold === "مما")) return true;
  if (
    cue.reading.stem === "بين" ||
    cue.reading.stem === "نفي" ||
    cue.reading.stem === "ذكر" ||
    cue.reading.stem === "عبر"
  ) {
    const clear =
      marks.doc.tokens[at]!.word.surface.includes("\u0651") ||
      previous.kind === "punct" ||
      before.role === "clause" ||
      before.role === "auxiliary" ||
      before.role === "adverb" ||
      marks.timeAt[at - 1] === 1;
    if (cue.reading.stem === "بين" && previous.surface !== "،" && previous.surface !== ".") return true;
    if (
      !clear &&
      marks.mentionAt[at - 1] === 0 &&
      !(cue.reading.stem === "نفي" && marks.doc.tokens[at]!.word.surface.endsWith("ى"))
    )
      return true;
  }
  return (
    weak &&
    (before.headReading?.prep ?? before.prep) !== "" &&
    !before.article &&
    marks.mentionAt[at - 1] === 0 &&
    before.role === ""
  );
}

/** دان معالي …: a verb that is also a given name, before who did it; أبلغ الجبوري أن: a verb taken for a name's first word. */
function isVerbAsName(marks: Marks, at: number, cue: CueReading): boolean {
  if (marks.mentionAt[at - 1] === marks.mentionAt[at]) return false;
  if (marks.mentionAt[at + 1] === marks.mentionAt[at])
    return (
      mentionTypeAt(marks, at) === "PER" && cue.forms.every(({ verb }) => !verb.weak && verb.past.length > 3)
    );
  const head = marks.facts[at + 1]?.head;
  return head?.kind === "office" || head?.kind === "organization";
}

/** Forms that are nouns before one word: رد فعل. */
const NOUN_BEFORE: ReadonlyMap<string, string> = new Map([["رد", "فعل"]]);
