import { skipAsides } from "./adverbials.ts";
import { findAnchor } from "./anchor.ts";
import type { Anchor } from "./frame.ts";
import { CONTENT_HEADS, type CueForm } from "./lexicon-tables.ts";
import type { Marks } from "./marks.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** Words an unknown name may add to what was taken as the source. */
export const REMAINDER_TOKENS = 9;
const HOLDING_TOKENS = 14;
const LISTED_TOKENS = 16;

/** The phrase after the verb is what it is about, not who speaks. */
export function isObject(marks: Marks, phrase: NounPhrase, { verb, form }: CueForm): boolean {
  if (verb.object === "" || verb.object === "participle")
    return (
      !phrase.vouched &&
      (CONTENT_HEADS.has(marks.doc.tokens[phrase.first]!.word.fold) ||
        /(?:ه|ها|هم)$/u.test(marks.doc.tokens[phrase.first]!.word.surface))
    );
  const word = marks.doc.tokens[phrase.first]!.word.fold;
  if (verb.words.has(word)) return true;
  // ووصف الحزب بأنه …, واتهم الحكومة بـ…: the only noun before ب is whom it is said of.
  if (OF_SOMEBODY.has(verb.past) && startsWithBa(marks, skipAsides(marks, phrase.last))) return true;
  if (form.number !== "s") return true;
  if (!phrase.vouched) {
    if (
      CONTENT_HEADS.has(word) ||
      (word.startsWith("ال") && CONTENT_HEADS.has(word.slice(2))) ||
      /(?:ه|ها|هم)$/u.test(marks.doc.tokens[phrase.first]!.word.surface)
    )
      return true;
    const next = findAnchor(marks, phrase.last, verb, 8);
    if (next === null || next.kind === "preposition") return true;
  }
  if (phrase.kind === "office" || phrase.kind === "person")
    return form.gender === "m" && phrase.gender === "f";
  return (
    phrase.gender !== null && form.gender !== null && phrase.gender !== form.gender && phrase.head !== null
  );
}

const OF_SOMEBODY = new Set(["وصف", "اتهم"]);

function startsWithBa(marks: Marks, at: number): boolean {
  const facts = marks.facts[at];
  if (facts === undefined || marks.doc.tokens[at]!.opensLine) return false;
  return (
    facts.prep === "ب" || (facts.complementiser !== "" && marks.doc.tokens[at]!.word.fold.startsWith("ب"))
  );
}

/** The bare object that begins at a token, where the verb takes one. */
export function objectAt(marks: Marks, at: number, { verb }: CueForm): Anchor | null {
  const token = marks.doc.tokens[at];
  if (verb.object === "" || verb.object === "participle" || token === undefined || token.opensLine)
    return null;
  const facts = marks.facts[at]!;
  // أعلنت السلطات «تحرير» المدينة: the object's first words stand in quotation marks.
  if (verb.object === "yes" && marks.quotations.opening(at)?.closed === true)
    return { kind: "object", at, from: at, start: token.start, quotation: null };
  if (token.word.kind !== "word" || facts.complementiser !== "" || marks.timeAt[at] === 1) return null;
  if (
    facts.role !== "" &&
    facts.role !== "quantity" &&
    facts.role !== "demonstrative" &&
    token.word.fold !== "ما"
  )
    return null;
  if (facts.conj && facts.head === null && marks.mentionAt[at] === 0 && !CONTENT_HEADS.has(token.word.fold))
    return null;
  if (facts.cue !== null && facts.cue.reading.conj !== "") return null;
  if (facts.prep !== "" && marks.mentionAt[at] === 0 && facts.role === "") return null;
  // اشترط عدم ذكر اسمه: how a source asks not to be named.
  if (token.word.fold === "عدم" && UNNAMED.has(marks.doc.tokens[at + 1]?.word.fold ?? "")) return null;
  if (verb.object === "limited" && !verb.words.has(token.word.fold)) return null;
  if (verb.object === "holding" && !holds(marks, at, verb.words)) return null;
  return { kind: "object", at, from: at, start: token.start, quotation: null };
}

/** وجه الاتحاد في بيان له انتقادات, نقل الأمير للحضور تحيات: a listed object some words after the subject. */
export function listedObject(marks: Marks, source: NounPhrase | null, { verb }: CueForm): Anchor | null {
  if (verb.object !== "limited" || source === null) return null;
  const { tokens } = marks.doc;
  for (let at = source.last; at < Math.min(tokens.length, source.last + LISTED_TOKENS); at++) {
    const token = tokens[at]!;
    if (token.opensLine || token.word.surface === "." || marks.facts[at]!.complementiser !== "") return null;
    if (verb.words.has(token.word.fold))
      return { kind: "object", at, from: at, start: token.start, quotation: null };
  }
  return null;
}

/** قال الوزير نحن مطالبون …: words that follow the speaker with nothing between. */
export function bareAt(
  marks: Marks,
  at: number,
  { verb }: CueForm,
  source: NounPhrase,
  cue: number,
): Anchor | null {
  let from = at;
  if (!BARE.has(verb.past) || !source.vouched || source.first < cue) return null;
  if (marks.doc.tokens[from]?.word.surface === "،") from++;
  const token = marks.doc.tokens[from];
  if (
    token === undefined ||
    token.opensLine ||
    token.word.kind !== "word" ||
    marks.facts[from]!.role === "preposition" ||
    marks.facts[from]!.role === "relative"
  )
    return null;
  const after = marks.doc.tokens[from + BARE_TOKENS_MIN];
  return after === undefined || after.opensLine
    ? null
    : { kind: "object", at: from, from, start: token.start, quotation: null };
}

/** What a source asks not to be done with its name. */
export const UNNAMED = new Set(["الاشاره", "ذكر", "نشر", "كشف", "الكشف", "الافصاح"]);
const BARE = new Set(["قال", "اضاف"]);
const BARE_TOKENS_MIN = 3;

/** True where one of the words stands within reach of a token. */
export function holds(marks: Marks, at: number, words: ReadonlySet<string>): boolean {
  for (
    let k = at;
    k < at + HOLDING_TOKENS && k < marks.doc.tokens.length && !(k > at && marks.doc.tokens[k]!.opensLine);
    k++
  ) {
    if (words.has(marks.doc.tokens[k]!.word.fold)) return true;
  }
  return false;
}

/** What looks like an object is the rest of an unknown name when أن or a colon follows at once. */
export function isRemainder(marks: Marks, object: number, anchor: Anchor, { verb }: CueForm): boolean {
  if (verb.object === "target" && marks.doc.tokens[anchor.at]!.word.fold.startsWith("ب")) return false;
  if (anchor.kind === "preposition" || anchor.at - object > REMAINDER_TOKENS) return false;
  const word = marks.doc.tokens[object]!.word.fold;
  if (CONTENT_HEADS.has(word) || word === "ما") return false;
  for (let k = object; k < anchor.at; k++) {
    const facts = marks.facts[k]!;
    if (facts.role !== "" && facts.role !== "preposition" && facts.role !== "adverb") return false;
  }
  return true;
}

/** مصدر مطلع، فضل عدم الكشف عن هويته، أن: the token after a remark on the source that stands between commas. */
export function skipRemark(marks: Marks, from: number): number {
  const { tokens } = marks.doc;
  if (tokens[from]?.word.surface !== "،" || !REMARK.test(tokens[from + 1]?.word.fold ?? "")) return from;
  if (!UNNAMED.has(tokens[from + 3]?.word.fold ?? "") && !UNNAMED.has(tokens[from + 2]?.word.fold ?? ""))
    return from;
  for (let at = from + 2; at < from + REMARK_TOKENS && at < tokens.length && !tokens[at]!.opensLine; at++)
    if (tokens[at]!.word.surface === "،") return at + 1;
  return from;
}

const REMARK = /^(?:فضل|طلب|رفض|اشترط)(?:ت|وا|ا)?$/u;
const REMARK_TOKENS = 12;
