import type { Candidate } from "./candidate.ts";
import { leadOf, type Party } from "./parties.ts";
import { isVerb, type Scene } from "./scene.ts";
import { formOf } from "./signals-word.ts";

/** The signals by which it is judged whether the party at `at` takes part in the event. */
export function findPartySignals(
  scene: Scene,
  candidate: Candidate,
  parties: readonly Party[],
  at: number,
): string[] {
  const party = parties[at]!;
  const { trigger, carrier } = candidate;
  const { doc } = scene;
  const frame = trigger.frame.name;
  const form = formOf(candidate);
  const here = scene.sentenceAt[party.first] === scene.sentenceAt[candidate.first];
  const side = !here ? "away" : party.first < candidate.first ? "before" : "after";
  const lead = here ? leadOf(scene, party) : "away";
  const { kind, cast } = party;
  const out = [
    "bias",
    `cast=${cast}`,
    `cast&kind=${cast}&${kind}`,
    `cast&frame=${cast}&${frame}`,
    `cast&side=${cast}&${side}`,
    `cast&form=${cast}&${form}`,
    `kind=${kind}`,
    `kind&frame=${kind}&${frame}`,
    `kind&side=${kind}&${side}`,
    `side=${side}`,
    `side&form=${side}&${form}`,
    `side&frame=${side}&${frame}`,
    `lead=${lead}`,
    `lead&cast=${lead}&${cast}`,
    `lead&side=${lead}&${side}`,
    `lead&kind=${lead}&${kind}`,
    `lead&frame=${lead}&${frame}`,
    `lead&frame&kind=${lead}&${frame}&${kind}&${side}`,
    `type&kind=${trigger.type}&${kind}&${side}`,
  ];
  const others = parties.filter((one) => one.cast !== "none").length;
  out.push(`others=${Math.min(others, 3)}&${cast}`, `alone=${others === 0}&${kind}&${side}`);
  if (side !== "away") addWay(scene, candidate, parties, at, side, out);
  if (party.mention >= 0) {
    const before = scene.saidSource.has(party.mention);
    out.push(`source=${before}`, `source&cast=${before}&${cast}`, `source&frame=${before}&${frame}`);
    const title = isInTitle(scene, party);
    out.push(`in-title=${title}`, `in-title&cast=${title}&${cast}`);
  }
  if (scene.saidAt[party.first] !== scene.saidAt[candidate.first]) out.push("other-statement");
  if (carrier !== null) {
    const place = party.first < carrier.at ? "before" : party.first < candidate.first ? "between" : "after";
    out.push(
      `carrier=${carrier.side}&${place}`,
      `carrier&cast=${carrier.side}&${place}&${cast}`,
      `carrier&kind=${carrier.verb.subject}&${place}&${kind}`,
    );
  }
  if (doc.tokens[party.last]?.word.surface === "(") out.push("bracket");
  return out;
}

/** What stands between the trigger and the party. */
function addWay(
  scene: Scene,
  candidate: Candidate,
  parties: readonly Party[],
  at: number,
  side: string,
  out: string[],
): void {
  const party = parties[at]!;
  const { kind, cast } = party;
  const frame = candidate.trigger.frame.name;
  const [low, high] = side === "before" ? [party.last, candidate.first] : [candidate.last, party.first];
  const gap = Math.max(0, high - low);
  const far =
    gap === 0 ? "0" : gap <= 2 ? "2" : gap <= 5 ? "5" : gap <= 10 ? "10" : gap <= 20 ? "20" : "more";
  let [stops, verbs, commas, triggers] = [0, 0, 0, 0];
  for (let k = low; k < high; k++) {
    if (scene.clause[k]?.is === "stop") stops++;
    else if (isVerb(scene, k)) verbs++;
    if (scene.triggers[k] != null) triggers++;
    const surface = scene.doc.tokens[k]!.word.surface;
    if (surface === "،" || surface === ",") commas++;
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
  const way = `${Math.min(stops, 2)}${Math.min(verbs, 2)}`;
  out.push(
    `far=${side}&${far}`,
    `far&kind=${side}&${far}&${kind}`,
    `far&frame=${side}&${far}&${frame}`,
    `far&cast=${far}&${cast}`,
    `way=${side}&${way}`,
    `way&cast=${side}&${way}&${cast}`,
    `way&kind=${side}&${way}&${kind}`,
    `commas=${side}&${Math.min(commas, 2)}`,
    `triggers=${side}&${Math.min(triggers, 2)}`,
    `rank=${side}&${Math.min(rank, 3)}`,
    `rank&kind=${side}&${Math.min(rank, 3)}&${kind}`,
    `rank&frame=${side}&${Math.min(rank, 3)}&${frame}`,
    `rank&cast=${Math.min(rank, 3)}&${cast}`,
  );
  const neighbour = parties[at - 1];
  if (neighbour !== undefined && party.first - neighbour.last <= 3) {
    const joined = /^و/u.test(scene.doc.tokens[neighbour.last]?.word.fold ?? "");
    out.push(
      `neighbour=${neighbour.cast}&${joined}&${cast}`,
      `neighbour&kind=${neighbour.kind}&${joined}&${kind}`,
    );
  }
  const next = parties[at + 1];
  if (next !== undefined && next.first - party.last <= 1) out.push(`next=${next.kind}&${next.cast}&${kind}`);
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
