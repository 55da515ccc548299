import { type Span, spanOf } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import { countryOfName, countryOfNisba, keyWords } from "../8-actors/index.ts";
import type { Draft } from "../stage.ts";
import { SIDES } from "./words.ts";

/** How far after a head word (حكومتا) or بين its two names may stand, in tokens. */
const REACH = 9;

/** A side of a statement: its words, and its country where they tell one. */
export interface Party {
  readonly span: Span;
  readonly country: string | null;
}

/**
 * The two sides named together in a sentence: after a dual («حكومتا العراق والولايات المتحدة»), after «بين», as two adjectives
 * («الحكومتان العراقية والأمريكية»، «العراقي – الأمريكي»), or else the first two states named. None where there are not two.
 */
export function partiesIn(draft: Draft, first: number, last: number): readonly Party[] {
  const { doc } = draft;
  for (let at = first; at < last; at++) {
    const head = SIDES.matchAt(doc, at);
    const pair = head !== null || doc.tokens[at]!.word.fold === "بين" ? pairAfter(draft, at + 1, last) : [];
    if (pair.length > 1) return pair;
  }
  const adjectives = nisbaPair(doc, first, last);
  if (adjectives.length > 1) return adjectives;
  const states = new Map<string, Party>();
  for (const one of namesBetween(draft, doc.tokens[first]!.start, doc.tokens[last - 1]!.end))
    if (one.country !== null && !states.has(one.country)) states.set(one.country, one);
  return states.size > 1 ? [...states.values()].slice(0, 2) : [];
}

function pairAfter(draft: Draft, from: number, last: number): readonly Party[] {
  const { doc } = draft;
  const until = Math.min(last, from + REACH);
  if (from >= until) return [];
  const names = namesBetween(draft, doc.tokens[from]!.start, doc.tokens[until - 1]!.end);
  const [one, ...others] = names;
  const other = others.find((name) => name.country === null || name.country !== one!.country);
  if (one !== undefined && other !== undefined && joined(doc, one.span, other.span)) return [one, other];
  return nisbaPair(doc, from, until);
}

/** The other name follows with و before it or glued to it, nothing but its own title between. */
function joined(doc: Segmented, one: Span, other: Span): boolean {
  const between = doc.text.slice(one.end, other.start).trim();
  return between.endsWith("و") || between.split(/\s+/u).some((word) => word.startsWith("و"));
}

function namesBetween(draft: Draft, start: number, end: number): Party[] {
  return draft.mentions
    .filter((one) => one.type !== "PER" && one.start >= start && one.end <= end)
    .map((one) => ({
      span: spanOf(draft.doc.text, one.start, one.end),
      country: countryOfName(keyWords(one.text)) ?? countryTold(one.text),
    }));
}

/** The country an adjective in a body's name tells. */
function countryTold(name: string): string | null {
  for (const word of keyWords(name)) {
    const country = countryOfNisba(word);
    if (country !== undefined) return country;
  }
  return null;
}

function nisbaPair(doc: Segmented, from: number, until: number): Party[] {
  for (let at = from; at + 1 < until; at++) {
    const one = nisbaAt(doc, at);
    if (one === null) continue;
    const next = nisbaAt(doc, at + 1) ?? (at + 2 < until ? nisbaAt(doc, at + 2) : null);
    if (next !== null && next.country !== one.country) return [one, next];
  }
  return [];
}

function nisbaAt(doc: Segmented, at: number): Party | null {
  const token = doc.tokens[at]!;
  const folded = token.word.fold;
  const glued = folded.startsWith("وال") ? 1 : 0;
  if (!folded.startsWith("ال", glued)) return null;
  const country = countryOfNisba(folded.slice(glued));
  return country === undefined ? null : { span: spanOf(doc.text, token.start + glued, token.end), country };
}

/** Which sides the words of an actor mean: indexes into the parties; all of them for a word for both. */
export function sidesOf(actor: Span, parties: readonly Party[]): number[] {
  const words = keyWords(actor.text);
  const both = new Set([
    "بلدان",
    "بلدين",
    "جانبان",
    "جانبين",
    "طرفان",
    "طرفين",
    "حكومتان",
    "حكومتين",
    "دولتان",
    "دولتين",
  ]);
  if (words.some((word) => both.has(word))) return parties.map((_, index) => index);
  const country = countryOfName(words) ?? countryTold(actor.text) ?? lastName(words);
  return parties.flatMap((party, index) =>
    (country !== null && party.country === country) || sharesName(words, party) ? [index] : [],
  );
}

function lastName(words: readonly string[]): string | null {
  for (let from = 1; from < words.length; from++) {
    const country = countryOfName(words.slice(from));
    if (country !== undefined) return country;
  }
  return null;
}

function sharesName(words: readonly string[], party: Party): boolean {
  const name = keyWords(party.span.text).join(" ");
  return words.join(" ").includes(name);
}
