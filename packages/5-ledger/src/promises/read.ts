import {
  type CommitmentMention,
  type Contradiction,
  findContraryEvidence,
  type Reason,
  type Standing,
  standingOn,
} from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { evidenceOn } from "./evidence.ts";
import { groupsOf } from "./groups.ts";
import { mentionsOfCommitments } from "./mentions.ts";
import { aliasesOf } from "./summarise.ts";
import { outcomeDecisions } from "./verdicts.ts";

/** One wording of a commitment, where it stands and why it is taken for one of it. */
export interface Wording {
  readonly ref: string;
  readonly articleId: string;
  readonly version: number;
  /** Index in the record's commitments; null where the reader took it for none. */
  readonly index: number | null;
  readonly mention: CommitmentMention;
  readonly likeness: number | null;
  readonly nearest: string | null;
  readonly reasons: readonly Reason[];
}

/** A commitment across articles, as it stands on a day. */
export interface LinkedCommitment {
  readonly id: string;
  readonly wordings: readonly Wording[];
  readonly standing: Standing;
  /** Denials and contrary reports, each with what it contradicts. */
  readonly contradictions: readonly Contradiction[];
  /** The commitment it renews or makes exact, and those that renew it. */
  readonly follows: readonly Related[];
  readonly followedBy: readonly Related[];
}

export interface Related {
  readonly id: string;
  readonly kind: "makes-exact" | "renews";
  readonly likeness: number;
}

/** The commitment a mention or an item of an article's record is of; null where it is not linked. */
export async function commitmentIdOf(
  engine: Engine,
  articleId: string,
  index: number,
): Promise<string | null> {
  const row = await engine.db
    .selectFrom("commitment_mentions as m")
    .innerJoin("articles as a", "a.key", "m.article")
    .select("m.commitment")
    .where("a.id", "=", articleId)
    .where("m.i", "=", index)
    .orderBy("m.start")
    .executeTakeFirst();
  return row?.commitment ?? null;
}

/** The commitments across articles that an article's record words: index in the record → id. Those not linked are left out. */
export async function commitmentsOfArticle(
  engine: Engine,
  articleId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await engine.db
    .selectFrom("commitment_mentions as m")
    .innerJoin("articles as a", "a.key", "m.article")
    .select(["m.i", "m.commitment"])
    .where("a.id", "=", articleId)
    .orderBy("m.start", "desc")
    .execute();
  return new Map(rows.flatMap(({ i, commitment }) => (i === null ? [] : [[i, commitment] as const])));
}

/**
 * Commitments by id, as they stand on a day (`YYYY-MM-DD`): an id that went into another gives that one; unknown ids are left out.
 * What was told after the day is left out; «searched until» is the last day articles were linked for, at most that day.
 *
 * @example (await readCommitments(archive.engine, ["c-1f…"], "2021-12-31")).get("c-1f…")?.standing.schedule.status
 */
export async function readCommitments(
  engine: Engine,
  ids: readonly string[],
  on: string,
): Promise<Map<string, LinkedCommitment>> {
  return engine.read(async (tx) => {
    const heirs = new Map(ids.map((id) => [id, id]));
    if (ids.length > 0) {
      const rows = await tx.db
        .selectFrom("commitment_aliases")
        .selectAll()
        .where("alias", "in", ids)
        .execute();
      for (const { alias, commitment } of rows) heirs.set(alias, commitment);
    }
    const names = [...new Set(heirs.values())];
    const groups = groupsOf(await mentionsOfCommitments(tx, names));
    const known = names.filter((name) => groups.has(name));
    if (known.length === 0) return new Map();
    const evidence = await evidenceOn(tx, known);
    const decisions = await outcomeDecisions(tx, known, await aliasesOf(tx, known));
    const wordings = await wordingsOf(tx, known, groups);
    const denials = await denialsOn(tx, known, on);
    const relations = await tx.db
      .selectFrom("commitment_relations")
      .selectAll()
      .where((eb) => eb.or([eb("later", "in", known), eb("earlier", "in", known)]))
      .orderBy("later")
      .execute();
    const read = new Map<string, LinkedCommitment>();
    for (const id of known) {
      const own = wordings.get(id)!.filter(({ mention }) => mention.day === null || mention.day <= on);
      const standing = standingOn(
        own.map(({ mention }) => mention),
        evidence.get(id)!,
        on,
        await searchOf(tx, own, on),
        decisions.get(id),
      );
      read.set(id, {
        id,
        wordings: own,
        standing,
        contradictions: [
          ...(denials.get(id) ?? []),
          ...findContraryEvidence([...standing.said, ...standing.shown]),
        ],
        follows: relations
          .filter(({ later }) => later === id)
          .map(({ earlier, kind, likeness }) => ({ id: earlier, kind, likeness })),
        followedBy: relations
          .filter(({ earlier }) => earlier === id)
          .map(({ later, kind, likeness }) => ({ id: later, kind, likeness })),
      });
    }
    for (const [alias, name] of heirs) {
      const found = read.get(name);
      if (found !== undefined) read.set(alias, found);
    }
    return read;
  });
}

async function wordingsOf(
  tx: Engine,
  ids: readonly string[],
  groups: ReturnType<typeof groupsOf>,
): Promise<Map<string, Wording[]>> {
  const rows = await tx.db
    .selectFrom("commitment_mentions as m")
    .innerJoin("articles as a", "a.key", "m.article")
    .innerJoin("versions as v", "v.key", "m.version")
    .select(["m.ref", "m.i", "m.likeness", "m.nearest", "m.reasons", "a.id as article_id", "v.n"])
    .where("m.commitment", "in", ids)
    .execute();
  const by = new Map(rows.map((row) => [row.ref, row]));
  return new Map(
    ids.map((id) => [
      id,
      groups.get(id)!.map(({ mention }) => {
        const row = by.get(mention.id)!;
        return {
          ref: row.ref,
          articleId: row.article_id,
          version: row.n,
          index: row.i,
          mention,
          likeness: row.likeness,
          nearest: row.nearest,
          reasons: JSON.parse(row.reasons) as Reason[],
        };
      }),
    ]),
  );
}

async function denialsOn(
  tx: Engine,
  ids: readonly string[],
  on: string,
): Promise<Map<string, Contradiction[]>> {
  const rows = await tx.db
    .selectFrom("contradictions as c")
    .innerJoin("articles as a", "a.key", "c.article")
    .innerJoin("versions as v", "v.key", "c.version")
    .selectAll("c")
    .select(["a.id as article_id", "v.text"])
    .where("c.commitment", "in", ids)
    .where((eb) => eb.or([eb("c.day", "is", null), eb("c.day", "<=", on)]))
    .orderBy("c.day")
    .orderBy("c.start")
    .execute();
  const found = new Map<string, Contradiction[]>();
  for (const row of rows) {
    const { commitment, start, end, day, by_what: by, contradicts, confidence } = row;
    const quote = { start, end, text: row.text.slice(start, end) };
    const one = { commitment, article: row.article_id, day, quote, by, contradicts, confidence };
    found.set(commitment, [...(found.get(commitment) ?? []), one]);
  }
  return found;
}

/** Until when and in how many articles outcomes were looked for: those linked, from the first wording to the day asked about. */
async function searchOf(
  tx: Engine,
  wordings: readonly Wording[],
  on: string,
): Promise<{ readonly until: string; readonly articles: number }> {
  const first = wordings.find(({ mention }) => mention.day !== null)?.mention.day ?? "";
  const row = await tx.db
    .selectFrom("articles as a")
    .where("a.published", ">=", first)
    .where("a.published", "<=", on)
    .where("a.published", "<>", "")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("unlinked as u")
            .select("u.article")
            .where("u.linker", "=", "promises")
            .whereRef("u.article", "=", "a.key"),
        ),
      ),
    )
    .select((eb) => [eb.fn.max("a.published").as("until"), eb.fn.countAll<number>().as("articles")])
    .executeTakeFirstOrThrow();
  return { until: row.until ?? on, articles: row.articles };
}
