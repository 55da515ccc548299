import { type Span, spanOf } from "@mahdar/shape";
import { findBoth, meansBoth } from "./antecedent.ts";
import type { Chunk } from "./clause.ts";
import type { Frame, Role } from "./frames.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./scene.ts";

/** The parties of an event while they are gathered. `named` counts those that are mentions. */
export interface Cast {
  readonly actors: Span[];
  readonly recipients: Span[];
  /** Those pointed back at as the two sides (الطرفان): parties beyond doubt. */
  readonly sides: Span[];
  named: number;
}

/** Frames in which ل leads a party only right after the trigger. */
const NARROW = new Set(["meet", "visit", "attack", "accuse", "phone"]);
/** Frames in which a place is where it happens, not who it happens to. */
const PLACED = new Set(["seize", "retake"]);

/** Casts what is annexed to an event noun: لقاء الوزيرين, مقتل جندي. */
export function addGenitive(scene: Scene, cast: Cast, frame: Frame, group: readonly Chunk[]): void {
  for (const chunk of group) {
    const { phrase } = chunk;
    const type = phrase.mentions.length > 0 ? scene.draft.mentions[phrase.mentions[0]!]!.type : null;
    const place = type === "LOC" && scene.mentionFirst[phrase.mentions[0]!] === phrase.first;
    let role = frame.genitive;
    // اجتماع بغداد is where, not who.
    if (place && group.length === 1 && (frame.name === "meet" || frame.name === "clash")) continue;
    if (role === "visitor")
      role =
        place || (type === "ORG" && phrase.head === null) || phrase.head === "target" ? "recipient" : "actor";
    if (role === "attacker") role = place || phrase.head === "target" ? "target" : "actor";
    add(scene, cast, role, [chunk]);
  }
}

/** Casts what prepositions lead, as the frame says. */
export function addOthers(
  scene: Scene,
  cast: Cast,
  frame: Frame,
  chunks: readonly Chunk[],
  isNoun = true,
): void {
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    if (chunk.prep === "") continue;
    // What is talked about has parties of its own: لبحث الاتفاق مع القوى الكبرى.
    if (chunk.prep === "حول" && frame.name === "meet") break;
    let role = frame.others.get(chunk.prep) ?? null;
    if (role === null) continue;
    const { phrase } = chunk;
    const opening =
      phrase.mentions.length > 0 && scene.mentionFirst[phrase.mentions[0]!] === phrase.first
        ? scene.draft.mentions[phrase.mentions[0]!]!
        : null;
    if ((chunk.prep === "ب" || PLACED.has(frame.name)) && opening?.type === "LOC") continue;
    if ((chunk.prep === "ب" || chunk.prep === "ل") && phrase.head === null && opening === null) continue;
    if (chunk.prep === "ل" && NARROW.has(frame.name) && index > (isNoun ? 1 : 0)) continue;
    if (role === "attacker") role = opening?.type === "LOC" || phrase.head === "target" ? "target" : "actor";
    add(scene, cast, role, [chunk]);
  }
}

/** Casts a group of phrases in a role; the two sides pointed back at (الطرفان) are cast by their names. */
export function add(scene: Scene, cast: Cast, role: Role | null, group: readonly Chunk[]): void {
  if (role === null) return;
  for (const { phrase } of group) {
    const both =
      phrase.mentions.length === 0 && meansBoth(scene, phrase.first) ? findBoth(scene, phrase.first) : null;
    if (both !== null) {
      for (const span of both) {
        addSpan(cast, role, span);
        cast.sides.push(span);
      }
      cast.named += 2;
      continue;
    }
    const span = spanOfPhrase(scene, phrase, role !== "actor");
    if (span === null) continue;
    if (phrase.mentions.length > 0) cast.named++;
    addSpan(cast, role, span);
  }
}

/** Casts one party unless it is cast already. */
export function addSpan(cast: Cast, role: Role | null, span: Span | null): void {
  if (span === null || role === null) return;
  const into = role === "actor" || role === "visitor" || role === "attacker" ? cast.actors : cast.recipients;
  for (const one of [...cast.actors, ...cast.recipients])
    if (one.text === span.text || (one.start < span.end && span.start < one.end)) return;
  into.push(span);
}

/** The words that stand for a participant: the person's name, the body's name, else the phrase; null for what is no party. */
export function spanOfPhrase(scene: Scene, phrase: NounPhrase, things: boolean): Span | null {
  const { text } = scene.doc;
  const mentions = phrase.mentions.map((index) => scene.draft.mentions[index]!);
  const person = mentions.findLast((mention) => mention.type === "PER");
  if (person !== undefined) return spanOf(text, person.start, person.end);
  if (phrase.mentions.length === 0 && phrase.last === phrase.first + 1 && phrase.head === "count")
    return null;
  const opening = mentions[0];
  if (
    opening !== undefined &&
    scene.mentionFirst[phrase.mentions[0]!] === phrase.first &&
    mentions.length === 1
  )
    return spanOf(text, opening.start, opening.end);
  const named = mentions.find((mention) => mention.type === "ORG") ?? opening;
  if (phrase.head === "target")
    return named !== undefined
      ? spanOf(text, named.start, named.end)
      : things
        ? spanOf(text, phrase.start, phrase.end)
        : null;
  if (phrase.head !== null || (things && named !== undefined))
    return spanOf(text, phrase.start, Math.max(phrase.end, phrase.start + 1));
  return null;
}
