import { decideStories, type StoryVerdict, unpackKeys } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { keepOrigins } from "./keep-origins.ts";
import { freeIds } from "./story-ids.ts";

/** An article of the stories being settled. */
interface Member {
  readonly article: number;
  readonly id: string;
  readonly proposed: string;
  readonly story: string;
}

/**
 * Makes the stories that are shown out of those proposed (`touched` and what people tied to them): as proposed, with what people
 * decided laid over. It depends on the proposals and on the verdicts that hold, on nothing that was shown before.
 */
export async function settleStories(tx: Engine, touched: ReadonlySet<string>): Promise<void> {
  const { stories, verdicts } = await withVerdicts(tx, touched);
  if (stories.size === 0) return;
  const members = await readMembers(tx, stories);
  if (members.length === 0) return;
  const before = new Set(members.map(({ story }) => story));
  const groups = verdicts.length === 0 ? asProposed(members) : await asDecided(tx, members, verdicts);
  const ids = await nameGroups(tx, members, groups);
  for (const [at, group] of groups.entries()) {
    const moved = group.filter(({ story }) => story !== ids[at]).map(({ article }) => article);
    if (moved.length > 0)
      await tx.db
        .updateTable("story_articles")
        .set({ story: ids[at]! })
        .where("article", "in", moved)
        .execute();
  }
  const after = new Set(ids);
  const gone = [...before, ...stories].filter((id) => !after.has(id));
  for (const id of new Set(gone)) {
    const at = groups.findIndex((group) =>
      group.some(({ story, proposed }) => story === id || proposed === id),
    );
    if (at >= 0) await keepAlias(tx, id, ids[at]!);
  }
  const removed = [...new Set([...gone, ...ids])];
  await tx.db.deleteFrom("stories").where("id", "in", removed).execute();
  await keepOrigins(tx, ids);
}

/** Every proposed story that verdicts tie to these, and those verdicts. */
async function withVerdicts(
  tx: Engine,
  touched: ReadonlySet<string>,
): Promise<{ readonly stories: ReadonlySet<string>; readonly verdicts: readonly StoryVerdict[] }> {
  const stories = new Set(touched);
  const verdicts = new Map<number, StoryVerdict>();
  for (let next = [...stories]; next.length > 0; ) {
    const rows = await tx.db
      .selectFrom("link_decisions as l")
      .innerJoin("articles as a", "a.id", "l.one")
      .innerJoin("articles as b", "b.id", "l.other")
      .innerJoin("story_articles as one", "one.article", "a.key")
      .innerJoin("story_articles as other", "other.article", "b.key")
      .select([
        "l.one",
        "l.other",
        "l.verdict",
        "l.decision",
        "one.proposed as its",
        "other.proposed as others",
      ])
      .where("l.kind", "=", "story")
      .where((eb) => eb.or([eb("one.proposed", "in", next), eb("other.proposed", "in", next)]))
      .execute();
    next = [];
    for (const { one, other, verdict, decision, its, others } of rows) {
      verdicts.set(decision, { one, other, same: verdict === "same", decision });
      for (const story of [its, others])
        if (!stories.has(story)) {
          stories.add(story);
          next.push(story);
        }
    }
  }
  return { stories, verdicts: [...verdicts.values()] };
}

async function readMembers(tx: Engine, stories: ReadonlySet<string>): Promise<Member[]> {
  return tx.db
    .selectFrom("story_articles as s")
    .innerJoin("articles as a", "a.key", "s.article")
    .select(["s.article", "a.id", "s.proposed", "s.story"])
    .where("s.proposed", "in", [...stories])
    .orderBy("s.article")
    .execute();
}

function asProposed(members: readonly Member[]): Member[][] {
  return [...Map.groupBy(members, ({ proposed }) => proposed).values()];
}

async function asDecided(
  tx: Engine,
  members: readonly Member[],
  verdicts: readonly StoryVerdict[],
): Promise<Member[][]> {
  // Only stories somebody decided on are taken apart: the others need not be compared.
  const named = new Set(verdicts.flatMap(({ one, other }) => [one, other]));
  const groups = asProposed(members);
  const isDecided = (group: readonly Member[]): boolean => group.some(({ id }) => named.has(id));
  const decided = groups.filter(isDecided);
  const rows = await tx.db
    .selectFrom("story_profiles as p")
    .innerJoin("story_articles as s", "s.article", "p.article")
    .select(["p.article", "p.day", "p.keys"])
    .where("s.proposed", "in", [...new Set(decided.flat().map(({ proposed }) => proposed))])
    .execute();
  const profiles = new Map(rows.map((row) => [row.article, row]));
  const byId = new Map(members.map((member) => [member.id, member]));
  const settled = decideStories(
    decided.map((group) =>
      group.map(({ article, id }) => unpackKeys(id, profiles.get(article)!.day, profiles.get(article)!.keys)),
    ),
    verdicts,
  );
  const order = (one: Member, other: Member): number => one.article - other.article;
  return [
    ...groups.filter((group) => !isDecided(group)),
    ...settled.map((ids) => ids.map((id) => byId.get(id)!).sort(order)),
  ];
}

/**
 * The id of each group: the oldest of the proposed stories whose first article is in it, so that a story keeps its id as it grows
 * and gets it back when a verdict is taken back; for a group parted from all of these, one of its own.
 */
async function nameGroups(
  tx: Engine,
  members: readonly Member[],
  groups: readonly (readonly Member[])[],
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("proposed_stories")
    .selectAll()
    .where("id", "in", [...new Set(members.map(({ proposed }) => proposed))])
    .execute();
  const opened = new Map(rows.map((row) => [row.id, row.opened]));
  const anchors = new Map<string, number>();
  for (const { proposed, article } of members) if (!anchors.has(proposed)) anchors.set(proposed, article);
  const names = groups.map((group) => {
    const anchored = group.filter(({ proposed, article }) => anchors.get(proposed) === article);
    const [oldest] = anchored.sort((a, b) => opened.get(a.proposed)! - opened.get(b.proposed)!);
    return oldest?.proposed ?? null;
  });
  const parted = groups.filter((_, at) => names[at] === null);
  if (parted.length === 0) return names as string[];
  // One that was parted before and is the same still keeps the id it got then.
  const used = new Set(names);
  const free = await freeIds(
    tx,
    parted.map((group) => group[0]!.id),
  );
  return names.map((name, at) => {
    if (name !== null) return name;
    const [first] = groups[at]!;
    const kept = first!.story;
    const isIts = kept.startsWith(`s-${first!.id}`) && /^(-\d+)?$/u.test(kept.slice(first!.id.length + 2));
    const id = isIts && !opened.has(kept) && !used.has(kept) ? kept : free.get(first!.id)!;
    used.add(id);
    return id;
  });
}

async function keepAlias(tx: Engine, alias: string, story: string): Promise<void> {
  await tx.db.deleteFrom("story_aliases").where("alias", "=", alias).execute();
  await tx.db.insertInto("story_aliases").values({ alias, story }).execute();
}
