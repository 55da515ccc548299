import { type Marks, mentionTypeAt } from "./marks.ts";
import { findBracket } from "./phrase-punctuation.ts";

const SIDES = new Set([
  "جانبه",
  "جانبها",
  "جهته",
  "جهتها",
  "ناحيته",
  "ناحيتها",
  "جانبهم",
  "جهه",
  "جانب",
  "جديد",
]);
const FIXED_TIMES = new Set(["الوقت", "السياق", "الاطار", "الصدد", "المقابل", "الختام", "الاثناء", "الشان"]);
const OCCASION_TOKENS_MAX = 10;
const OCCASIONS = new Set([
  "في",
  "خلال",
  "عبر",
  "علي",
  "اثناء",
  "عقب",
  "امام",
  "لدي",
  "بعد",
  "قبل",
  "مع",
  "حول",
  "بشان",
  "اثر",
  "غداه",
  "عشيه",
  "منذ",
  "عند",
]);

/** The token after the adverbs, dates, short brackets and fixed asides (من جانبه، بدوره) that stand at a token. */
export function skipAsides(marks: Marks, from: number): number {
  const { tokens } = marks.doc;
  let at = from;
  for (let steps = 0; steps < 12 && at < tokens.length; steps++) {
    const token = tokens[at]!;
    if (at > from && token.opensLine) break;
    const facts = marks.facts[at]!;
    const word = token.word.fold;
    if (marks.timeAt[at] === 1 && facts.role !== "preposition") at++;
    else if (facts.role === "adverb" && marks.mentionAt[at] === 0) at++;
    else if (word === "من" && SIDES.has(tokens[at + 1]?.word.fold ?? "")) at += 2;
    else if (word === "في" && FIXED_TIMES.has(tokens[at + 1]?.word.fold ?? "")) at += 2;
    else if (
      word === "في" &&
      marks.facts[at + 1]?.role === "demonstrative" &&
      FIXED_TIMES.has(tokens[at + 2]?.word.fold ?? "")
    )
      at += 3;
    else if ((word === "في" || word === "منذ") && marks.timeAt[at + 1] === 1) at++;
    else if (word === "باشد" || word === "باقسي" || word === "باقوي") at += 2;
    else if (at > from && (word === "،" || word === ",") && beginsPerson(marks, at + 1)) at++;
    else if ((word === "،" || word === ",") && isAside(marks, at + 1)) at++;
    else if ((word === "(" || word === "-" || word === "–") && marks.timeAt[at + 1] === 1)
      at += Math.max(1, findBracket(marks, at));
    else if (word === ")" && marks.timeAt[at - 1] === 1) at++;
    else if (
      (word === "ل" || word === "الي" || word === "لل") &&
      marks.quotations.opening(at + 1) !== undefined
    )
      at = marks.quotations.opening(at + 1)!.close + 1;
    else if (
      facts.prep === "ل" &&
      (facts.head?.kind === "agency" ||
        (mentionTypeAt(marks, at) === "ORG" && marks.mentionStarts[marks.mentionAt[at]! - 1]! > token.start))
    )
      at = skipOutlet(marks, at);
    else break;
  }
  return at;
}

/** As skipAsides, and past the occasion or medium as well (في بيان صحفي, خلال مؤتمر في بغداد), up to a comma or what announces content. */
export function skipOccasion(marks: Marks, from: number): number {
  let at = skipAsides(marks, from);
  const { tokens } = marks.doc;
  const facts = marks.facts[at];
  if (facts === undefined || facts.role !== "preposition" || !OCCASIONS.has(tokens[at]!.word.fold)) return at;
  const last = Math.min(tokens.length, at + OCCASION_TOKENS_MAX);
  at++;
  while (
    at < last &&
    !tokens[at]!.opensLine &&
    tokens[at]!.word.kind !== "punct" &&
    marks.facts[at]!.complementiser === ""
  )
    at++;
  return skipAsides(marks, at);
}

function beginsPerson(marks: Marks, at: number): boolean {
  const head = marks.facts[at]?.head;
  return (
    mentionTypeAt(marks, at) === "PER" ||
    (head !== null &&
      head !== undefined &&
      (head.kind === "office" || head.kind === "person") &&
      marks.facts[at]!.headReading!.conj === "")
  );
}

function isAside(marks: Marks, at: number): boolean {
  return marks.timeAt[at] === 1 || marks.facts[at]?.role === "adverb";
}

function skipOutlet(marks: Marks, at: number): number {
  let last = at + 1;
  const mention = marks.mentionAt[at]!;
  while (mention !== 0 && marks.mentionAt[last] === mention) last++;
  if (marks.quotations.opening(last) !== undefined) return marks.quotations.opening(last)!.close + 1;
  while (last < at + 5 && mentionTypeAt(marks, last) === "ORG") last++;
  return last;
}
