import type { Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import type { Candidate } from "./find.ts";
import { factsOf, type Link } from "./words.ts";

/** Tokens `[first, last)` of a promised act; `start` is the text offset at which it begins (a clitic may stay outside). */
export interface Act {
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

/** They stand between a verb and its act and are no part of it: قررت الدولة بعدها تشكيل لجنة. */
const ADVERBS = new Set([
  "ايضا",
  "بعدها",
  "رسميا",
  "كذلك",
  "اخيرا",
  "فورا",
  "مجددا",
  "حاليا",
  "موخرا",
  "الان",
  "كما",
]);
/** Words that begin with ب or ل and carry no act. */
const NO_LINKS = new Set([
  "بسبب",
  "بشان",
  "بعد",
  "بين",
  "بينها",
  "بعدما",
  "بينما",
  "بيان",
  "بحسب",
  "بخصوص",
  "لدي",
  "لكن",
  "لقاء",
  "لان",
]);
const THAT = /^[بوف]?ان(?:ه|ها|هم|هما|نا)?$/u;
const LINK_DISTANCE_MAX = 14;
/** What is declared (أعلن تأجيل) stands near the verb. */
const DECLARED_WITHIN = 9;
const EDGES = /^["”“»«'’‘،,.؛:!؟?()[\]…\-–]$/u;

/** Where the promised act begins after its cue; null when the cue's own link is not found, so that it promises nothing. */
export function findActStart(
  draft: Draft,
  marks: Marks,
  candidate: Candidate,
  actorLast: number,
): { readonly first: number; readonly start: number } | null {
  const { tokens } = draft.doc;
  const { commissive, sentence } = candidate;
  if (commissive === null) return { first: candidate.cue, start: startOf(draft, candidate.cue) };
  // ستبحث مع الحكومة الوضع: the talking itself is promised; لا تسعى إلى قواعد: without its لا it would say the contrary.
  if (candidate.letter !== "" && (commissive.strength === "plan" || commissive.strength === "consider"))
    return { first: candidate.cue, start: startOf(draft, candidate.cue) };
  if (candidate.rule === "commitments/refusal")
    return { first: candidate.cue - 1, start: tokens[candidate.cue - 1]!.start };
  let from = Math.max(candidate.after, actorLast);
  while (from < sentence.last && (marks.timeAt[from] === 1 || ADVERBS.has(tokens[from]!.word.fold))) from++;
  const until = Math.min(sentence.last, from + (commissive.strength === "support" ? 1 : LINK_DISTANCE_MAX));
  for (let i = from; i < until; i++) {
    const token = tokens[i]!;
    if (token.word.kind === "punct" && !EDGES.test(token.word.surface)) return null;
    // أعلنت الحكومة أن الصين تعتزم شراء: what follows أن is somebody else's.
    if (commissive.links.includes("=") && THAT.test(token.word.fold)) return null;
    for (const link of commissive.links) {
      const start = linkedStart(draft, candidate, link, i, i === from);
      if (start === null || start.first >= sentence.last) continue;
      // اتفقا على أن الحل سياسي: an agreement on how things are binds nobody; على أن يعملا does.
      const stated =
        tokens[start.first - 1]!.word.fold === "ان" &&
        !/^(?:[يتن]|ا(?!ل))/u.test(tokens[start.first]!.word.fold);
      return candidate.strength === "agree" && stated ? null : start;
    }
  }
  return null;
}

function linkedStart(
  draft: Draft,
  candidate: Candidate,
  link: Link,
  at: number,
  atOnce: boolean,
): { first: number; start: number } | null {
  const { tokens } = draft.doc;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.word.kind !== "word") return null;
  if (link === "-") {
    const { act } = factsOf(token.word);
    const consider = candidate.strength === "consider";
    if (act !== null && (!consider || (act.concrete && at - candidate.after < 6)))
      return { first: at, start: token.start + act.start };
    return atOnce && (!consider || candidate.commissive?.form !== "past")
      ? { first: at, start: token.start }
      : null;
  }
  if (link === "=") {
    const { act } = factsOf(token.word);
    return act !== null && at - candidate.after < DECLARED_WITHIN && act.start === 0
      ? { first: at, start: token.start }
      : null;
  }
  if (link === "أن")
    return (token.word.fold === "ان" || token.word.fold === "بان" || token.word.fold === "الا") &&
      next !== undefined
      ? { first: at + 1, start: next.start }
      : null;
  const free = FREE_LINKS[link];
  if (free !== undefined) {
    if (token.word.fold !== free || next === undefined) return null;
    return link === "عن" && factsOf(next.word).act === null ? null : skipThat(draft, at + 1);
  }
  const reading = token.word.readings.find((one) => one.prep === link && one.conj === "");
  if (reading === undefined || reading.stem.length < 3 || NO_LINKS.has(token.word.fold)) return null;
  if (reading.stem.startsWith("ان") && THAT.test(token.word.fold)) return null;
  return { first: at, start: token.start + (link === "ل" && reading.start === 0 ? 0 : reading.start) };
}

/** Links that are words of their own, folded. */
const FREE_LINKS: Readonly<Partial<Record<Link, string>>> = {
  على: "علي",
  إلى: "الي",
  في: "في",
  عن: "عن",
  مع: "مع",
};

/** على أن / إلى أن: the act begins after أن. */
function skipThat(draft: Draft, at: number): { first: number; start: number } {
  const token = draft.doc.tokens[at]!;
  const next = draft.doc.tokens[at + 1];
  return token.word.fold === "ان" && next !== undefined
    ? { first: at + 1, start: next.start }
    : { first: at, start: token.start };
}

/** A plain future begins behind و or ف. */
function startOf(draft: Draft, at: number): number {
  const token = draft.doc.tokens[at]!;
  const reading = token.word.readings.find((one) => one.prep === "س" && one.conj !== "");
  return reading === undefined ? token.start : token.start + reading.start - 1;
}
