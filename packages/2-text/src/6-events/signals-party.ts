import type { Candidate } from "./candidate.ts";
import { leadOf, type Party } from "./parties.ts";
import { isVerb, type Scene } from "./scene.ts";
import { type Say, upTo } from "./weights.ts";

/** Says the signals by which it is judged whether the party at `at` takes part in the event. */
export function sayParty(
  scene: Scene,
  candidate: Candidate,
  parties: readonly Party[],
  at: number,
  say: Say,
): void {
  const party = parties[at]!;
  const { trigger } = candidate;
  const frame = trigger.frame.name;
  const here = scene.sentenceAt[party.first] === scene.sentenceAt[candidate.first];
  const side = !here ? "away" : party.first < candidate.first ? "before" : "after";
  const lead = here ? leadOf(scene, party) : "away";
  const { kind, cast } = party;
  say("bias");
  say("cast&frame", cast, frame);
  say("kind", kind);
  say("kind&frame", kind, frame);
  say("lead", lead);
  say("lead&cast", lead, cast);
  say("lead&side", lead, side);
  say("lead&kind", lead, kind);
  say("lead&frame", lead, frame);
  say("lead&frame&kind", lead, frame, kind, side);
  say("type&kind", trigger.type, kind, side);
  const others = parties.filter((one) => one.cast !== "none").length;
  say("others", upTo(3, others), cast);
  if (side !== "away") sayWay(scene, candidate, parties, at, side, say);
  if (party.mention >= 0) {
    const source = yes(scene.saidSource.has(party.mention));
    say("source", source);
    say("source&cast", source, cast);
    say("source&frame", source, frame);
    say("in-title&cast", yes(isInTitle(scene, party)), cast);
  }
  if (scene.saidAt[party.first] !== scene.saidAt[candidate.first]) say("other-statement");
}

function yes(is: boolean): string {
  return is ? "true" : "false";
}

/** Says what stands between the trigger and the party. */
function sayWay(
  scene: Scene,
  candidate: Candidate,
  parties: readonly Party[],
  at: number,
  side: string,
  say: Say,
): void {
  const party = parties[at]!;
  const { kind, cast } = party;
  const frame = candidate.trigger.frame.name;
  const [low, high] = side === "before" ? [party.last, candidate.first] : [candidate.last, party.first];
  const gap = Math.max(0, high - low);
  const far =
    gap === 0 ? "0" : gap <= 2 ? "2" : gap <= 5 ? "5" : gap <= 10 ? "10" : gap <= 20 ? "20" : "more";
  let [stops, verbs, triggers] = [0, 0, 0];
  for (let k = low; k < high; k++) {
    if (scene.clause[k]?.is === "stop") stops++;
    else if (isVerb(scene, k)) verbs++;
    if (scene.triggers[k] != null) triggers++;
    const surface = scene.doc.tokens[k]!.word.surface;
    if (surface === ":" || surface === "؛") stops++;
  }
  let rank = 0;
  for (const one of parties) {
    if (one.mention < 0 && one.cast === "none") continue;
    if (
      side === "after"
        ? one.first >= candidate.last && one.first < party.first
        : one.first < candidate.first && one.first > party.first
    )
      rank++;
  }
  const order = upTo(3, rank);
  say("far", side, far);
  say("far&kind", side, far, kind);
  say("far&frame", side, far, frame);
  say("far&cast", far, cast);
  say("way&kind", side, upTo(2, stops), upTo(2, verbs), kind);
  say("triggers", side, upTo(2, triggers));
  say("rank", side, order);
  say("rank&kind", side, order, kind);
  say("rank&frame", side, order, frame);
  const neighbour = parties[at - 1];
  if (neighbour !== undefined && party.first - neighbour.last <= 3) {
    const joined = yes(/^و/u.test(scene.doc.tokens[neighbour.last]?.word.fold ?? ""));
    say("neighbour", neighbour.cast, joined, cast);
  }
  const next = parties[at + 1];
  if (next !== undefined && next.first - party.last <= 1) say("next", next.kind, next.cast, kind);
}

/** Whether a body or a place is part of a person's title: وزير خارجية مصر فلان. */
function isInTitle(scene: Scene, party: Party): boolean {
  if (party.kind === "PER") return false;
  for (let k = party.last; k < party.last + 5 && k < scene.doc.tokens.length; k++) {
    const index = scene.mentionAt[k]!;
    if (index >= 0) return scene.draft.mentions[index]!.type === "PER";
    if (scene.clause[k] != null || scene.doc.tokens[k]!.word.kind !== "word" || isVerb(scene, k))
      return false;
  }
  return false;
}
