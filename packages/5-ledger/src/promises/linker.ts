import { keysOfMention, mentionsToLink, RecordWords } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import type { ArticleToLink, DecidedPair, Linker } from "../linking/linker.ts";
import { partsOf } from "../parts.ts";
import { moveEvidence, searchOutcomes } from "./evidence.ts";
import { type FoundMention, insertMentions, mentionsByRef, refsByKey, removeMentions } from "./mentions.ts";
import { type Regrouped, regroup } from "./regroup.ts";
import { summarise } from "./summarise.ts";

const NAME = "promises";

/**
 * Gathers the mentions of one undertaking across outlets and years, finds what later reports tell of it and what denies it, and keeps
 * which commitment renews which. Quality: docs/linking.md.
 */
export function promisesLinker(): Linker {
  return {
    name: NAME,
    version: 2,
    kinds: ["commitment", "outcome"],
    link: linkBatch,
    settle,
  };
}

async function linkBatch(tx: Engine, batch: readonly ArticleToLink[]): Promise<void> {
  const articles = batch.map(({ key, version, record }) => ({
    key,
    version,
    words: new RecordWords(record),
  }));
  const keys = articles.map(({ key }) => key);
  const before = await refsOf(tx, keys);
  const left = await removeMentions(tx, keys);
  const found = articles.flatMap(({ key, version, words }) =>
    mentionsToLink(words).map(
      (mention): FoundMention => ({ mention, article: key, version, i: itemOf(words, mention.words) }),
    ),
  );
  await insertMentions(tx, found);
  const regrouped = await regroup(
    tx,
    found.map(({ mention }) => mention.id),
  );
  await settleChanges(tx, regrouped, [...left, ...(await searchOutcomes(tx, articles))]);
  await queueSearched(
    tx,
    found.filter(({ mention }) => !before.has(mention.id)),
    new Set(keys),
  );
}

async function settle(tx: Engine, pairs: readonly DecidedPair[]): Promise<void> {
  const refs = pairs.flatMap(({ kind, one, other }) => (kind === "commitment" ? [one, other] : []));
  const told = pairs.flatMap(({ kind, one }) => (kind === "outcome" ? [one] : []));
  const regrouped = await regroup(tx, [...new Set(refs)]);
  const named: string[] = [...told];
  for (const part of partsOf(told)) {
    const rows = await tx.db
      .selectFrom("commitment_aliases")
      .select("commitment")
      .where("alias", "in", part)
      .execute();
    named.push(...rows.map(({ commitment }) => commitment));
  }
  await settleChanges(tx, regrouped, named);
}

/** Lets evidence and summaries follow the groups. */
async function settleChanges(tx: Engine, regrouped: Regrouped, touched: readonly string[]): Promise<void> {
  const { changed, near, gone } = regrouped;
  const heirs = new Map<string, string>();
  for (const part of partsOf([...gone])) {
    const rows = await tx.db
      .selectFrom("commitment_aliases")
      .selectAll()
      .where("alias", "in", part)
      .execute();
    for (const { alias, commitment } of rows) heirs.set(alias, commitment);
  }
  for (const id of gone) await moveEvidence(tx, id, heirs.get(id) ?? null);
  await summarise(tx, [...new Set([...changed, ...gone, ...touched])], [...near]);
}

/** The item of the record a mention rests on. */
function itemOf(words: RecordWords, span: { readonly start: number; readonly end: number }): number | null {
  const at = words.record.commitments.findIndex((one) =>
    one.content.some((part) => part.start < span.end && span.start < part.end),
  );
  return at < 0 ? null : at;
}

async function refsOf(tx: Engine, articles: readonly number[]): Promise<Set<string>> {
  const refs = new Set<string>();
  for (const part of partsOf(articles)) {
    const rows = await tx.db
      .selectFrom("commitment_mentions")
      .select("ref")
      .where("article", "in", part)
      .execute();
    for (const { ref } of rows) refs.add(ref);
  }
  return refs;
}

/** So many later articles are searched again for one promise that was met after them. */
const SEARCHED_AGAIN = 50;
const KEYS_SHARED = 2;

/**
 * A promise that comes to the archive after reports that are younger than it: those that word something like it are searched again
 * for what became of it. They are queued, and the linking under way takes them up.
 */
async function queueSearched(
  tx: Engine,
  fresh: readonly FoundMention[],
  batch: ReadonlySet<number>,
): Promise<void> {
  const youngest = await tx.db
    .selectFrom("commitment_mentions")
    .select((eb) => eb.fn.max("day").as("day"))
    .executeTakeFirst();
  const early = fresh.filter(({ mention }) => mention.day !== null && mention.day < (youngest?.day ?? ""));
  if (early.length === 0) return;
  const byKey = await refsByKey(
    tx,
    early.flatMap(({ mention }) => keysOfMention(mention)),
  );
  const queued = new Set<number>();
  for (const { mention } of early) {
    const counts = new Map<string, number>();
    for (const key of keysOfMention(mention))
      for (const ref of byKey.get(key) ?? []) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count >= KEYS_SHARED).map(([ref]) => ref);
    const later = (await mentionsByRef(tx, shared)).filter(
      (one) => !batch.has(one.article) && one.mention.day !== null && one.mention.day > mention.day!,
    );
    later.sort((one, other) => counts.get(other.mention.id)! - counts.get(one.mention.id)!);
    for (const { article } of later.slice(0, SEARCHED_AGAIN)) queued.add(article);
  }
  for (const part of partsOf([...queued])) {
    await tx.db
      .insertInto("unlinked")
      .values(part.map((article) => ({ linker: NAME, article })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
