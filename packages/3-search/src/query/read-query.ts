import { fold, type Token, tokenize } from "@mahdar/text";
import { stopWords } from "../lexicon/search.generated.ts";
import { otherStemOf } from "../words/stem.ts";
import { keysOf } from "../words/word-keys.ts";
import type { Query, QueryTerm } from "./query.ts";

const WORDS_MAX = 32;
const CHARACTERS_MAX = 2000;
/** A word that frames a question (سبب, اسم) against one that it is about. */
const LIGHT_WEIGHT = 0.4;
/** Opening mark → the mark that closes it. */
const QUOTES: Readonly<Record<string, string>> = { "«": "»", "“": "”", '"': '"', "„": "“", "‹": "›" };
const KINDS: ReadonlyMap<string, string> = new Map(stopWords.map(({ word, kind }) => [fold(word), kind]));

export interface ReadQueryOptions {
  /** Words count as they are written, letters folded: without stems, clitics and other spellings. */
  readonly exact?: boolean;
}

interface Part {
  readonly tokens: readonly Token[];
  readonly sign: "" | "+" | "-";
  readonly isQuoted: boolean;
}

/**
 * Reads what a person typed: words and whole questions, «phrases» in any quotation marks, +word that must occur, -word
 * that must not. Question and stop words are dropped unless nothing else is left. The first 32 words and 2,000
 * characters count; no line is an error.
 *
 * @example readQuery("من هو رئيس «مجلس النواب» -لبنان").terms.map((term) => term.stems[0]) // ["رئيس", "مجلس", "نائب"]
 */
export function readQuery(line: string, options: ReadQueryOptions = {}): Query {
  const parts = splitParts(tokenize(line.slice(0, CHARACTERS_MAX)));
  const terms: QueryTerm[] = [];
  const phrases: QueryTerm[][] = [];
  const excluded: QueryTerm[][] = [];
  const framing: QueryTerm[] = [];
  for (const part of parts) {
    const read = part.tokens.map((token) => termOf(token, part.sign === "+")).filter((term) => term !== null);
    if (read.length === 0) continue;
    if (part.sign === "-") {
      excluded.push(read);
      continue;
    }
    if (part.isQuoted && read.length > 1) phrases.push(read);
    const isKept = part.isQuoted || part.sign === "+";
    for (const term of read) (isKept || term.weight > 0 ? terms : framing).push(term);
  }
  const sought = terms.length > 0 ? terms : framing;
  return {
    isExact: options.exact ?? false,
    terms: onceEach(sought.map((term) => (term.weight > 0 ? term : { ...term, weight: LIGHT_WEIGHT }))),
    phrases,
    excluded,
  };
}

function termOf({ word }: Token, isRequired: boolean): QueryTerm | null {
  const keys = keysOf(word);
  if (keys === null) return null;
  const kind = KINDS.get(keys.form);
  const weight = kind === "light" ? LIGHT_WEIGHT : kind === undefined ? 1 : 0;
  return {
    typed: word.surface,
    form: keys.form,
    stems: keys.stems,
    otherStem: word.kind === "word" ? otherStemOf(keys.form) : null,
    loose: keys.loose,
    weight,
    isRequired,
  };
}

function onceEach(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  for (const term of terms) {
    const key = term.stems.join(" ");
    const known = seen.get(key);
    if (known === undefined) seen.set(key, term);
    else if (term.isRequired && !known.isRequired) seen.set(key, { ...known, isRequired: true });
  }
  return [...seen.values()].slice(0, WORDS_MAX);
}

/** Quoted stretches and single words, each with the sign that touches it. A mark that is never closed means nothing. */
function splitParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const surface = tokens[at]!.word.surface;
    const sign = signBefore(tokens, at);
    const closing = QUOTES[surface];
    const end = closing === undefined ? -1 : nextMark(tokens, at + 1, closing);
    if (end > at) {
      parts.push({ tokens: tokens.slice(at + 1, end), sign, isQuoted: true });
      at = end;
    } else parts.push({ tokens: [tokens[at]!], sign, isQuoted: false });
  }
  return parts;
}

/** The next closing mark; within `WORDS_MAX` tokens, so that many marks cost no more than few. */
function nextMark(tokens: readonly Token[], from: number, mark: string): number {
  for (let at = from; at < tokens.length && at <= from + WORDS_MAX; at++)
    if (tokens[at]!.word.surface === mark) return at;
  return -1;
}

/** A sign counts where it touches what follows and nothing before it: -لبنان, but not ١٢-١٥. */
function signBefore(tokens: readonly Token[], at: number): Part["sign"] {
  const sign = tokens[at - 1];
  if (sign === undefined || sign.end !== tokens[at]!.start) return "";
  if (tokens[at - 2]?.end === sign.start) return "";
  const surface = sign.word.surface;
  return surface === "+" ? "+" : surface === "-" || surface === "−" ? "-" : "";
}
