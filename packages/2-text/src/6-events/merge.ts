import type { Span } from "@mahdar/shape";
import type { Telling } from "./assemble.ts";
import { isSameParty } from "./same-name.ts";
import type { Scene } from "./scene.ts";
import { isDeath } from "./signals-word.ts";

/** A telling the model took, with its log odds. */
export interface Taken {
  readonly telling: Telling;
  readonly score: number;
}

const NEAR = 60;
/** A later telling takes the place of an earlier one only when it is clearer by this much. */
const CLEARER = 1;
const TALKS = new Set(["meeting", "talks", "summit"]);

/** Keeps one telling of each event: the first, unless a later one is much clearer. The order of the text stands. */
export function mergeTellings(scene: Scene, taken: readonly Taken[]): readonly Taken[] {
  const kept: Taken[] = [];
  for (const one of taken) {
    const rival = findRival(scene, kept, one.telling);
    if (rival < 0) kept.push(one);
    else if (clarity(one) > clarity(kept[rival]!) + (isNear(kept[rival]!.telling, one.telling) ? 0 : CLEARER))
      kept[rival] = { ...one, telling: joined(scene, one.telling, kept[rival]!.telling) };
    else kept[rival] = { ...kept[rival]!, telling: joined(scene, kept[rival]!.telling, one.telling) };
  }
  return kept.sort((a, b) => a.telling.candidate.start - b.telling.candidate.start);
}

/** The place among those kept of one that tells the same; looked for among the last told only, so that any text stays linear. */
function findRival(scene: Scene, kept: readonly Taken[], telling: Telling): number {
  for (let at = Math.max(0, kept.length - LOOK_BACK); at < kept.length; at++)
    if (tellSame(scene, kept[at]!.telling, telling)) return at;
  return -1;
}
const LOOK_BACK = 60;

/**
 * Adds to the events taken what tellings left aside know of them: the dead of a blast (قتل جنديان في هجوم), the further
 * parties of a meeting told again.
 */
export function enrich(scene: Scene, taken: readonly Taken[], aside: readonly Telling[]): readonly Taken[] {
  let low = 0;
  return taken.map((one) => {
    let { telling } = one;
    const { trigger, first } = telling.candidate;
    while (low < aside.length && aside[low]!.candidate.first < first - ASIDE_REACH) low++;
    for (let at = low; at < aside.length && at < low + ASIDE_MAX; at++) {
      const other = aside[at]!;
      if (other.candidate.first > first + ASIDE_REACH) break;
      if (other.candidate.trigger.type !== trigger.type || other === telling) continue;
      if (trigger.type === "ASSAULT" && telling.who.recipients.length === 0) {
        const together =
          scene.sentenceAt[other.candidate.first] === scene.sentenceAt[first] &&
          Math.abs(other.candidate.first - first) < DEATH_REACH;
        if (
          together &&
          isDeath(other.candidate.trigger) &&
          !isDeath(trigger) &&
          other.who.recipients.length > 0
        )
          telling = {
            ...telling,
            who: { ...telling.who, recipients: apart(other.who.recipients, telling.who.actors) },
          };
      } else if (
        trigger.type === "CONSULT" &&
        sharedParties(scene, telling, other) > 1 &&
        tellSame(scene, telling, other)
      )
        telling = joined(scene, telling, other);
    }
    return telling === one.telling ? one : { ...one, telling };
  });
}
const DEATH_REACH = 20;
/** How far off, in tokens, and among how many tellings left aside more is looked for. */
const ASIDE_REACH = 1500;
const ASIDE_MAX = 120;

/** A finite past verb, a day of its own and both parties make a telling clear. */
function clarity({ telling: { candidate, when, who }, score }: Taken): number {
  return (
    score +
    (candidate.trigger.tense === "past" ? 1 : 0) +
    (when.basis === "own" ? 1 : 0) +
    (who.actors.length + who.recipients.length > 1 ? 1 : 0)
  );
}

/** The telling with what only the other one knows: who was struck by a blast, by whom the dead were killed. */
function joined(scene: Scene, telling: Telling, other: Telling): Telling {
  if (
    telling.candidate.trigger.type === "CONSULT" &&
    sharedParties(scene, telling, other) >= Math.min(2, parties(other).length, parties(telling).length)
  ) {
    const more = other.who.actors.filter(
      (span) => !parties(telling).some((known) => isSameParty(scene, known, span)),
    );
    return { ...telling, who: { ...telling.who, actors: [...telling.who.actors, ...more] } };
  }
  if (!isNear(telling, other) && telling.who.actors.length + telling.who.recipients.length > 0)
    return telling;
  const { who } = telling;
  return {
    ...telling,
    who: {
      ...who,
      actors: who.actors.length > 0 ? who.actors : apart(other.who.actors, who.recipients),
      recipients: who.recipients.length > 0 ? who.recipients : apart(other.who.recipients, who.actors),
    },
  };
}

function apart(spans: readonly Span[], from: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !from.some((one) => one.text === span.text));
}

function isNear(a: Telling, b: Telling): boolean {
  return Math.abs(b.candidate.start - a.candidate.start) < NEAR;
}

function tellSame(scene: Scene, a: Telling, b: Telling): boolean {
  const [x, y] = [a.candidate, b.candidate];
  if (x.first === y.first) return true;
  if (x.trigger.type !== y.trigger.type) return false;
  if (!datesAgree(a, b)) return false;
  if (x.trigger.type === "CONSULT") {
    const [m, n] = [a.mode, b.mode];
    if (m !== n && !(TALKS.has(m ?? "") && TALKS.has(n ?? ""))) return false;
    // Talks over the same screen with nobody new are the same talks.
    if (m === "video" && (parties(b).length === 0 || parties(a).length === 0)) return true;
  }
  const together = scene.sentenceAt[x.first] === scene.sentenceAt[y.first];
  if (
    x.trigger.type === "ASSAULT" &&
    together &&
    isDeath(x.trigger) !== isDeath(y.trigger) &&
    y.first - x.first < 20
  )
    return true;
  const shared = sharedParties(scene, a, b);
  const [some, fewer] = [parties(a).length, Math.min(parties(a).length, parties(b).length)];
  if (isNear(a, b) && together && (shared > 0 || fewer === 0)) return true;
  if (fewer === 0)
    return y.trigger.definite && y.trigger.lemma === x.trigger.lemma && some >= 0 && parties(b).length === 0;
  return (
    shared >= Math.min(2, fewer) &&
    (shared >= 2 ||
      x.trigger.lemma === y.trigger.lemma ||
      y.trigger.definite ||
      (a.mode !== null && a.mode === b.mode))
  );
}

function datesAgree(a: Telling, b: Telling): boolean {
  const [x, y] = [a.when, b.when];
  if (x.date === null || y.date === null || x.basis !== "own" || y.basis !== "own") return true;
  return x.date.startsWith(y.date) || y.date.startsWith(x.date);
}

function parties({ who }: Telling): readonly Span[] {
  return [...who.actors, ...who.recipients];
}

/** How many parties the two have in common: the last word of the shorter name stands in the longer. */
function sharedParties(scene: Scene, a: Telling, b: Telling): number {
  let count = 0;
  for (const span of parties(a)) if (parties(b).some((other) => isSameParty(scene, span, other))) count++;
  return count;
}
