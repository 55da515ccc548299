import {
  type CommitmentMention,
  keysOfMention,
  type MentionProfile,
  mentionProfileVersion,
  packMention,
  unpackMention,
} from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { partsOf } from "../parts.ts";

/** A key that so many mentions have leads nowhere; the pure index follows more, an archive has more mentions. */
const CROWD = 200;

/** A mention as the archive keeps it. */
export interface KeptMention {
  readonly mention: CommitmentMention;
  readonly commitment: string;
  readonly article: number;
  readonly version: number;
  readonly i: number | null;
}

/** A mention as it is to be kept, before it has a commitment. */
export type FoundMention = Omit<KeptMention, "commitment">;

/** Takes out all that rests on these articles; gives the commitments it was of. */
export async function removeMentions(tx: Engine, articles: readonly number[]): Promise<string[]> {
  const touched = new Set<string>();
  for (const part of partsOf(articles)) {
    const rows = await tx.db
      .selectFrom("commitment_mentions")
      .select(["ref", "commitment"])
      .where("article", "in", part)
      .execute();
    for (const { commitment } of rows) touched.add(commitment);
    for (const refs of partsOf(rows.map(({ ref }) => ref)))
      await tx.db.deleteFrom("mention_keys").where("ref", "in", refs).execute();
    await tx.db.deleteFrom("commitment_mentions").where("article", "in", part).execute();
  }
  return [...touched];
}

/** Keeps new mentions under no commitment yet, with their keys. */
export async function insertMentions(tx: Engine, found: readonly FoundMention[]): Promise<void> {
  await tx.insert(
    "commitment_mentions",
    found.map(({ mention, article, version, i }) => ({
      ref: mention.id,
      article,
      version,
      commitment: "",
      i,
      kind: mention.kind,
      confidence: mention.confidence,
      day: mention.day,
      start: mention.words.start,
      end: mention.words.end,
      likeness: null,
      nearest: null,
      reasons: "[]",
      profile: JSON.stringify(packMention(mention)),
      profile_version: mentionProfileVersion(),
    })),
  );
  const keys = found.flatMap(({ mention }) =>
    keysOfMention(mention).map((key) => ({ key, ref: mention.id })),
  );
  const crowds = await sizesOf(tx, [...new Set(keys.map(({ key }) => key))]);
  const kept = keys.filter(({ key }) => {
    const size = crowds.get(key) ?? 0;
    crowds.set(key, size + 1);
    return size <= CROWD;
  });
  await tx.insert("mention_keys", kept);
}

async function sizesOf(tx: Engine, keys: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const part of partsOf(keys)) {
    const rows = await tx.db
      .selectFrom("mention_keys")
      .select("key")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("key", "in", part)
      .groupBy("key")
      .execute();
    for (const { key, n } of rows) sizes.set(key, n);
  }
  return sizes;
}

/** The mentions that have one of these keys in common, keys that are crowded left out; by key. */
export async function refsByKey(tx: Engine, keys: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const part of partsOf([...new Set(keys)])) {
    const rows = await tx.db.selectFrom("mention_keys").selectAll().where("key", "in", part).execute();
    for (const { key, ref } of rows) {
      const refs = found.get(key);
      if (refs === undefined) found.set(key, [ref]);
      else refs.push(ref);
    }
  }
  for (const [key, refs] of found) if (refs.length > CROWD) found.delete(key);
  return found;
}

/** Mentions by their refs. */
export async function mentionsByRef(tx: Engine, refs: readonly string[]): Promise<KeptMention[]> {
  const kept: KeptMention[] = [];
  for (const part of partsOf(refs)) {
    kept.push(...(await mentionQuery(tx).where("ref", "in", part).execute()).map(keptOf));
  }
  return kept;
}

/** All mentions of these commitments. */
export async function mentionsOfCommitments(tx: Engine, ids: readonly string[]): Promise<KeptMention[]> {
  const kept: KeptMention[] = [];
  for (const part of partsOf(ids)) {
    kept.push(...(await mentionQuery(tx).where("commitment", "in", part).execute()).map(keptOf));
  }
  return kept;
}

function mentionQuery(tx: Engine) {
  return tx.db
    .selectFrom("commitment_mentions")
    .select(["ref", "commitment", "article", "version", "i", "profile"]);
}

function keptOf(row: Awaited<ReturnType<ReturnType<typeof mentionQuery>["execute"]>>[number]): KeptMention {
  const { ref, commitment, article, version, i, profile } = row;
  return { mention: unpacked(ref, profile), commitment, article, version, i };
}

/** The same mentions are met batch after batch: those unpacked last, each as long as its profile is what it was. */
const memo = new Map<string, { readonly profile: string; readonly mention: CommitmentMention }>();
const MEMO_MAX = 8_000;

function unpacked(ref: string, profile: string): CommitmentMention {
  const known = memo.get(ref);
  if (known?.profile === profile) return known.mention;
  const mention = unpackMention(JSON.parse(profile) as MentionProfile);
  if (memo.size >= MEMO_MAX) memo.delete(memo.keys().next().value!);
  memo.set(ref, { profile, mention });
  return mention;
}
