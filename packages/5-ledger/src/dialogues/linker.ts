import { type DialogueProfile, dayNumber, dialogueProfileOf, gatherDialoguesFrom } from "@mahdar/link";
import { type Engine, linkDecisions } from "@mahdar/store";
import type { ArticleToLink, DecidedPair, Linker } from "../linking/linker.ts";

/** Raised when processes are to be found anew. */
const VERSION = 1;

/** Keeps which articles speak of which process, and the rounds of each process gathered from them. */
export function dialoguesLinker(): Linker {
  return {
    name: "dialogues",
    version: VERSION,
    kinds: ["dialogue"],
    link: async (tx, batch) => {
      const articles = batch.map(({ key }) => key);
      const before = await tx.db
        .selectFrom("dialogue_articles")
        .select("process")
        .distinct()
        .where("article", "in", articles)
        .execute();
      await tx.db.deleteFrom("dialogue_articles").where("article", "in", articles).execute();
      await tx.db.deleteFrom("dialogue_profiles").where("article", "in", articles).execute();
      const found = batch.flatMap(({ key, record }: ArticleToLink) => {
        const profile = dialogueProfileOf(record);
        return profile === null ? [] : [{ article: key, profile }];
      });
      await tx.insert(
        "dialogue_profiles",
        found.map(({ article, profile }) => ({ article, profile: JSON.stringify(profile) })),
      );
      await tx.insert(
        "dialogue_articles",
        found.flatMap(({ article, profile }) =>
          profile.processes.map(({ process }) => ({ process, article, place: null, round: null })),
        ),
      );
      const touched = new Set(before.map(({ process }) => process));
      for (const { profile } of found) for (const { process } of profile.processes) touched.add(process);
      for (const process of await decidedOn(tx, batch)) touched.add(process);
      for (const process of [...touched].sort()) await gather(tx, process);
    },
    settle: async (tx, pairs: readonly DecidedPair[]) => {
      for (const process of new Set(pairs.map(({ one }) => one))) await gather(tx, process);
    },
  };
}

/** The processes people said articles of the batch belong to. */
async function decidedOn(tx: Engine, batch: readonly ArticleToLink[]): Promise<string[]> {
  const rows = await linkDecisions(
    tx,
    "dialogue",
    batch.map(({ id }) => id),
  );
  return rows.map(({ one }) => one);
}

/** Gathers one process anew from all that speaks of it and from what people decided. */
async function gather(tx: Engine, process: string): Promise<void> {
  const profiles = await readProfiles(tx, process);
  const keys = new Map(profiles.map(({ article, profile }) => [profile.article, article]));
  const [dialogue] = gatherDialoguesFrom(
    profiles.map(({ profile }) => ({
      ...profile,
      processes: profile.processes.filter((its) => its.process === process),
    })),
  );
  for (const table of ["dialogues", "dialogue_rounds", "dialogue_articles"] as const)
    await tx.db.deleteFrom(table).where("process", "=", process).execute();
  const rounds = dialogue?.rounds ?? [];
  const roundOf = new Map(rounds.flatMap((round, at) => round.articles.map((id) => [id, at + 1] as const)));
  const shown = new Set([...roundOf.keys(), ...(dialogue?.between ?? [])]);
  const inOrder = profiles
    .map(({ profile }) => profile)
    .filter(({ article }) => shown.has(article))
    .sort((a, b) => a.day! - b.day! || (a.article < b.article ? -1 : 1));
  const places = new Map(inOrder.map(({ article }, place) => [article, place]));
  await tx.insert(
    "dialogue_articles",
    [...keys].map(([id, article]) => ({
      process,
      article,
      place: places.get(id) ?? null,
      round: roundOf.get(id) ?? null,
    })),
  );
  if (dialogue === undefined) return;
  const { name, sides } = dialogue;
  await tx.insert("dialogues", [{ process, name, sides: JSON.stringify(sides) }]);
  await tx.insert(
    "dialogue_rounds",
    rounds.map(({ number, held, days }, at) => ({
      process,
      n: at + 1,
      number,
      held,
      days: JSON.stringify(days),
    })),
  );
}

/** What the articles of a process tell of it; of one that people took out nothing, of one they put in at least its day. */
async function readProfiles(
  tx: Engine,
  process: string,
): Promise<{ readonly article: number; readonly profile: DialogueProfile }[]> {
  const verdicts = await linkDecisions(tx, "dialogue", [process]);
  const its = verdicts.filter(({ one }) => one === process);
  const out = new Set(its.flatMap(({ other, verdict }) => (isFor(verdict) ? [] : [other])));
  const rows = await tx.db
    .selectFrom("dialogue_articles as d")
    .innerJoin("dialogue_profiles as p", "p.article", "d.article")
    .select(["p.article", "p.profile"])
    .where("d.process", "=", process)
    .orderBy("p.article")
    .execute();
  const told = rows
    .map(({ article, profile }) => ({ article, profile: JSON.parse(profile) as DialogueProfile }))
    .filter(({ profile }) => profile.processes.some((mention) => mention.process === process))
    .map(({ article, profile }) => ({
      article,
      profile: out.has(profile.article) ? { ...profile, processes: [] } : profile,
    }));
  const known = new Set(told.map(({ profile }) => profile.article));
  const added = its.flatMap(({ other, verdict }) => (isFor(verdict) && !known.has(other) ? [other] : []));
  if (added.length === 0) return told;
  const articles = await tx.db
    .selectFrom("articles")
    .select(["key", "id", "published", "commitments"])
    .where("id", "in", added)
    .execute();
  const put = articles.map(({ key, id, published, commitments }) => ({
    article: key,
    profile: {
      article: id,
      day: dayNumber(published),
      processes: [{ process, round: null }],
      meetings: [],
      jointStatements: 0,
      commitments,
    },
  }));
  return [...told, ...put];
}

function isFor(verdict: string): boolean {
  return verdict === "accepted" || verdict === "same";
}
