import type { Attribution, Mention, Span } from "@mahdar/shape";
import { spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import { findNounPhrase, type Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import type { Candidate } from "./find.ts";
import { factsOf } from "./words.ts";

/** Who binds itself: the span as written, its entity, and the token after it when it stands after the verb. */
export interface Actor {
  readonly span: Span;
  readonly entity: string | null;
  /** Index of the token after the actor when it follows the cue; 0 otherwise. */
  readonly last: number;
  readonly how: "after" | "before" | "source" | "carried";
}

const BACK_MAX = 16;
const THAT = new Set(["ان", "بان", "لان", "كان"]);
const PRONOUN_THAT = /^[وف]?[بل]?(?:ان|لكن)(?:ه|ها|هم|هما|نا|ني|ي)$/u;
const WE = new Set(["نحن", "اننا", "انا", "وانا", "ونحن", "اني", "انني"]);
const QUOTES = new Set(['"', "“", "”", "«", "»"]);
const SKIPPED = new Set(["ايضا", "قد", "كذلك", "بدورها", "بدوره"]);

/** The actor of a candidate, or null when none can be named with confidence: then nothing is recorded. */
export function findActor(
  draft: Draft,
  marks: Marks,
  candidate: Candidate,
  attribution: number | null,
  carried: Actor | null,
): Actor | null {
  const said = attribution === null ? null : draft.attributions[attribution]!;
  const { commissive, letter } = candidate;
  if (letter === "ن" || letter === "ا") return sourceOf(draft, said);
  if (candidate.cue > candidate.sentence.first && WE.has(draft.doc.tokens[candidate.cue - 1]!.word.fold))
    return sourceOf(draft, said);
  if (candidate.passive) return sourceOf(draft, said, true);
  const noun = commissive !== null && (commissive.form === "masdar" || commissive.form === "phrase");
  if (noun && commissive.possessed)
    return subjectBefore(draft, candidate) ?? sourceOf(draft, said) ?? carried;
  const inside = insideOf(draft, candidate);
  if (inside !== null) return inside;
  const before = beforeOf(draft, marks, candidate, said);
  // A subject that touches its verb (أن الوزير سيزور موسكو) leaves what follows to be the object.
  if (before?.touches) return before.actor;
  const after = actorAt(
    draft,
    marks,
    skipParticles(draft, candidate.after),
    candidate.sentence.last,
    "after",
  );
  return after ?? before?.actor ?? (noun ? null : carriedOf(candidate, draft, carried, said));
}

/** A set phrase may hold its actor: اتفق البلدان على. */
function insideOf(draft: Draft, candidate: Candidate): Actor | null {
  for (let i = candidate.cue + 1; i < candidate.after; i++) {
    const token = draft.doc.tokens[i]!;
    const { collective } = factsOf(token.word);
    if (collective !== null)
      return {
        span: spanOf(draft.doc.text, token.start + collective.start, token.end),
        entity: null,
        last: 0,
        how: "after",
      };
  }
  return null;
}

function skipParticles(draft: Draft, at: number): number {
  let i = at;
  while (i < draft.doc.tokens.length && SKIPPED.has(draft.doc.tokens[i]!.word.fold)) i++;
  return i;
}

/** The subject before the verb: the head after أن, or the clause's first actor; a pronoun goes to the speaker. */
function beforeOf(
  draft: Draft,
  marks: Marks,
  candidate: Candidate,
  said: Attribution | null,
): { readonly actor: Actor; readonly touches: boolean } | null {
  const { tokens } = draft.doc;
  const least = Math.max(candidate.sentence.first, candidate.cue - BACK_MAX);
  let from = candidate.cue;
  for (let i = candidate.cue - 1; i >= least; i--) {
    const { fold, kind } = tokens[i]!.word;
    if (PRONOUN_THAT.test(fold) && candidate.cue - i <= 4) {
      const speaker = sourceOf(draft, said) ?? speakerBefore(draft, i, candidate.sentence.first);
      return speaker === null ? null : { actor: speaker, touches: candidate.cue - i === 1 };
    }
    if (THAT.has(fold) || (kind === "punct" && !QUOTES.has(fold))) break;
    if (said !== null && tokens[i]!.start < Math.min(...said.content.map((span) => span.start))) break;
    from = i;
  }
  if (from === candidate.cue) return null;
  const actor = actorAt(draft, marks, from, candidate.cue, "before");
  return actor === null ? null : { actor, touches: tokens[candidate.cue - 1]!.end <= actor.span.end };
}

/** An actor that begins at the token: a mention (its title before it allowed) or a collective noun. */
function actorAt(
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
    };
  }
  const phrase = phraseActor(draft, marks, at, limit, how);
  if (phrase !== null) return phrase;
  const { collective } = factsOf(token.word);
  if (collective === null) return null;
  return {
    span: spanOf(draft.doc.text, token.start + collective.start, token.end),
    entity: null,
    last: how === "after" ? at + 1 : 0,
    how,
  };
}

/** A noun phrase that can bind itself: an office, a body, a person; never the unnamed, a document or an outlet. */
function phraseActor(
  draft: Draft,
  marks: Marks,
  at: number,
  limit: number,
  how: "after" | "before",
): Actor | null {
  const phrase = findNounPhrase(marks, at, { limit });
  if (phrase === null || !phrase.vouched || !BINDING.has(phrase.kind) || phrase.last > limit) return null;
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
  };
}

const BINDING = new Set(["person", "office", "organization"]);

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

/** The one who speaks, when it may bind itself: never an unnamed source. */
function sourceOf(draft: Draft, said: Attribution | null, bodiesOnly = false): Actor | null {
  if (said === null || said.kind === "anonymous" || said.kind === "agency") return null;
  const span = said.resolved ?? said.source;
  if (span === null || (bodiesOnly && said.kind === "document")) return null;
  if (said.kind === "document") return issuerOf(draft, span);
  return {
    span,
    entity:
      said.entity ??
      mentionsFrom(draft, span.start, 4).find((one) => one.start >= span.start && one.end <= span.end)
        ?.entity ??
      null,
    last: 0,
    how: "source",
  };
}

/** A document binds the one who issued it, when its phrase names one (بيان لوزارة الخارجية). */
function issuerOf(draft: Draft, span: Span): Actor | null {
  const issuer = mentionsFrom(draft, span.start).find(
    (one) => one.start >= span.start && one.end <= span.end,
  );
  return issuer === undefined
    ? null
    : {
        span: { start: issuer.start, end: issuer.end, text: issuer.text },
        entity: issuer.entity,
        last: 0,
        how: "source",
      };
}

/** Whom a possessive means (أعربت الولايات المتحدة عن وقوفها): the first party named between the clause's beginning and the cue. */
function subjectBefore(draft: Draft, candidate: Candidate): Actor | null {
  const { tokens, text } = draft.doc;
  let from = candidate.cue;
  const least = Math.max(candidate.sentence.first, candidate.cue - BACK_MAX);
  while (
    from > least &&
    !(tokens[from - 1]!.word.kind === "punct" && !QUOTES.has(tokens[from - 1]!.word.fold))
  )
    from--;
  if (from === candidate.cue) return null;
  const end = tokens[candidate.cue]!.start;
  for (const mention of mentionsFrom(draft, tokens[from]!.start, 6)) {
    if (mention.end > end) break;
    return {
      span: spanOf(
        text,
        Math.max(tokens[from]!.start, Math.min(mention.start, mention.title?.start ?? mention.start)),
        mention.end,
      ),
      entity: mention.entity,
      last: 0,
      how: "before",
    };
  }
  return null;
}

/** The last person or body named before `at` in the sentence: whom a pronoun without a statement means. */
function speakerBefore(draft: Draft, at: number, first: number): Actor | null {
  const from = draft.doc.tokens[first]!.start;
  const until = draft.doc.tokens[at]!.start;
  const inside = mentionsFrom(draft, from, 8).filter((one) => one.start >= from && one.end <= until);
  const mention = inside.find((one) => one.type !== "LOC") ?? inside[0];
  return mention === undefined
    ? null
    : {
        span: spanOf(draft.doc.text, mention.start, mention.end),
        entity: mention.entity,
        last: 0,
        how: "carried",
      };
}

/** A coordinated verb (وستواصل, كما ستقدم) goes on with the actor of the promise before it in the sentence. */
function carriedOf(
  candidate: Candidate,
  draft: Draft,
  carried: Actor | null,
  said: Attribution | null,
): Actor | null {
  const word = draft.doc.tokens[candidate.cue]!.word.surface;
  const before =
    candidate.cue > candidate.sentence.first ? draft.doc.tokens[candidate.cue - 1]!.word.fold : "";
  if (carried !== null && (word[0] === "و" || before === "كما"))
    return { ...carried, last: 0, how: "carried" };
  const opensContent =
    said !== null && Math.abs(draft.doc.tokens[candidate.cue]!.start - said.content[0]!.start) <= 2;
  return opensContent ? sourceOf(draft, said) : null;
}
