import { type Span, spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Candidate } from "./candidate.ts";
import { spanOfPhrase } from "./cast.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { Participants } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { gluedPreposition, headOf } from "./words.ts";

/** Someone or something that may take part in an event: a name or a phrase near it, or whom the rules cast. Tokens `[first, last)`. */
export interface Party {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** PER, ORG or LOC for a name; what the phrase's head means for a phrase. */
  readonly kind: string;
  /** Index of the mention it is, -1 for a phrase. */
  readonly mention: number;
  /** As what the rules cast it; `part` when they cast a longer or shorter stretch there. */
  readonly cast: "actor" | "recipient" | "part" | "none";
  /** One of the two sides that the text points back at: it is no question whether it takes part. */
  readonly isSide: boolean;
}

const REACH = 24;
const PHRASE_REACH = 12;

/** All that may take part in a candidate event, in the order of the text. */
export function findParties(scene: Scene, candidate: Candidate, who: Participants): readonly Party[] {
  const { doc } = scene;
  const sentence = doc.sentences[scene.sentenceAt[candidate.first]!]!;
  const out: Party[] = [];
  const put = (span: Span, kind: string, mention: number): void => {
    if (out.some((one) => one.span.start === span.start && one.span.end === span.end)) return;
    const first = tokenIndexAt(doc, span.start);
    const last = tokenIndexAt(doc, span.end - 1) + 1;
    const isSide = who.sides.some((side) => side.start === span.start);
    out.push({ span, first, last, kind, mention, cast: castOf(span, who), isSide });
  };
  for (const span of [...who.actors, ...who.recipients]) {
    const mention = scene.mentionAt[tokenIndexAt(doc, span.start)]!;
    const named = mention >= 0 && scene.draft.mentions[mention]!.start === span.start ? mention : -1;
    const head = headOf(doc.tokens[tokenIndexAt(doc, span.start)]!.word);
    put(span, named >= 0 ? scene.draft.mentions[named]!.type : (head ?? "other"), named);
  }
  const from = Math.max(sentence.first, candidate.first - REACH);
  const until = Math.min(sentence.last, candidate.last + REACH);
  let seen = -1;
  let phraseEnd = 0;
  for (let k = from; k < until; k++) {
    if (k >= candidate.first && k < candidate.last) continue;
    const index = scene.mentionAt[k]!;
    if (index >= 0) {
      if (index === seen) continue;
      seen = index;
      const { start, end, type } = scene.draft.mentions[index]!;
      put(spanOf(doc.text, start, end), type, index);
      continue;
    }
    if (k < phraseEnd || k < candidate.first - PHRASE_REACH || k > candidate.last + PHRASE_REACH) continue;
    const { word } = doc.tokens[k]!;
    const head = word.kind === "number" ? "count" : headOf(word);
    if (head === null || scene.timeAt[k]! >= 0 || scene.clause[k] != null) continue;
    const phrase = readNounPhrase(scene, k, k < candidate.first ? candidate.first : until);
    const span = phrase === null ? null : spanOfPhrase(scene, phrase, true);
    if (span === null || phrase === null || span.start !== phrase.start) continue;
    if (
      word.kind === "number" &&
      !doc.tokens.slice(k + 1, phrase.last).some((one) => headOf(one.word) !== null)
    )
      continue;
    put(span, head, -1);
    phraseEnd = phrase.last;
  }
  return out.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function castOf(span: Span, who: Participants): Party["cast"] {
  const equals = (one: Span): boolean => one.start === span.start && one.end === span.end;
  if (who.actors.some(equals)) return "actor";
  if (who.recipients.some(equals)) return "recipient";
  const overlaps = (one: Span): boolean => one.start < span.end && span.start < one.end;
  return who.actors.some(overlaps) || who.recipients.some(overlaps) ? "part" : "none";
}

const HEADS = {
  person: "head-person",
  group: "head-group",
  force: "head-force",
  count: "head-count",
  target: "head-target",
} as const;
/** The preposition that leads a party, و where one joins it, else what stands before it. */
export function leadOf(scene: Scene, { first, span }: Party): string {
  const token = scene.doc.tokens[first]!;
  const glued = span.start > token.start ? token.word.fold.slice(0, span.start - token.start) : "";
  if (glued !== "" && glued !== "ال") return glued.replace(/^[وف](?=.)/u, "");
  const lead = span.start > token.start ? gluedPreposition(token.word) : null;
  if (lead !== null) return lead.as;
  const before = first - 1;
  if (before < 0 || token.opensLine) return "line";
  const word = scene.clause[before];
  if (word != null) return word.is === "prep" ? word.as : word.is;
  if (scene.mentionAt[before] !== -1) return "name";
  const head = headOf(scene.doc.tokens[before]!.word);
  if (head !== null) return HEADS[head];
  return scene.doc.tokens[before]!.word.kind;
}
