import type { MahdarRecord } from "@mahdar/shape";
import { CopyIndex, type CopyPair } from "../copies/copy-index.ts";
import { dayNumber } from "./day.ts";
import { outletKey, type StatedSource, statedSources } from "./stated-sources.ts";

/** Where a story comes from. */
export interface StoryOrigins {
  /** The article published first; of one day the one given first. */
  readonly earliest: string;
  /** Independent origins, earliest first: ten copies of one report are one. */
  readonly origins: readonly Origin[];
  readonly copies: readonly Copying[];
}

export interface Origin {
  /** In order of publication. */
  readonly articles: readonly string[];
  /** Whose report it is: the source they state, else the outlet that had it first; null where several had it on one day and none says. */
  readonly by: string | null;
}

/** Two articles that are one text, or of which one states the other's outlet as its source. */
export interface Copying {
  readonly one: string;
  readonly other: string;
  /** Jaccard similarity of the texts; null where only the stated source ties them. */
  readonly likeness: number | null;
  /** The one that was there first; null where both are of one day and nothing says. */
  readonly first: string | null;
  readonly because: "stated" | "day" | null;
}

/** What an article tells of where its report comes from; plain JSON, so that it can be kept. */
export interface OriginProfile {
  readonly id: string;
  /** Publication day as days since 1970-01-01; null where not known. */
  readonly day: number | null;
  readonly outlet: string | null;
  readonly sources: readonly StatedSource[];
}

interface Member {
  readonly id: string;
  readonly day: number;
  readonly outlet: string | null;
  readonly key: string;
  readonly sources: readonly StatedSource[];
  /** One of the same origin that was there before it; null for the first. */
  origin: Member | null;
}

/** Of one outlet's articles in a story, an article that states the outlet is tied to so many at the most. */
const STATED_MAX = 8;

/** The origins of one story, from its articles in the order they arrived. An article without a day counts as the latest. */
export function originsOf(records: readonly Pick<MahdarRecord, "document" | "attributions">[]): StoryOrigins {
  const copyIndex = new CopyIndex();
  const pairs = records.flatMap(({ document }) => copyIndex.add(document.id, document.text));
  return originsFrom(records.map(originProfileOf), pairs);
}

export function originProfileOf(record: Pick<MahdarRecord, "document" | "attributions">): OriginProfile {
  const { id, outlet, published } = record.document;
  return { id, day: dayNumber(published), outlet, sources: statedSources(record) };
}

/** As `originsOf`, from what was kept of the articles and the copies among them. */
export function originsFrom(
  profiles: readonly OriginProfile[],
  pairs: Iterable<Pick<CopyPair, "one" | "other" | "likeness">>,
): StoryOrigins {
  const copies: Copying[] = [];
  const members = inOrder(profiles.map(memberOf));
  const place = new Map(members.map((member, at) => [member.id, at]));
  const copied = new Map<Member, Set<Member>>();
  for (const { one, other, likeness } of pairs) {
    const [first, second] = [place.get(one), place.get(other)];
    if (first === undefined || second === undefined) continue;
    const [before, member] = [members[Math.min(first, second)]!, members[Math.max(first, second)]!];
    copied.set(member, (copied.get(member) ?? new Set()).add(before));
    copies.push(directed(before, member, likeness));
    unite(before, member);
  }
  const byOutlet = firstBy(members, ({ key }) => (key === "" ? [] : [key]));
  const bySource = firstBy(members, ({ sources }) => sources.flatMap(({ key }) => (key === "" ? [] : [key])));
  for (const member of members)
    for (const { key } of member.sources) {
      if (key === "") continue;
      for (const stated of byOutlet.get(key) ?? []) {
        if (stated === member) continue;
        const [before, after] =
          place.get(stated.id)! < place.get(member.id)! ? [stated, member] : [member, stated];
        if (copied.get(after)?.has(before)) continue;
        copied.set(after, (copied.get(after) ?? new Set()).add(before));
        copies.push(directed(before, after, null));
        unite(before, after);
      }
      unite(bySource.get(key)![0]!, member);
    }
  const groups = new Map<Member, Member[]>();
  for (const member of members) {
    const group = groups.get(originOf(member));
    if (group === undefined) groups.set(originOf(member), [member]);
    else group.push(member);
  }
  return {
    earliest: members[0]?.id ?? "",
    origins: [...groups.values()].map((group) => ({
      articles: group.map(({ id }) => id),
      by: authorOf(group),
    })),
    copies,
  };
}

function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => a.day - b.day);
}

function memberOf({ id, day, outlet, sources }: OriginProfile): Member {
  return { id, day: day ?? Number.MAX_SAFE_INTEGER, outlet, key: outletKey(outlet), sources, origin: null };
}

/** The first members that have each key. */
function firstBy(
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
): Map<string, Member[]> {
  const lists = new Map<string, Member[]>();
  for (const member of members)
    for (const key of keysOf(member)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [member]);
      else if (list.length < STATED_MAX) list.push(member);
    }
  return lists;
}

function states(member: Member, other: Member): boolean {
  return other.key !== "" && member.sources.some(({ key }) => key === other.key);
}

function directed(before: Member, member: Member, likeness: number | null): Copying {
  const pair = { one: member.id, other: before.id, likeness };
  const memberSays = states(member, before);
  if (memberSays !== states(before, member))
    return { ...pair, first: memberSays ? before.id : member.id, because: "stated" };
  if (before.day < member.day) return { ...pair, first: before.id, because: "day" };
  // Of two copies of one day, one of which says it is from elsewhere, the other was there first.
  if (before.sources.length === 0 && member.sources.length > 0)
    return { ...pair, first: before.id, because: "stated" };
  if (member.sources.length === 0 && before.sources.length > 0)
    return { ...pair, first: member.id, because: "stated" };
  return { ...pair, first: null, because: null };
}

function originOf(member: Member): Member {
  let root = member;
  while (root.origin !== null) root = root.origin;
  return root;
}

function unite(one: Member, other: Member): void {
  const to = originOf(one);
  const from = originOf(other);
  if (to !== from) from.origin = to;
}

/** The source outside the group that most of its articles state, else the outlet of its first article where that is alone on its day. */
function authorOf(group: readonly Member[]): string | null {
  const counts = new Map<string, { name: string; times: number }>();
  for (const { sources } of group)
    for (const { key, name } of sources) {
      if (key === "") continue;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { name, times: 1 });
      else known.times++;
    }
  const [stated] = [...counts.entries()].sort((a, b) => b[1].times - a[1].times);
  if (stated !== undefined) return group.find(({ key }) => key === stated[0])?.outlet ?? stated[1].name;
  const [first, second] = group;
  return second !== undefined && second.day === first!.day ? null : first!.outlet;
}
