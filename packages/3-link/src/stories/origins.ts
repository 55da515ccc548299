import type { MahdarRecord } from "@mahdar/shape";
import { CopyIndex } from "../copies/copy-index.ts";
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

interface Member {
  readonly id: string;
  readonly day: number;
  readonly outlet: string | null;
  readonly key: string;
  readonly sources: readonly StatedSource[];
  /** One of the same origin that was there before it; null for the first. */
  origin: Member | null;
}

/** The origins of one story, from its articles in the order they arrived. An article without a day counts as the latest. */
export function originsOf(records: readonly Pick<MahdarRecord, "document" | "attributions">[]): StoryOrigins {
  const copyIndex = new CopyIndex();
  const copies: Copying[] = [];
  const members: Member[] = [];
  const byId = new Map<string, Member>();
  for (const record of inOrder(records)) {
    const member = memberOf(record);
    members.push(member);
    byId.set(member.id, member);
    const copied = new Set<Member>();
    for (const { other, likeness } of copyIndex.add(member.id, record.document.text)) {
      copied.add(byId.get(other)!);
      copies.push(directed(byId.get(other)!, member, likeness));
      unite(byId.get(other)!, member);
    }
    for (const before of members) {
      if (before === member || copied.has(before)) continue;
      if (states(member, before) || states(before, member)) {
        copies.push(directed(before, member, null));
        unite(before, member);
      } else if (sharedSource(before, member)) unite(before, member);
    }
  }
  const groups = new Map<Member, Member[]>();
  for (const member of members)
    groups.set(originOf(member), [...(groups.get(originOf(member)) ?? []), member]);
  return {
    earliest: members[0]?.id ?? "",
    origins: [...groups.values()].map((group) => ({
      articles: group.map(({ id }) => id),
      by: authorOf(group),
    })),
    copies,
  };
}

function inOrder<R extends Pick<MahdarRecord, "document">>(records: readonly R[]): R[] {
  const day = ({ document }: R) => dayNumber(document.published) ?? Number.MAX_SAFE_INTEGER;
  return [...records].sort((a, b) => day(a) - day(b));
}

function memberOf(record: Pick<MahdarRecord, "document" | "attributions">): Member {
  const { id, outlet, published } = record.document;
  return {
    id,
    day: dayNumber(published) ?? Number.MAX_SAFE_INTEGER,
    outlet,
    key: outletKey(outlet),
    sources: statedSources(record),
    origin: null,
  };
}

function states(member: Member, other: Member): boolean {
  return other.key !== "" && member.sources.some(({ key }) => key === other.key);
}

function sharedSource(one: Member, other: Member): boolean {
  return one.sources.some(({ key }) => key !== "" && other.sources.some((its) => its.key === key));
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
