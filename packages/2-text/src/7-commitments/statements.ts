import { tokenIndexAt } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";

/** Where the statements of an article lie, by token. */
export interface Statements {
  /** Index of the innermost statement whose content holds the token, or null. */
  at(token: number): number | null;
  /** Index of the statement that began last before the token, whether or not it still goes on; or null. */
  before(token: number): number | null;
  /** Index of the statement whose content begins with the token, or null. */
  opensAt(token: number): number | null;
  /** Whether a statement's cue begins in the token. */
  cueAt(token: number): boolean;
}

/** A statement longer than this marks only its beginning: so that laying them out stays linear on any text. */
const TOKENS_MAX = 600;

/** Lays the statements over the tokens, longest first, so that the innermost stays on top. */
export function layStatements(draft: Draft): Statements {
  const { doc, attributions } = draft;
  const held = new Int32Array(doc.tokens.length);
  const begun = new Int32Array(doc.tokens.length + 1);
  const opened = new Int32Array(doc.tokens.length);
  const cues = new Uint8Array(doc.tokens.length);
  const sizeOf = (index: number): number =>
    attributions[index]!.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const order = attributions.map((_, index) => index).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  for (const index of order) {
    const cue = tokenIndexAt(doc, attributions[index]!.cue.start);
    if (cue < cues.length) cues[cue] = 1;
    begun[Math.min(cue, doc.tokens.length)] = index + 1;
    for (const span of attributions[index]!.content) {
      const first = tokenIndexAt(doc, span.start);
      if (first < opened.length) opened[first] = index + 1;
      for (
        let i = first;
        i < doc.tokens.length && i < first + TOKENS_MAX && doc.tokens[i]!.start < span.end;
        i++
      )
        held[i] = index + 1;
    }
  }
  for (let i = 1; i < begun.length; i++) if (begun[i] === 0) begun[i] = begun[i - 1]!;
  return {
    at: (token) => (held[token] ? held[token]! - 1 : null),
    before: (token) => (begun[token] ? begun[token]! - 1 : null),
    opensAt: (token) => (opened[token] ? opened[token]! - 1 : null),
    cueAt: (token) => cues[token] === 1,
  };
}
