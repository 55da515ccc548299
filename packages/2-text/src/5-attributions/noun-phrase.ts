import type { SourceKind } from "@mahdar/shape";
import { type Head, OUTLETS } from "./lexicon-tables.ts";
import { type Marks, mentionTypeAt } from "./marks.ts";
import { type Extent, growPhrase } from "./phrase-steps.ts";

/** A noun phrase that may name a source or an actor. `first`/`last` are tokens (`last` exclusive), `start`/`end` offsets. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly head: Head | null;
  readonly kind: SourceKind;
  /** A person's name stands in it as its own, not as the object of a preposition. */
  readonly named: boolean;
  /** Agreement it asks of a verb; null where the phrase does not tell. */
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p" | null;
  /** False where neither the word table nor a mention vouches for it. */
  readonly vouched: boolean;
}

export interface PhraseOptions {
  /** Token before which it must end. */
  readonly limit?: number;
  /** True where something firm (أن, a colon) stands at `limit`: then unknown words before it are taken as a name. */
  readonly loose?: boolean;
  /** True where the first word carries a preposition (بحسب, للوزارة): its clitic is left outside. */
  readonly afterPreposition?: boolean;
}

const MASCULINE_PLACES = new Set([
  "العراق",
  "لبنان",
  "الاردن",
  "المغرب",
  "السودان",
  "اليمن",
  "الكرملين",
  "البنتاغون",
  "الفاتيكان",
]);
/** Words of an outlet's name with the full stops between them (بي.بي.سي). */
const OUTLET_TOKENS_MAX = 5;
const NO_NEWS_AGENCIES = new Set([
  "الطاقه",
  "الامن",
  "الاستخبارات",
  "المخابرات",
  "الفضاء",
  "الاغاثه",
  "غوث",
  "التنميه",
  "حمايه",
  "التصنيف",
  "ستاندرد",
  "موديز",
  "فيتش",
  "ناسا",
  "الغوث",
  "الدوليه",
]);

/**
 * The noun phrase that begins at a token, or null when none does: head noun, office, calling, unnamed source or name, with its
 * genitives, adjectives, prepositional complements (في, باسم, لشؤون …), apposed title or name. It ends before أن, a verb,
 * an adverb of time, a comma outside an apposition, a quotation.
 *
 * @example on وقال وزير الخارجية السعودي ماجد الرميح إن …, token 1 gives "وزير الخارجية السعودي ماجد الرميح", kind person
 */
export function findNounPhrase(marks: Marks, at: number, options: PhraseOptions = {}): NounPhrase | null {
  if (marks.doc.tokens[at]?.word.fold === "كل" && marks.doc.tokens[at + 1]?.word.fold === "من")
    return findEachOf(marks, at, options);
  const extent = growPhrase(marks, at, options);
  if (extent === null) return null;
  const { doc } = marks;
  const end = doc.tokens[extent.last - 1]!.end;
  const kind = kindOf(marks, extent);
  const agreement = agreementOf(marks, extent, kind);
  return {
    first: at,
    last: extent.last,
    start: extent.start,
    end,
    head: extent.head,
    kind,
    named: extent.named,
    ...agreement,
    vouched: extent.head !== null || marks.mentionAt[at] !== 0,
  };
}

function kindOf(marks: Marks, extent: Extent): SourceKind {
  const { head, named, first, last } = extent;
  const next = marks.doc.tokens[first + 1]?.word.fold ?? "";
  const quoted = marks.quotations.opening(first) !== undefined;
  if (head === null || (quoted && head.kind === "document")) {
    const type = mentionTypeAt(marks, quoted ? first + 1 : first);
    if (marks.doc.tokens[first]!.word.surface === "(") return "organization";
    if (quoted && type !== "PER") return quotedKind(marks, first, last, type !== null);
    if (type === "ORG") return isOutlet(marks, first) ? "agency" : "organization";
    if (type !== null) return type === "PER" ? "person" : "organization";
    return named ? "person" : unknownKind(marks, first, last);
  }
  if (head.use === "honorific" && last - first > 1) return "person";
  switch (head.kind) {
    case "office":
      return named ? "person" : "office";
    case "person":
      return named || head.use === "kin" ? "person" : "anonymous";
    case "anonymous":
      if (first + 2 < last && marks.doc.tokens[first + 1]!.word.fold === "من") {
        const of = marks.facts[first + 2]!.head?.kind;
        if (of === "agency" || (of === "organization" && head.number === "p")) return of;
      }
      return named && head.number !== "p" && head.use !== "group" ? "person" : "anonymous";
    case "agency":
      return head.use === "head" && last - first > 1 && NO_NEWS_AGENCIES.has(next)
        ? "organization"
        : "agency";
    default:
      return head.kind;
  }
}

/** A noun of no table: المنسقية is a body, متحدثون are people without a name; others pass for a name. */
function unknownKind(marks: Marks, first: number, last: number): SourceKind {
  const { surface } = marks.doc.tokens[first]!.word;
  if (/ية$/u.test(surface)) return "organization";
  return /ون$/u.test(surface) || (last - first === 1 && /ين$/u.test(surface)) ? "anonymous" : "person";
}

/** كل من فرنسا وألمانيا: those named, each of them. */
function findEachOf(marks: Marks, at: number, options: PhraseOptions): NounPhrase | null {
  const named = findNounPhrase(marks, at + 2, { ...options, afterPreposition: true });
  if (named === null || !named.vouched) return null;
  return { ...named, first: at, start: marks.doc.tokens[at]!.start, gender: null, number: null };
}

/** «الخبر» is an outlet, «نور الشمال» a body, «لوند» a man. */
function quotedKind(marks: Marks, first: number, last: number, known: boolean): SourceKind {
  if (last - first > 3) return "organization";
  return known || marks.facts[first + 1]!.article ? "agency" : "person";
}

function isOutlet(marks: Marks, at: number): boolean {
  const words: string[] = [];
  for (let k = at; k < at + OUTLET_TOKENS_MAX && k < marks.doc.tokens.length; k++) {
    const { word } = marks.doc.tokens[k]!;
    if (word.kind === "punct") continue;
    words.push(word.fold);
    if (words.length > 1 && OUTLETS.has(words.join(" "))) return true;
  }
  return false;
}

function agreementOf(marks: Marks, extent: Extent, kind: SourceKind): Pick<NounPhrase, "gender" | "number"> {
  if (extent.head !== null) {
    const coordinated = extent.coordinated && kind !== "organization";
    return { gender: extent.head.gender, number: coordinated ? "p" : extent.head.number };
  }
  const type = mentionTypeAt(marks, extent.first);
  const first = marks.doc.tokens[extent.first]!.word.fold;
  if (type === "LOC") return { gender: MASCULINE_PLACES.has(first) ? "m" : "f", number: "s" };
  if (type === "ORG") return { gender: null, number: "s" };
  if (type === null && kind === "anonymous") return { gender: "m", number: "p" };
  return { gender: null, number: extent.coordinated ? "p" : "s" };
}
