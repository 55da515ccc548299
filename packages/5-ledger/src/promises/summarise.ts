import { dueWindow, isProposed, relateCommitments, standingOn } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { partsOf } from "../parts.ts";
import { evidenceOn } from "./evidence.ts";
import { groupsOf } from "./groups.ts";
import { type KeptMention, mentionsOfCommitments } from "./mentions.ts";
import { outcomeDecisions } from "./verdicts.ts";

/** After every day there may be: all that is known counts. */
const ALWAYS = "9999-12-31";
const NO_SEARCH = { until: ALWAYS, articles: 0 };

/**
 * Makes anew what is kept of commitments as wholes; those without mentions are no more, and what is only told of once by the way waits
 * with its mention until another article tells of it.
 */
export async function summarise(tx: Engine, ids: readonly string[], near: readonly string[]): Promise<void> {
  const groups = new Map(
    [...groupsOf(await mentionsOfCommitments(tx, [...new Set([...ids, ...near])]))].filter(([, group]) =>
      isProposed(group.map(({ mention }) => mention)),
    ),
  );
  await relate(tx, groups, new Set(ids));
  for (const part of partsOf(ids))
    await tx.db.deleteFrom("linked_commitments").where("id", "in", part).execute();
  const alive = ids.filter((id) => groups.has(id));
  const evidence = await evidenceOn(tx, alive);
  const decisions = await outcomeDecisions(tx, alive, await aliasesOf(tx, alive));
  await tx.insert(
    "linked_commitments",
    alive.map((id) => {
      const mentions = groups.get(id)!.map(({ mention }) => mention);
      const days = mentions.flatMap(({ day }) => day ?? []);
      const window = dueWindow(mentions);
      const { outcome, confidence, settled } = standingOn(
        mentions,
        evidence.get(id)!,
        ALWAYS,
        NO_SEARCH,
        decisions.get(id),
      );
      return {
        id,
        first: mentions[0]!.id,
        first_day: days[0] ?? null,
        last_day: days.at(-1) ?? null,
        mentions: mentions.length,
        articles: new Set(mentions.map(({ article }) => article)).size,
        outlets: new Set(mentions.flatMap(({ outlet }) => outlet ?? [])).size,
        topic: mentions.find(({ topic }) => topic !== null)?.topic ?? null,
        due_from: window?.from ?? null,
        due_until: window?.until ?? null,
        vague: window?.vague === true ? 1 : 0,
        outcome,
        outcome_confidence: confidence,
        settled: settled ? 1 : 0,
      };
    }),
  );
}

/** The ids that led to these commitments: alias → commitment. */
export async function aliasesOf(tx: Engine, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of partsOf(ids)) {
    const rows = await tx.db
      .selectFrom("commitment_aliases")
      .selectAll()
      .where("commitment", "in", part)
      .execute();
    for (const { alias, commitment } of rows) found.set(alias, commitment);
  }
  return found;
}

/** Keeps which of these commitments renews or makes exact which. */
async function relate(
  tx: Engine,
  groups: ReadonlyMap<string, readonly KeptMention[]>,
  changed: ReadonlySet<string>,
): Promise<void> {
  const names = [...groups.keys()];
  const relations = relateCommitments(
    names.map((name) => groups.get(name)!.map(({ mention }) => mention)),
  ).map((relation) => ({
    later: names[relation.from]!,
    earlier: names[relation.to]!,
    kind: relation.kind,
    likeness: relation.likeness,
    later_mention: relation.mentions[0],
    earlier_mention: relation.mentions[1],
  }));
  for (const part of partsOf([...changed])) {
    await tx.db.deleteFrom("commitment_relations").where("later", "in", part).execute();
  }
  const touching = relations.filter(({ later, earlier }) => changed.has(later) || changed.has(earlier));
  for (const relation of touching) {
    // A later commitment follows one earlier: of two the one more like it.
    const kept = await tx.db
      .selectFrom("commitment_relations")
      .select(["earlier", "likeness"])
      .where("later", "=", relation.later)
      .executeTakeFirst();
    if (kept !== undefined && kept.earlier !== relation.earlier && kept.likeness >= relation.likeness)
      continue;
    await tx.db.deleteFrom("commitment_relations").where("later", "=", relation.later).execute();
    await tx.insert("commitment_relations", [relation]);
  }
}
