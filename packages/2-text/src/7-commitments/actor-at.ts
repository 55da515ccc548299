import { type Mention, type Span, spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import { findNounPhrase, type Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { factsOf } from "./words.ts";

/** How an actor was found: by its place beside the verb, or through who speaks. */
export type How =
  | "after"
  | "before"
  | "touching"
  | "inside"
  | "pronoun"
  | "first-person"
  | "possessor"
  | "passive"
  | "thing"
  | "opening"
  | "carried"
  | "previous"
  | "sentence"
  | "itself"
  | "nearest";

/** Who binds itself: the span as written, its entity, and the token after it when it stands after the verb. */
export interface Actor {
  readonly span: Span;
  readonly entity: string | null;
  /** Index of the token after the actor when it follows the cue; 0 otherwise. */
  readonly last: number;
  readonly how: How;
  /** Type of the mention, kind of the noun phrase, or collective. */
  readonly kind: string;
  /** Gender the noun phrase asks of its verb, where it tells. */
  readonly gender: "m" | "f" | null;
}

/** An actor that begins at the token: a mention (its title before it allowed), a noun phrase or a collective noun. */
export function actorAt(
  draft: Draft,
  marks: Marks,
  at: number,
  limit: number,
  how: "after" | "before",
): Actor | null {
  const token = draft.doc.tokens[at];
  if (token === undefined || at >= limit) return null;
  for (const mention of mentionsFrom(draft, token.start)) {
    const start = Math.min(mention.start, mention.title?.start ?? mention.start);
    if (start >= token.end || start < token.start) continue;
    const last = tokenIndexAt(draft.doc, mention.end - 1) + 1;
    if (last > limit) return null;
    return {
      span: spanOf(draft.doc.text, start, mention.end),
      entity: mention.entity,
      last: how === "after" ? last : 0,
      how,
      kind: mention.type,
      gender: null,
    };
  }
  return phraseActor(draft, marks, at, limit, how) ?? collectiveAt(draft, at, how);
}

/** A collective noun (الحكومة, الجانبان) as actor. */
export function collectiveAt(draft: Draft, at: number, how: How): Actor | null {
  const token = draft.doc.tokens[at]!;
  const { collective } = factsOf(token.word);
  if (collective === null) return null;
  return {
    span: spanOf(draft.doc.text, token.start + collective.start, token.end),
    entity: null,
    last: how === "after" ? at + 1 : 0,
    how,
    kind: "collective",
    gender: null,
  };
}

/** A noun phrase that somebody vouches for as a speaker: an office, a body, a person, the unnamed; never an outlet. */
function phraseActor(
  draft: Draft,
  marks: Marks,
  at: number,
  limit: number,
  how: "after" | "before",
): Actor | null {
  let phrase = findNounPhrase(marks, at, { limit });
  if (phrase !== null && phrase.kind === "anonymous") {
    const act = actWithin(draft, at + 1, phrase.last);
    if (act > 0) phrase = findNounPhrase(marks, at, { limit: act });
  }
  if (phrase === null || !phrase.vouched || phrase.kind === "agency" || phrase.last > limit) return null;
  const mention = mentionsFrom(draft, phrase.start, 4).findLast(
    (one) => one.start >= phrase.start && one.end <= phrase.end,
  );
  const entity =
    mention !== undefined &&
    (phrase.named ? mention.type === "PER" : mention.end === phrase.end || mention.start === phrase.start)
      ? mention.entity
      : null;
  return {
    span: spanOf(draft.doc.text, phrase.start, phrase.end),
    entity,
    last: how === "after" ? phrase.last : 0,
    how,
    kind: phrase.kind,
    gender: phrase.gender,
  };
}

/** The token at which an act begins among those after an unnamed head (يعتزم محامون اللجوء إلى), 0 for none. */
function actWithin(draft: Draft, first: number, last: number): number {
  for (let i = first; i < last; i++) if (factsOf(draft.doc.tokens[i]!.word).act !== null) return i;
  return 0;
}

/** Mentions whose name or title may begin at `offset`, found by binary search. */
export function mentionsFrom(draft: Draft, offset: number, count = 2): readonly Mention[] {
  let low = 0;
  let high = draft.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.mentions[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return draft.mentions.slice(low, low + count);
}
