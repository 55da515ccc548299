import type { PhraseMatch, Segmented, Token } from "../2-segment/index.ts";
import type { Found, Sense } from "./sense.ts";
import { type Hit, hitsOf, type Item } from "./words.ts";

type ItemOf<K extends Item["is"]> = Extract<Item, { is: K }>;

/** The reading of the token as an item of a kind, clitics allowed; null when there is none. */
export function hitAt<K extends Item["is"]>(doc: Segmented, at: number, kind: K): Hit<ItemOf<K>> | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  for (const hit of hitsOf(token.word)) if (hit.item.is === kind) return hit as Hit<ItemOf<K>>;
  return null;
}

/** As `hitAt`, for a word inside an expression: no clitic before it, no line break. */
export function bareAt<K extends Item["is"]>(doc: Segmented, at: number, kind: K): Hit<ItemOf<K>> | null {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine) return null;
  for (const hit of hitsOf(token.word)) {
    if (hit.item.is === kind && hit.reading.conj === "" && hit.reading.prep === "")
      return hit as Hit<ItemOf<K>>;
  }
  return null;
}

/** The reading with و or no clitic of a word inside an expression, as in خمسة وعشرين. */
export function joinedAt<K extends Item["is"]>(doc: Segmented, at: number, kind: K): Hit<ItemOf<K>> | null {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine) return null;
  for (const hit of hitsOf(token.word)) {
    if (hit.item.is === kind && hit.reading.conj === "و" && hit.reading.prep === "")
      return hit as Hit<ItemOf<K>>;
  }
  return null;
}

/** Whether the token is this folded word or mark, on the same line as the one before. */
export function isAt(doc: Segmented, at: number, ...folded: readonly string[]): boolean {
  const token = doc.tokens[at];
  return token !== undefined && !token.opensLine && folded.includes(token.word.fold);
}

/** A phrase match that stands inside an expression: no clitic before it, no line break. */
export function inner<T>(doc: Segmented, match: PhraseMatch<T> | null): PhraseMatch<T> | null {
  if (
    match === null ||
    match.reading.conj !== "" ||
    match.reading.prep !== "" ||
    doc.tokens[match.first]!.opensLine
  )
    return null;
  return match;
}

/** Whether the token begins where the one before it ends. */
export function touches(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  const before = doc.tokens[at - 1];
  return token !== undefined && before !== undefined && token.start === before.end;
}

/** Where an expression begins in its first token: after the clitics that were read off. */
export function startOf(token: Token, hit: { readonly reading: { readonly start: number } } | null): number {
  return token.start + (hit?.reading.start ?? 0);
}

/** An expression over the tokens `[first, last)`; `start` when it begins inside the first one. */
export function found(
  doc: Segmented,
  first: number,
  last: number,
  start: number,
  sense: Sense,
  rule: string,
): Found {
  return { first, last, start, end: doc.tokens[last - 1]!.end, sense, rule };
}
