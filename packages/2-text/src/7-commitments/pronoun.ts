import { type Attribution, type Mention, spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, actorAt, mentionsFrom } from "./actor-at.ts";
import type { Candidate } from "./find.ts";
import { mentionActor } from "./speaker.ts";

const BACK_MAX = 18;
const SENTENCE_BACK_MAX = 36;
const QUOTES = new Set(['"', "“", "”", "«", "»"]);

/** Whether the statement's cue takes a feminine speaker (قالت, وتؤكد, مؤكدة). */
export function speaksAsHer(said: Attribution): boolean {
  return said.kind === "organization" || cueIsFeminine(said);
}

export function cueIsFeminine(said: Attribution): boolean {
  const cue = said.cue.text.split(/\s/u)[0]!;
  return (
    /^[وف]?ت|[تة]$/u.test(cue) &&
    !/لفت$|^[وف]?تابع$|^[وف]?تعهد$|^[وف]?توعد$|^[وف]?تحدث$|^[وف]?توقع$|^[وف]?تمني$/u.test(cue)
  );
}

/** The body or country a statement is about, where it opens it: أن مصر لم تتخلف … وأنها تسعى. */
export function toldOf(draft: Draft, marks: Marks, at: number, contentStart: number): Actor | null {
  if (contentStart < 0) return null;
  const first = tokenIndexAt(draft.doc, contentStart);
  const opens = marks.facts[first]?.complementiser !== "" ? first + 1 : first;
  const actor = actorAt(draft, marks, opens, at, "before");
  return actor === null || actor.kind === "PER" || actor.kind === "person"
    ? null
    : { ...actor, how: "pronoun" };
}

/** The last person or body named before `at` in the sentence: whom a pronoun without a statement means. */
export function namedBefore(draft: Draft, at: number, first: number): Actor | null {
  const from = draft.doc.tokens[first]!.start;
  const until = draft.doc.tokens[at]!.start;
  const inside = mentionsFrom(draft, from, 8).filter((one) => one.start >= from && one.end <= until);
  const mention = inside.find((one) => one.type !== "LOC") ?? inside[0];
  return mention === undefined ? null : mentionActor(mention, "pronoun");
}

/** Whom a possessive means (أعربت الولايات المتحدة عن وقوفها): the first party named between the clause's beginning and the cue. */
export function possessorBefore(draft: Draft, { cue, sentence }: Candidate): Actor | null {
  const { tokens, text } = draft.doc;
  let from = cue;
  const least = Math.max(sentence.first, cue - BACK_MAX);
  while (
    from > least &&
    !(tokens[from - 1]!.word.kind === "punct" && !QUOTES.has(tokens[from - 1]!.word.fold))
  )
    from--;
  const within = (first: number): Mention[] =>
    mentionsFrom(draft, tokens[first]!.start, 8).filter((one) => one.end <= tokens[cue]!.start);
  let near = within(from);
  // أعلن فلان زعيم الحزب، أمس، استعداده: the clause holds nobody, its sentence does.
  if (near.length === 0) {
    from = Math.max(sentence.first, cue - SENTENCE_BACK_MAX);
    near = within(from);
  }
  const mention =
    (/ه$/u.test(tokens[cue]!.word.fold) ? near.findLast((one) => one.type === "PER") : undefined) ?? near[0];
  if (mention === undefined) return null;
  const start = Math.max(tokens[from]!.start, Math.min(mention.start, mention.title?.start ?? mention.start));
  return { ...mentionActor(mention, "possessor"), span: spanOf(text, start, mention.end) };
}
