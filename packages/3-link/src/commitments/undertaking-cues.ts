import { fold, inflect, type Token } from "@mahdar/text";
import { clauseBreaks, undertakingCues } from "../lexicon/links.generated.ts";
import { bareOf } from "./words.ts";

/** How a text comes to an undertaking without making it one of its own. */
export type CueKind =
  | "promise"
  | "agree"
  | "discuss"
  | "charge"
  | "wish"
  | "schedule"
  | "announce"
  | "provide"
  | "decline";

const VERBS = new Map<string, CueKind>();
const NOUNS = new Map<string, CueKind>();
for (const { past, present, participle, masdar, kind } of undertakingCues) {
  const forms = inflect({ past, present, participle, masdar: "" });
  for (const [form] of forms) if (!VERBS.has(form)) VERBS.set(form, kind as CueKind);
  // A bare participle (مقرر, متفقتان) is used as it stands.
  if (masdar !== "") NOUNS.set(fold(masdar), kind as CueKind);
  if (participle !== "")
    for (const ending of ["", "ه", "ان", "ين", "تان", "تين", "ون", "ات"])
      NOUNS.set(fold(participle) + ending, kind as CueKind);
}
const BREAKS = new Set(clauseBreaks.map(({ word }) => fold(word)));
const STOPS = /^[،,؛;:.!?؟…]$/u;
const POSSESSIVE = /(?:هما|ها|هم|نا|ه)$/u;

/** After a comma these add a term or a manner to the same clause: «خلال عام، وفي موعد لا يتجاوز أيلول». */
const LEADS_ON = new Set(["وفي", "حتي", "وحتي", "بحلول", "قبل", "خلال", "ابتداء", "اعتبارا"]);

/** A word that leads to an undertaking; `noun` where it is one («التزامها», «المقرر»). */
export interface Cue {
  readonly kind: CueKind;
  readonly noun: boolean;
}

/** The cue a token is, null where it is none. */
export function cueOf({ word }: Token): Cue | null {
  if (word.kind !== "word") return null;
  for (const { stem } of word.readings) {
    const verb = VERBS.get(stem);
    if (verb !== undefined) return { kind: verb, noun: false };
  }
  for (const { stem } of word.readings) {
    const bare = bareOf(stem);
    const owned = bare.replace(POSSESSIVE, "");
    const noun =
      NOUNS.get(bare) ??
      NOUNS.get(owned) ??
      NOUNS.get(owned.replace(/ت$/u, "ه")) ??
      NOUNS.get(bare.replace(/ه$/u, ""));
    if (noun !== undefined) return { kind: noun, noun: true };
  }
  return null;
}

/** Whether a clause ends before this token. The mark inside a number (1.9) ends none. */
export function breaksClause(tokens: readonly Token[], at: number): boolean {
  const { word, start, end } = tokens[at]!;
  if (!STOPS.test(word.fold)) return BREAKS.has(word.fold);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isInside =
    before?.word.kind === "number" &&
    before.end === start &&
    after?.word.kind === "number" &&
    after.start === end;
  return !isInside && !(isComma(tokens[at]) && (leadsOn(tokens, at) || isRoundApposition(tokens, at)));
}

function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^[،,]$/u.test(token.word.fold);
}

function leadsOn(tokens: readonly Token[], comma: number): boolean {
  return LEADS_ON.has(tokens[comma + 1]?.word.fold ?? "");
}

/** So many words an apposition may have. */
const APPOSITION = 8;

/** The comma before an apposition whose second leads on: «تستمر الثانية، الخاصة بالدعم، حتى أيلول». */
function isRoundApposition(tokens: readonly Token[], comma: number): boolean {
  if (!/^ال/u.test(tokens[comma + 1]?.word.fold ?? "")) return false;
  for (let at = comma + 1; at <= comma + APPOSITION; at++)
    if (isComma(tokens[at])) return leadsOn(tokens, at);
  return false;
}
