import type { Commitment, MahdarRecord, Modality, Span, Strength, Topic } from "@mahdar/shape";
import { type Amount, findAmounts, findOrdinals } from "./amounts.ts";
import { type Core, coreOf } from "./core.ts";
import { RecordWords } from "./record-words.ts";
import { findSides, type Sides } from "./sides.ts";
import { type DayWindow, windowOf } from "./window.ts";
import { isLightAct, keyOf } from "./words.ts";

/**
 * What a mention rests on: a commitment the reader read, a duty of a joint statement's clause, words that restate a known
 * commitment, a promise or plan told again or by others, an act announced for a coming day, or a stretch a person or program pointed at.
 */
export type MentionKind = "commitment" | "duty" | "restatement" | "retelling" | "announcement" | "marked";

/** One wording of an undertaking in one article, as it is compared with others. */
export interface CommitmentMention {
  /** Unique among all mentions: the article's id and the span. */
  readonly id: string;
  readonly article: string;
  readonly kind: MentionKind;
  /** Chance that it words an undertaking at all, 0 to 1; null where it was pointed at. */
  readonly confidence: number | null;
  readonly outlet: string | null;
  /** Publication day, YYYY-MM-DD. */
  readonly day: string | null;
  readonly words: Span;
  readonly sides: Sides;
  readonly core: Core;
  /** What is promised is not to do it: «لن ترفع الأسعار», «عدم رفع الأسعار». */
  readonly negative: boolean;
  /** What it is about: key → weight; further acts are matter too. */
  readonly matter: ReadonlyMap<string, number>;
  readonly amounts: readonly Amount[];
  readonly ordinals: readonly number[];
  /** The exact days it gives itself: the last it names that do not lie before publication, else the last it names («كان مقررا في تموز»). */
  readonly term: DayWindow | null;
  /** By when, as far as the words tell: a vague term too («الأشهر المقبلة»). */
  readonly due: DayWindow | null;
  /** Words of the sentence round it: key → weight. */
  readonly context: ReadonlyMap<string, number>;
  /** The rarest words of the title and the opening: what the article is about. */
  readonly about: ReadonlyMap<string, number>;
  readonly topic: Topic | null;
  readonly strength: Strength | null;
  readonly modality: Modality | null;
}

/** The mentions of a record: its commitments, in their order. */
export function mentionsOf(record: MahdarRecord, words = new RecordWords(record)): CommitmentMention[] {
  return record.commitments.flatMap((commitment) => {
    const [first] = commitment.content;
    const last = commitment.content.at(-1);
    if (first === undefined || last === undefined) return [];
    const { confidence } = commitment;
    const basis: Basis = { kind: "commitment", confidence: confidence ?? null };
    return [describe(words, { start: first.start, end: last.end }, commitment, basis)];
  });
}

/** The mention that stands at a span, whether or not the reader took it for a commitment: what a person marked, or a restatement. */
export function mentionAt(
  words: RecordWords,
  span: Pick<Span, "start" | "end">,
  basis: Basis = MARKED,
): CommitmentMention {
  const overlap = (one: Span) => Math.min(one.end, span.end) - Math.max(one.start, span.start);
  let best: Commitment | null = null;
  let most = 0;
  for (const commitment of words.record.commitments)
    for (const part of commitment.content)
      if (overlap(part) > most) [best, most] = [commitment, overlap(part)];
  return describe(words, span, best, basis);
}

const bySentence = new WeakMap<RecordWords, readonly CommitmentMention[]>();

/** What every sentence of a record would be as a mention, in their order; worked out once for a record. */
export function mentionsOfSentences(words: RecordWords): readonly CommitmentMention[] {
  let mentions = bySentence.get(words);
  if (mentions === undefined) {
    mentions = words.record.sentences.map((sentence) => mentionAt(words, sentence));
    bySentence.set(words, mentions);
  }
  return mentions;
}

/** What a mention rests on, and how surely. */
export type Basis = Pick<CommitmentMention, "kind" | "confidence">;
const MARKED: Basis = { kind: "marked", confidence: null };

function describe(
  words: RecordWords,
  at: Pick<Span, "start" | "end">,
  commitment: Commitment | null,
  { kind, confidence }: Basis,
): CommitmentMention {
  const { record } = words;
  const { id, outlet, published, text } = record.document;
  const tokens = words.tokensOf(at);
  const bag = words.bagOf(at);
  const core = coreOf(bag.order);
  const dates = record.times.filter((time) => time.start >= at.start - 2 && time.end <= at.end + 1);
  const windows = dates.flatMap((time) => {
    if (time.type !== "DATE" || time.value === null) return [];
    const window = windowOf(time.value, published);
    return window === null || window.vague ? [] : [window];
  });
  const deadline = isDeadlineOf(at, commitment) ? commitment!.deadline!.value : null;
  const due = deadline === null ? null : windowOf(deadline, published);
  const ahead = windows.findLast((window) => published === null || (window.until ?? published) >= published);
  const term = ahead ?? (due !== null && !due.vague && due.until !== null ? due : (windows.at(-1) ?? null));
  return {
    id: `${id}:${at.start}-${at.end}`,
    article: id,
    kind,
    confidence,
    outlet,
    day: published,
    words: { start: at.start, end: at.end, text: text.slice(at.start, at.end) },
    sides: findSides(words, at, commitment),
    core,
    negative: isNegative(tokens, core.act),
    matter: new Map([
      ...bag.matter,
      ...bag.order.flatMap((one) =>
        one.sense === "act" && one.key !== core.act && !isLightAct(one.key)
          ? [[one.key, one.weight] as const]
          : [],
      ),
    ]),
    amounts: [...findAmounts(tokens, words.isDate), ...lengthsOf(words, at)],
    ordinals: findOrdinals(tokens, words.isDate),
    term,
    due: due ?? ahead ?? lengthWithin(words, at) ?? null,
    context: words.contextAt(at.start),
    about: words.about,
    topic: commitment?.topic ?? null,
    strength: commitment?.strength ?? null,
    modality: commitment?.modality ?? null,
  };
}

const NOT = new Set(["لن", "لا", "الا", "بالا", "عدم", "بعدم", "وعدم"]);

function isNegative(tokens: ReturnType<RecordWords["tokensOf"]>, act: string | null): boolean {
  if (act === null) return false;
  const at = tokens.findIndex((token) => keyOf(token.word.fold).key === act);
  return at > 0 && NOT.has(tokens[at - 1]!.word.fold);
}

const WITHIN = new Set(["خلال", "غضون", "ظرف", "في", "مده", "مهله"]);

/** Whether the deadline of a commitment is this stretch's: it stands in it, or the stretch is the whole content. */
function isDeadlineOf(at: Pick<Span, "start" | "end">, commitment: Commitment | null): boolean {
  const deadline = commitment?.deadline;
  if (deadline == null || commitment === null) return false;
  const { span } = deadline;
  if (span !== null && span.start >= at.start && span.end <= at.end) return true;
  return commitment.content.every((part) => part.start >= at.start - 2 && part.end <= at.end + 2);
}

/** The lengths of time that are promised themselves («ثماني ساعات من الكهرباء»), not those within which it is to be done. */
function lengthsOf(words: RecordWords, at: Pick<Span, "start" | "end">): Amount[] {
  return words.record.times.flatMap((time) => {
    if (time.type !== "DURATION" || time.value === null || time.start < at.start || time.end > at.end)
      return [];
    const [, count, unit] = /^PT?(\d+)([HDWMY])$/u.exec(time.value) ?? [];
    const before = words.tokensBefore(time.start, 1).at(-1)?.word.fold ?? "";
    return count === undefined || WITHIN.has(before)
      ? []
      : [{ value: Number(count), unit: `length ${unit}` }];
  });
}

/** The window of a length the words set («في غضون 48 ساعة»), counted from publication. */
function lengthWithin(words: RecordWords, at: Pick<Span, "start" | "end">): DayWindow | null {
  const { times, document } = words.record;
  const length = times.find((time) => {
    if (time.type !== "DURATION" || time.start < at.start || time.end > at.end) return false;
    return WITHIN.has(words.tokensBefore(time.start, 1).at(-1)?.word.fold ?? "");
  });
  return length?.value == null ? null : windowOf(length.value, document.published);
}
