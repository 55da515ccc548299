import type { EntityType } from "@mahdar/shape";
import { type Segmented, tokenIndexAt } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { pairQuotations, type Quotations } from "./quotes.ts";
import { factsOf, type WordFacts } from "./word-facts.ts";

/** The tokens of an article with what earlier stages and the quotation marks say of each. */
export interface Marks {
  readonly doc: Segmented;
  readonly facts: readonly WordFacts[];
  readonly quotations: Quotations;
  /** By token: 0, or 1 + the index in `mentions` of the mention that holds it. */
  readonly mentionAt: Uint32Array;
  readonly mentionTypes: readonly EntityType[];
  /** Offsets at which the mentions begin. */
  readonly mentionStarts: readonly number[];
  readonly mentionEntities: readonly string[];
  /** By token: 1 where it stands in a time expression. */
  readonly timeAt: Uint8Array;
}

type Marked = Pick<Draft, "doc" | "mentions" | "times">;
/** The draft marked last: two stages ask one after the other for the marks of one article. */
let last: { readonly draft: Marked; readonly marks: Marks } | null = null;

/** Lays out the marks of a draft; linear in the tokens. */
export function markTokens(draft: Marked): Marks {
  const { doc, mentions, times } = draft;
  if (last?.draft.doc === doc && last.draft.mentions === mentions && last.draft.times === times)
    return last.marks;
  const marks = layOut(doc, mentions, times);
  last = { draft: { doc, mentions, times }, marks };
  return marks;
}

function layOut(doc: Segmented, mentions: Draft["mentions"], times: Draft["times"]): Marks {
  const mentionAt = new Uint32Array(doc.tokens.length);
  const timeAt = new Uint8Array(doc.tokens.length);
  mentions.forEach((mention, index) => {
    for (
      let at = tokenIndexAt(doc, mention.start);
      at < doc.tokens.length && doc.tokens[at]!.start < mention.end;
      at++
    )
      mentionAt[at] = index + 1;
  });
  for (const time of times) {
    for (
      let at = tokenIndexAt(doc, time.start);
      at < doc.tokens.length && doc.tokens[at]!.start < time.end;
      at++
    )
      timeAt[at] = 1;
  }
  const facts: WordFacts[] = new Array(doc.tokens.length);
  for (let at = 0; at < facts.length; at++) facts[at] = factsOf(doc.tokens[at]!.word);
  return {
    doc,
    facts,
    quotations: pairQuotations(doc),
    mentionAt,
    timeAt,
    mentionTypes: mentions.map((mention) => mention.type),
    mentionStarts: mentions.map((mention) => mention.start),
    mentionEntities: mentions.map((mention) => mention.entity),
  };
}

/** The type of the mention that holds a token, null when none does. */
export function mentionTypeAt(marks: Marks, at: number): EntityType | null {
  const index = marks.mentionAt[at];
  return index === undefined || index === 0 ? null : marks.mentionTypes[index - 1]!;
}
