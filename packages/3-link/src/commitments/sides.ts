import type { Commitment, Span } from "@mahdar/shape";
import type { RecordWords } from "./record-words.ts";
import { keyOf } from "./words.ts";

/** Who binds itself, as far as the article tells. */
export interface Sides {
  /** Codes of countries, for a state, its capital, its bodies and holders of its offices alike. */
  readonly countries: readonly string[];
  /** Ids of the knowledge base, else folded names. */
  readonly actors: readonly string[];
  /** They are only those named last before the words: a guess. */
  readonly guessed?: true;
}

const NOBODY: Sides = { countries: [], actors: [] };
/** «الطرفان», «الجانبين», «البلدان»: both sides of whatever the article tells of. */
const BOTH = /^[وفبل]*(?:ال)?(?:طرف|جانب|بلد|دولت|حكومت)(?:ان|ين)$/u;
/** Words before a promise where the one who promises may stand. */
const BEFORE = 12;
/** So many words after a finite verb its subject may stand. */
const SUBJECT_WORDS = 3;

/**
 * The sides of a promise: the reader's actor; where it read none, who is named at the beginning of the words, whose statement they
 * stand in, or who is named last before them. Both sides at once («الطرفان») are the parties of the article's joint statement, else
 * the two countries its first lines name.
 */
export function findSides(
  words: RecordWords,
  at: Pick<Span, "start" | "end">,
  commitment: Commitment | null,
): Sides {
  if (commitment !== null) {
    const sides = sidesOf(words, commitment.actor, commitment.entity);
    if (isSomebody(sides)) return sides;
  }
  const own = sidesOf(words, subjectPart(words, at), null);
  if (isSomebody(own)) return own;
  const said = words.record.attributions.findLast((one) =>
    one.content.some((part) => part.start <= at.start && at.start < part.end),
  );
  const source = said?.source ?? said?.resolved ?? null;
  if (source !== null) {
    const sides = sidesOf(words, source, said?.entity ?? null);
    if (isSomebody(sides)) return sides;
  }
  const sentence = words.sentenceAt(at.start);
  const near = { start: Math.max(sentence.start, beforeBy(words, at.start)), end: at.start };
  const sides = sidesOf(words, near, null);
  return isSomebody(sides) ? { ...sides, guessed: true } : sides;
}

function isSomebody(sides: Sides): boolean {
  return sides.countries.length > 0 || sides.actors.length > 0;
}

function sidesOf(words: RecordWords, span: Pick<Span, "start" | "end">, entity: string | null): Sides {
  if (span.end <= span.start) return NOBODY;
  const { record } = words;
  const countries = new Set<string>();
  const actors = new Set<string>();
  const named = new Set(
    record.mentions.filter((one) => one.start >= span.start && one.end <= span.end).map((one) => one.entity),
  );
  if (entity !== null) named.add(entity);
  for (const { id, actor } of record.entities) {
    if (actor === null || !named.has(id)) continue;
    actors.add(actor);
    const code = /^([a-z]{2})(?:-|$)/u.exec(actor)?.[1];
    if (code !== undefined) countries.add(code.toUpperCase());
  }
  for (const country of words.bagOf(span).countries) countries.add(country);
  const both = words.tokensOf(span).some((token) => BOTH.test(token.word.fold));
  if (both && countries.size < 2) for (const country of partiesOf(words)) countries.add(country);
  return { countries: [...countries].sort(), actors: [...actors].sort() };
}

/** The countries of the article's joint statement, else the first two its text names. */
function partiesOf(words: RecordWords): readonly string[] {
  const stated = (words.record.jointStatements ?? []).flatMap((one) =>
    one.parties.flatMap((party) => words.bagOf(party).countries),
  );
  if (stated.length > 1) return stated;
  return words.whole.countries.slice(0, 2);
}

/** What a preposition binds is no subject: «لن يضر بمصر», «تستثمر في العراق». */
const BOUND = /^(?:ب.{3,}|لل.+|في|من|الي|علي|عن|مع)$/u;

/**
 * The words of a promise where its actor may stand: those before its first act, and, where that is a finite verb, three after it.
 * What follows a verbal noun is its object («حماية أفراد التحالف»).
 */
function subjectPart(words: RecordWords, at: Pick<Span, "start" | "end">): Pick<Span, "start" | "end"> {
  const tokens = words.tokensOf(at);
  const act = tokens.findIndex((token) => keyOf(token.word.fold).sense === "act");
  if (act < 0)
    return { start: at.start, end: tokens[Math.min(SUBJECT_WORDS, tokens.length - 1)]?.end ?? at.start };
  let last = act - 1;
  if (keyOf(tokens[act]!.word.fold).tense !== null) {
    const after = tokens.slice(act + 1, act + 1 + SUBJECT_WORDS);
    const bound = after.findIndex((token) => BOUND.test(token.word.fold));
    last = act + (bound < 0 ? after.length : bound);
  }
  return { start: at.start, end: tokens[last]?.end ?? at.start };
}

function beforeBy(words: RecordWords, offset: number): number {
  return words.tokensBefore(offset, BEFORE)[0]?.start ?? 0;
}
