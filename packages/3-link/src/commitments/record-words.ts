import type { MahdarRecord, Span } from "@mahdar/shape";
import { countryOfName, keyWords, type Segmented, segment, type Token } from "@mahdar/text";
import { type KeyedWord, keyOf } from "./words.ts";

/** Words of a stretch by what they tell. */
export interface Bag {
  /** Key → weight: matters, and countries as «@IQ». */
  readonly matter: ReadonlyMap<string, number>;
  /** Classes of acts in the order they stand, each once. */
  readonly acts: readonly string[];
  readonly countries: readonly string[];
  /** Acts and matters as they stand. */
  readonly order: readonly KeyedWord[];
}

/** Letters of the body that count as the opening. */
const OPENING_LENGTH = 400;
/** Words of this weight and so many of them tell what an article is about. */
const RARE = 2;
const ABOUT_WORDS = 24;

/** A record with its text cut into tokens once, for all that is asked about it. */
export class RecordWords {
  readonly record: MahdarRecord;
  readonly doc: Segmented;
  readonly #dates: ReadonlySet<number>;
  readonly #persons: ReadonlySet<number>;
  readonly #named: ReadonlySet<number>;
  readonly #contexts = new Map<number, ReadonlyMap<string, number>>();
  #about: ReadonlyMap<string, number> | null = null;

  constructor(record: MahdarRecord) {
    this.record = record;
    this.doc = segment(record.document.text);
    const dates = new Set<number>();
    for (const time of record.times) for (const token of this.tokensOf(time)) dates.add(token.start);
    this.#dates = dates;
    const persons = new Set<number>();
    const named = new Set<number>();
    for (const mention of record.mentions)
      for (const token of this.tokensOf(mention)) {
        named.add(token.start);
        if (mention.type === "PER") persons.add(token.start);
      }
    this.#persons = persons;
    this.#named = named;
  }

  /** Whether a token belongs to an expression of time. */
  readonly isDate = (token: Token): boolean => this.#dates.has(token.start);

  /** Whether a token belongs to a name: سيغمار is no verb. */
  readonly isNamed = (token: Token): boolean => this.#named.has(token.start);

  tokensOf(span: Pick<Span, "start" | "end">): readonly Token[] {
    const { tokens } = this.doc;
    const first = firstFrom(tokens, span.start);
    let last = first;
    while (last < tokens.length && tokens[last]!.start < span.end) last++;
    return tokens.slice(first, last);
  }

  /** The last so many tokens that begin before an offset. */
  tokensBefore(offset: number, count: number): readonly Token[] {
    const { tokens } = this.doc;
    let end = firstFrom(tokens, offset);
    if (end < tokens.length && tokens[end]!.start < offset) end++;
    return tokens.slice(Math.max(0, end - count), end);
  }

  /** The sentence that holds the offset. */
  sentenceAt(offset: number): Span {
    const { sentences } = this.record;
    return sentences.find((one) => offset < one.end) ?? sentences.at(-1)!;
  }

  /** The words of a stretch, dates and persons left out: السوداني is no Sudanese. */
  bagOf(span: Pick<Span, "start" | "end">): Bag {
    return bagOf(
      this.tokensOf(span).filter(({ start }) => !this.#dates.has(start) && !this.#persons.has(start)),
    );
  }

  /** Matters, with their weights, and acts of the sentence round an offset; worked out once for each sentence. */
  contextAt(offset: number): ReadonlyMap<string, number> {
    const sentence = this.sentenceAt(offset);
    let context = this.#contexts.get(sentence.start);
    if (context === undefined) {
      const { matter, acts } = this.bagOf(sentence);
      context = new Map([...matter, ...acts.map((act) => [act, 1] as const)]);
      this.#contexts.set(sentence.start, context);
    }
    return context;
  }

  /** The rarest words of the title and the opening, the rarest first: what the article is about. */
  get about(): ReadonlyMap<string, number> {
    this.#about ??= this.#readAbout();
    return this.#about;
  }

  #readAbout(): ReadonlyMap<string, number> {
    const title = bagOf(segment(this.record.document.title ?? "").tokens);
    const opening = this.bagOf({ start: 0, end: OPENING_LENGTH });
    const words = new Map([...title.matter, ...opening.matter]);
    const rare = [...words].filter(([, weight]) => weight >= RARE);
    return new Map(rare.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ABOUT_WORDS));
  }

  /** The words of the whole text. */
  get whole(): Bag {
    return this.bagOf({ start: 0, end: this.record.document.text.length });
  }
}

/** The words of tokens by what they tell. */
export function bagOf(tokens: readonly Token[]): Bag {
  const matter = new Map<string, number>();
  const acts: string[] = [];
  const countries = new Set<string>();
  const order: KeyedWord[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (word.kind !== "word" && word.kind !== "latin") continue;
    const pair = countryOfPair(tokens, at);
    const keyed: KeyedWord = pair ?? keyOf(word.fold);
    if (pair !== null) at++;
    if (keyed.sense === "act") acts.push(keyed.key);
    else if (keyed.sense === "country") {
      countries.add(keyed.key);
      matter.set(`@${keyed.key}`, keyed.weight);
    } else if (keyed.sense === "matter") matter.set(keyed.key, keyed.weight);
    if (keyed.sense === "act" || keyed.sense === "matter") order.push(keyed);
  }
  return { matter, acts: [...new Set(acts)], countries: [...countries], order };
}

/** «الولايات المتحدة», «المملكة المتحدة»: two words that name a country. */
export function countryOfPair(tokens: readonly Token[], at: number): KeyedWord | null {
  const [one, two] = [tokens[at]!, tokens[at + 1]];
  if (two?.word.kind !== "word") return null;
  for (const { stem } of one.word.readings) {
    const country = countryOfName(keyWords(`${stem} ${two.word.fold}`));
    if (country !== undefined) return { sense: "country", key: country, weight: 1, tense: null };
  }
  return null;
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
