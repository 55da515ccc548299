import { Compared } from "./compared.ts";
import type { StoryKeys } from "./keys.ts";
import { Merging } from "./merging.ts";
import { profileOf, type StoryRecord } from "./profile.ts";

/** The articles of one story, by publication day, then by id; its id is that of the first. */
export interface StoryGroup {
  readonly id: string;
  readonly articles: readonly string[];
}

/**
 * All articles in stories, each in one: the same whatever order they come in. Begins with every article (with its copies) for itself and
 * joins the two groups most alike on average as long as any are alike enough.
 */
export function clusterStories(records: Iterable<StoryRecord>): StoryGroup[] {
  const compared = new Compared();
  const articles = [...records]
    .sort((a, b) => byDay(dated(a), dated(b)))
    .map((record) => ({ keys: compared.count(profileOf(record)), text: record.document.text }));
  const known = new Map(articles.map(({ keys }) => [keys.id, keys]));
  const leads = new Map<StoryKeys, StoryKeys>();
  const merging = new Merging<StoryKeys>((one, other) => compared.score(one, other));
  for (const { keys, text } of articles) {
    const { others, copies } = compared.place(keys, text, (id) => known.get(id));
    // A copy stands for nothing of its own: its story is that of the first of its family.
    const lead = [...copies.keys()].map((copied) => leads.get(copied)!).sort(byDay)[0] ?? keys;
    leads.set(keys, lead);
    if (lead === keys) merging.add(keys, new Set(others.map((other) => leads.get(other)!)));
  }
  const groupOf = merging.settle();
  const groups = new Map<StoryKeys, string[]>();
  for (const { keys } of articles) {
    const group = groupOf.get(leads.get(keys)!)!;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [keys.id]);
    else members.push(keys.id);
  }
  return [...groups.values()].map((members) => ({ id: members[0]!, articles: members }));
}

function dated({ document }: StoryRecord): { id: string; day: string } {
  return { id: document.id, day: document.published ?? "" };
}

/** By day, those without one first, then by id. */
function byDay<D extends number | string>(
  one: { readonly id: string; readonly day: D | null },
  other: { readonly id: string; readonly day: D | null },
): number {
  if (one.day !== other.day) {
    if (one.day === null || other.day === null) return one.day === null ? -1 : 1;
    return one.day < other.day ? -1 : 1;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
