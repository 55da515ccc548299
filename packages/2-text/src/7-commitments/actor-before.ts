import type { Attribution } from "@mahdar/shape";
import { findNounPhrase, type Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, actorAt, mentionsFrom } from "./actor-at.ts";
import type { Candidate } from "./find.ts";
import { cueIsFeminine, namedBefore, speaksAsHer, toldOf } from "./pronoun.ts";
import { mentionActor, speakerOf } from "./speaker.ts";

const BACK_MAX = 18;
const PRONOUN_WITHIN = 8;
const THAT = new Set(["ان", "بان", "لان", "وان", "فان", "حيث", "فيما", "بينما", "اذ", "لكن", "ولكن"]);
const PRONOUN_THAT = /^[وف]?[بل]?(?:ان|لكن)(?:ه|ها|هم|هما|نا|ني|ي)$/u;
const PRONOUNS = new Set(["هو", "هي", "هم", "وهو", "وهي", "وهم", "فهو", "فهي", "فهم"]);
const QUOTES = new Set(['"', "“", "”", "«", "»"]);
const SKIPPED = new Set([
  "ايضا",
  "قد",
  "كذلك",
  "بدورها",
  "بدوره",
  "هناك",
  "ثمه",
  "هذا",
  "كما",
  "ثم",
  "فقط",
  "اليوم",
  "كل",
  "جميع",
  "غدا",
]);

/** What stands before the verb in its clause. */
export interface Before {
  /** The subject, or the one a pronoun means; null where the subject is no one who acts. */
  readonly actor: Actor | null;
  /** The subject touches the verb (أن الوزير سيزور موسكو): what follows is the object. */
  readonly touches: boolean;
  /** The subject opens its clause right behind أن. */
  readonly opens: boolean;
  /** Token at which a subject that is a thing begins (أن الحملة ستبدأ); -1 where there is none. */
  readonly thing: number;
}

const NOTHING: Before = { actor: null, touches: false, opens: false, thing: -1 };

/** The subject before the verb: the clause's first actor; a pronoun goes to the speaker; else the thing that is told about. */
export function findBefore(
  draft: Draft,
  marks: Marks,
  candidate: Candidate,
  said: Attribution | null,
): Before {
  const { tokens } = draft.doc;
  const { cue, sentence } = candidate;
  const least = Math.max(sentence.first, cue - BACK_MAX);
  const contentStart = said === null ? -1 : Math.min(...said.content.map((span) => span.start));
  const end = skipAside(draft, cue, least);
  let from = cue;
  let opens = false;
  for (let i = end - 1; i >= least; i--) {
    const { fold, kind } = tokens[i]!.word;
    if (PRONOUN_THAT.test(fold) && cue - i <= PRONOUN_WITHIN) {
      const her = fold.endsWith("ها") && said !== null && !speaksAsHer(said);
      const speaker =
        (her ? toldOf(draft, marks, i, contentStart) : null) ??
        speakerOf(draft, said, "pronoun") ??
        namedBefore(draft, i, sentence.first);
      // أعلنت الوزارة أنه سيزور الوزير بغداد: a pronoun that does not agree with who speaks means nobody.
      const empty = /ه$/u.test(fold) && said !== null && cueIsFeminine(said);
      return {
        actor: speaker,
        touches: speaker !== null && cue - i === 1 && !empty,
        opens: false,
        thing: -1,
      };
    }
    if (PRONOUNS.has(fold) && cue - i <= 2) {
      const antecedent = toldOf(draft, marks, i, contentStart) ?? namedBefore(draft, i, sentence.first);
      return { actor: antecedent, touches: cue - i === 1 && antecedent !== null, opens: false, thing: -1 };
    }
    opens = THAT.has(fold) || tokens[i]!.start < contentStart;
    if (opens) break;
    if (kind === "punct" && !QUOTES.has(fold)) {
      if (isComma(fold) && onlyAside(marks, i + 1, cue)) continue;
      break;
    }
    from = i;
  }
  return from === cue ? NOTHING : { ...subjectIn(draft, marks, candidate.letter, from, end), opens };
}

/** Where the clause before the verb ends: before an aside in commas (أن بلاده ، في حال الاتفاق ، ستساعد), else at the verb. */
function skipAside({ doc }: Draft, cue: number, least: number): number {
  if (cue - 1 <= least || !isComma(doc.tokens[cue - 1]!.word.fold)) return cue;
  for (let i = cue - 2; i > least; i--) if (isComma(doc.tokens[i]!.word.fold)) return i;
  return cue;
}

function isComma(fold: string): boolean {
  return fold === "،" || fold === ",";
}

/** Whether the tokens only tell when: then the comma before them does not cut the verb off its subject. */
function onlyAside(marks: Marks, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const word = marks.doc.tokens[i]!.word;
    if (marks.timeAt[i] === 1 || word.kind === "punct" || SKIPPED.has(word.fold)) continue;
    if (marks.facts[i]!.role === "preposition") continue;
    return false;
  }
  return true;
}

function subjectIn(draft: Draft, marks: Marks, letter: string, from: number, end: number): Before {
  const { tokens } = draft.doc;
  let first = from;
  while (
    first < end &&
    (tokens[first]!.word.kind === "punct" ||
      marks.timeAt[first] === 1 ||
      SKIPPED.has(tokens[first]!.word.fold))
  )
    first++;
  if (first === end) return NOTHING;
  const actor = actorAt(draft, marks, first, end, "before");
  if (actor !== null) {
    const touches = tokens[end - 1]!.end <= actor.span.end || closesRelative(draft, actor, end);
    return { ...NOTHING, actor: touches ? { ...actor, how: "touching" } : actor, touches };
  }
  const word = marks.facts[first]!;
  if (word.role !== "" || word.cue !== null) return { ...NOTHING, actor: touching(draft, marks, first, end) };
  const person = letter === "ي" ? personBefore(draft, first, end) : null;
  if (person !== null) return { ...NOTHING, actor: person, touches: true };
  const phrase = findNounPhrase(marks, first, { limit: end });
  return { ...NOTHING, touches: phrase !== null && phrase.last === end, thing: first };
}

/** A name whose beginning is unknown (ولد الشيخ أحمد سيذهب): the person named right before the verb. */
function personBefore(draft: Draft, first: number, end: number): Actor | null {
  const { tokens } = draft.doc;
  const mention = mentionsFrom(draft, tokens[end - 1]!.start, 1)[0];
  const near = mention !== undefined && mention.type === "PER" && mention.end === tokens[end - 1]!.end;
  return near && mention.start <= (tokens[first + 1] ?? tokens[first]!).end
    ? mentionActor(mention, "touching")
    : null;
}

/** لجنة يعينها الرئيس ستتولى: a clause about the subject may stand between it and the verb. */
function closesRelative(draft: Draft, actor: Actor, cue: number): boolean {
  const { tokens } = draft.doc;
  return cue > 0 && tokens[cue - 1]!.end - actor.span.end < 25 && actor.kind === "organization";
}

/** An actor right before the verb, after words that are none: أن على هذا الأساس الوزارة ستعمل. */
function touching(draft: Draft, marks: Marks, first: number, cue: number): Actor | null {
  for (let i = Math.max(first + 1, cue - 4); i < cue; i++) {
    if (marks.facts[i - 1]!.role === "preposition") continue;
    const actor = actorAt(draft, marks, i, cue, "before");
    if (actor !== null && draft.doc.tokens[cue - 1]!.end <= actor.span.end)
      return { ...actor, how: "touching" };
  }
  return null;
}
