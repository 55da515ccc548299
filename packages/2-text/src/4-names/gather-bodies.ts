import type { Segmented } from "../2-segment/index.ts";
import { bodyKey, isShortForm, placeKey } from "./entity-keys.ts";
import type { Finding } from "./finding.ts";
import type { Gathered } from "./gathered.ts";

/** Bodies and places of an article by their keys; an abbreviation in brackets joins the body before it, a short form its one long form. */
export function gatherBodies(
  doc: Segmented,
  findings: readonly Finding[],
  words: readonly string[][],
): Gathered[] {
  const byKey = new Map<string, Gathered>();
  const groups: Gathered[] = [];
  findings.forEach((finding, i) => {
    if (finding.type === "PER") return;
    const key = finding.type === "ORG" ? bodyKey(words[i]!) : placeKey(words[i]!);
    const beside = finding.type === "ORG" ? besideOf(doc, findings, i, byKey, words) : undefined;
    let group = byKey.get(`${finding.type} ${key}`) ?? beside;
    if (group === undefined) {
      group = { type: finding.type, words: key.split(" "), mentions: [], abbreviations: new Set() };
      groups.push(group);
    }
    byKey.set(`${finding.type} ${key}`, group);
    if (group === beside) group.abbreviations.add(finding.first);
    group.mentions.push(i);
  });
  return joinShortForms(groups);
}

/** The body whose short form stands in brackets just after it: «بعثة … (يونامي)». */
function besideOf(
  doc: Segmented,
  findings: readonly Finding[],
  i: number,
  byKey: ReadonlyMap<string, Gathered>,
  words: readonly string[][],
): Gathered | undefined {
  const before = findings[i - 1];
  const here = findings[i]!;
  if (
    before === undefined ||
    before.type !== "ORG" ||
    here.first - before.last < 1 ||
    here.first - before.last > 2
  )
    return undefined;
  if (doc.tokens[before.last]!.word.surface !== "(" || here.last - here.first > 3) return undefined;
  return byKey.get(`ORG ${bodyKey(words[i - 1]!)}`);
}

function joinShortForms(groups: readonly Gathered[]): Gathered[] {
  const byHead = new Map<string, Gathered[]>();
  for (const group of groups) {
    if (group.type !== "ORG" || group.words.length < 3) continue;
    const head = `${group.words[0]} ${group.words[1]}`;
    const same = byHead.get(head);
    if (same === undefined) byHead.set(head, [group]);
    else same.push(group);
  }
  const out: Gathered[] = [];
  for (const group of groups) {
    const candidates =
      group.type === "ORG" && group.words.length > 1
        ? (byHead.get(`${group.words[0]} ${group.words[1]}`) ?? [])
        : [];
    const longer =
      candidates.length > 3
        ? []
        : candidates.filter((other) => other !== group && isShortForm(group.words, other.words));
    if (longer.length === 1) longer[0]!.mentions.push(...group.mentions);
    else out.push(group);
  }
  for (const group of out) group.mentions.sort((a, b) => a - b);
  return out;
}
