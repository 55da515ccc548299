import type { Mention, Span, TimeExpression } from "@mahdar/shape";
import { type PhraseMatch, type Segmented, tokenIndexAt } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { findTriggers, type Trigger } from "./triggers.ts";
import { CLAUSE, type ClauseWord, headOf, LIGHT, type LightVerb } from "./words.ts";

/** An article laid out for this stage: what stands at each token. Built once an article, linear in its length. */
export interface Scene {
  readonly draft: Draft;
  readonly doc: Segmented;
  /** Index into `draft.mentions` of the mention that covers the token, -1 for none. */
  readonly mentionAt: Int32Array;
  /** First and past-the-last token of each mention. */
  readonly mentionFirst: Int32Array;
  readonly mentionLast: Int32Array;
  readonly timeAt: Int32Array;
  /** Index into `draft.attributions` of the innermost attribution whose content holds the token, -1 for none. */
  readonly saidAt: Int32Array;
  /** Index into `draft.attributions` of the one whose cue the token is, -1 for none. */
  readonly cueAt: Int32Array;
  readonly sentenceAt: Int32Array;
  readonly clause: readonly (ClauseWord | null)[];
  /** Past-the-last token of the clause word that begins here. */
  readonly clauseLast: Int32Array;
  readonly light: readonly (LightVerb | null)[];
  readonly triggers: readonly (PhraseMatch<readonly Trigger[]> | null)[];
  /** The mentions that stand in the sources of statements, by number. */
  readonly saidSource: ReadonlySet<number>;
  /** The words of spans looked at so far: see same-name.ts. */
  readonly words: Map<Span, readonly string[]>;
  /** Who acts in a sentence, by its number, as far as its verbs have been read. */
  readonly subjects: Map<number, Span>;
}

/** Lays out the article. */
export function layScene(draft: Draft): Scene {
  const { doc } = draft;
  const size = doc.tokens.length;
  const mentionAt = new Int32Array(size).fill(-1);
  const mentionFirst = new Int32Array(draft.mentions.length);
  const mentionLast = new Int32Array(draft.mentions.length);
  draft.mentions.forEach((mention, index) => {
    mentionFirst[index] = tokenIndexAt(doc, mention.start);
    mentionLast[index] = cover(doc, mentionAt, mention, index);
  });
  const timeAt = new Int32Array(size).fill(-1);
  draft.times.forEach((time, index) => {
    cover(doc, timeAt, time, index);
  });
  const saidAt = new Int32Array(size).fill(-1);
  const cueAt = new Int32Array(size).fill(-1);
  const byLength = draft.attributions
    .map((_, index) => index)
    .sort((a, b) => contentLength(draft, b) - contentLength(draft, a));
  for (const index of byLength)
    for (const span of draft.attributions[index]!.content) cover(doc, saidAt, span, index);
  draft.attributions.forEach((one, index) => {
    cover(doc, cueAt, one.cue, index);
  });
  const sentenceAt = new Int32Array(size);
  doc.sentences.forEach((sentence, index) => sentenceAt.fill(index, sentence.first, sentence.last));
  const clause: (ClauseWord | null)[] = new Array(size).fill(null);
  const clauseLast = new Int32Array(size);
  const light: (LightVerb | null)[] = new Array(size).fill(null);
  const triggers: (PhraseMatch<readonly Trigger[]> | null)[] = new Array(size).fill(null);
  for (let at = 0; at < size; at++) {
    if (doc.tokens[at]!.word.kind !== "word") continue;
    // على folds to the name علي: inside a name it is no preposition.
    if (mentionAt[at] === -1 || mentionFirst[mentionAt[at]!] === at) {
      const match = CLAUSE.matchAt(doc, at);
      if (
        match !== null &&
        (mentionAt[at] === -1 || doc.tokens[at]!.end <= draft.mentions[mentionAt[at]!]!.start)
      ) {
        clause[at] = match.value;
        clauseLast[at] = match.last;
      }
    }
    if (mentionAt[at] === -1) {
      // قادة is leaders, not قاده.
      light[at] = headOf(doc.tokens[at]!.word) === null ? (LIGHT.matchAt(doc, at)?.value ?? null) : null;
      triggers[at] = findTriggers(doc, at);
    }
  }
  return {
    draft,
    doc,
    mentionAt,
    mentionFirst,
    mentionLast,
    timeAt,
    saidAt,
    cueAt,
    sentenceAt,
    clause,
    clauseLast,
    light,
    triggers,
    saidSource: findSources(draft, mentionAt),
    words: new Map(),
    subjects: new Map(),
  };
}

function findSources({ attributions, doc }: Draft, mentionAt: Int32Array): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { source } of attributions) {
    if (source === null) continue;
    for (
      let k = tokenIndexAt(doc, source.start);
      k < doc.tokens.length && doc.tokens[k]!.start < source.end;
      k++
    )
      if (mentionAt[k]! >= 0) out.add(mentionAt[k]!);
  }
  return out;
}

/** The mention that covers a token, or null. */
export function mentionOf(scene: Scene, at: number): Mention | null {
  const index = scene.mentionAt[at];
  return index === undefined || index < 0 ? null : scene.draft.mentions[index]!;
}

/** Whether a finite verb stands at the token, as far as the tables know: it ends a noun phrase. */
export function isVerb(scene: Scene, at: number): boolean {
  if (scene.clause[at]?.is === "verb" || scene.light[at] != null || scene.cueAt[at] !== -1) return true;
  const triggers = scene.triggers[at];
  return triggers != null && triggers.value.every((trigger) => trigger.form === "verb");
}

/** The time expression that covers a token, or null. */
export function timeOf(scene: Scene, at: number): TimeExpression | null {
  const index = scene.timeAt[at];
  return index === undefined || index < 0 ? null : scene.draft.times[index]!;
}

function cover(
  doc: Segmented,
  into: Int32Array,
  span: { readonly start: number; readonly end: number },
  index: number,
): number {
  let at = tokenIndexAt(doc, span.start);
  for (; at < doc.tokens.length && doc.tokens[at]!.start < span.end; at++) into[at] = index;
  return at;
}

function contentLength(draft: Draft, index: number): number {
  let sum = 0;
  for (const span of draft.attributions[index]!.content) sum += span.end - span.start;
  return sum;
}
