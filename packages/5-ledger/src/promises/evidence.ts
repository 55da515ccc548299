import {
  byDay,
  type Contradiction,
  evidenceOfExactTerms,
  findDenialsOf,
  type KnownCommitment,
  keysOfMention,
  mentionsOfSentences,
  type OutcomeEvidence,
  OutcomeFinder,
  type RecordWords,
  sentenceViews,
} from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { sql } from "kysely";
import { partsOf } from "../parts.ts";
import { groupsOf } from "./groups.ts";
import { type KeptMention, mentionsByRef, mentionsOfCommitments, refsByKey } from "./mentions.ts";

/** An article that is searched for outcomes. */
export interface SearchedArticle {
  readonly key: number;
  readonly version: number;
  readonly words: RecordWords;
}

/** A sentence must share so many keys with a wording for its commitment to be looked for there. */
const KEYS_SHARED = 2;
/** Of very many wordings those that share most keys with a sentence are looked for in it. */
const WORDINGS_OF_A_SENTENCE = 40;

/** Searches articles for what became of known commitments and keeps what was found; gives the commitments it bears on. */
export async function searchOutcomes(tx: Engine, articles: readonly SearchedArticle[]): Promise<string[]> {
  const touched = new Set(await removeEvidence(tx, articles));
  const known = await knownAbout(tx, articles);
  const finder = new OutcomeFinder(known);
  const evidence: EvidenceRow[] = [];
  const denials: DenialRow[] = [];
  for (const { key, version, words } of articles) {
    for (const found of finder.find(words)) evidence.push(rowOf(found, key, version));
    for (const found of findDenialsOf(words, known)) denials.push(denialRow(found, key, version));
  }
  await tx.insert("commitment_evidence", [...new Map(evidence.map((row) => [placeOf(row), row])).values()]);
  await tx.insert("contradictions", [...new Map(denials.map((row) => [placeOf(row), row])).values()]);
  for (const { commitment } of [...evidence, ...denials]) touched.add(commitment);
  return [...touched];
}

/**
 * All evidence known on these commitments: what reports tell, and where a later promise of the same with exact terms (`later` →
 * `earlier` in the relations) shows one on its way.
 */
export async function evidenceOn(
  tx: Engine,
  ids: readonly string[],
): Promise<Map<string, OutcomeEvidence[]>> {
  const found = new Map<string, OutcomeEvidence[]>(ids.map((id) => [id, []]));
  for (const part of partsOf(ids)) {
    const rows = await tx.db
      .selectFrom("commitment_evidence")
      .select(["commitment", "evidence"])
      .where("commitment", "in", part)
      .orderBy("day")
      .orderBy("article")
      .orderBy("start")
      .execute();
    for (const row of rows) {
      const evidence = JSON.parse(row.evidence) as OutcomeEvidence;
      found.get(row.commitment)!.push({ ...evidence, commitment: row.commitment });
    }
  }
  for (const evidence of await evidenceOfTerms(tx, ids)) found.get(evidence.commitment)?.push(evidence);
  return found;
}

async function evidenceOfTerms(tx: Engine, ids: readonly string[]): Promise<OutcomeEvidence[]> {
  const relations = [];
  for (const part of partsOf(ids)) {
    relations.push(
      ...(await tx.db
        .selectFrom("commitment_relations")
        .selectAll()
        .where("kind", "=", "makes-exact")
        .where("earlier", "in", part)
        .orderBy("later")
        .execute()),
    );
  }
  if (relations.length === 0) return [];
  const names = [...new Set(relations.flatMap(({ later, earlier }) => [later, earlier]))];
  const groups = groupsOf(await mentionsOfCommitments(tx, names));
  const present = relations.filter(({ later, earlier }) => groups.has(later) && groups.has(earlier));
  const ordered = names.filter((name) => groups.has(name));
  return evidenceOfExactTerms(
    ordered.map((name) => groups.get(name)!.map(({ mention }) => mention)),
    present.map(({ later, earlier, likeness, later_mention, earlier_mention }) => ({
      kind: "makes-exact" as const,
      from: ordered.indexOf(later),
      to: ordered.indexOf(earlier),
      mentions: [later_mention, earlier_mention],
      likeness,
    })),
    ordered,
  );
}

/** The commitments whose wordings share keys with a sentence of these articles, and those worded in them. */
async function knownAbout(tx: Engine, articles: readonly SearchedArticle[]): Promise<KnownCommitment[]> {
  const sentences = articles.flatMap(({ words }) =>
    mentionsOfSentences(words).flatMap((mention, at) =>
      sentenceViews(words)[at]!.mayTell ? [keysOfMention(mention)] : [],
    ),
  );
  const byKey = await refsByKey(tx, sentences.flat());
  const refs = new Set<string>();
  for (const keys of sentences) {
    const counts = new Map<string, number>();
    for (const key of keys)
      for (const ref of byKey.get(key) ?? []) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count >= KEYS_SHARED);
    shared.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    for (const [ref] of shared.slice(0, WORDINGS_OF_A_SENTENCE)) refs.add(ref);
  }
  const worded: string[] = [];
  for (const part of partsOf(articles.map(({ key }) => key))) {
    const rows = await tx.db
      .selectFrom("commitment_mentions")
      .select("commitment")
      .distinct()
      .where("article", "in", part)
      .execute();
    worded.push(...rows.map(({ commitment }) => commitment));
  }
  const met = (await mentionsByRef(tx, [...refs])).map(({ commitment }) => commitment);
  const groups = groupsOf(await mentionsOfCommitments(tx, [...new Set([...met, ...worded])]));
  return [...groups].map(([id, group]) => ({ id, mentions: wordingsOf(group) }));
}

/** Hundreds of reports may word one promise alike: the first of each wording leads to it. */
const WORDINGS_MAX = 40;

function wordingsOf(group: readonly KeptMention[]): KnownCommitment["mentions"] {
  return group
    .map(({ mention }) => mention)
    .sort(byDay)
    .slice(0, WORDINGS_MAX);
}

async function removeEvidence(tx: Engine, articles: readonly SearchedArticle[]): Promise<string[]> {
  const touched: string[] = [];
  for (const part of partsOf(articles.map(({ key }) => key))) {
    for (const table of ["commitment_evidence", "contradictions"] as const) {
      const rows = await tx.db
        .selectFrom(table)
        .select("commitment")
        .distinct()
        .where("article", "in", part)
        .execute();
      touched.push(...rows.map(({ commitment }) => commitment));
      await tx.db.deleteFrom(table).where("article", "in", part).execute();
    }
  }
  return touched;
}

/** Evidence on commitments that went into another (`heir`), or are no more (null), follows them; what both had stays once. */
export async function moveEvidence(tx: Engine, gone: string, heir: string | null): Promise<void> {
  for (const table of ["commitment_evidence", "contradictions"] as const) {
    if (heir !== null) {
      await sql`update ${sql.table(table)} set commitment = ${heir} where commitment = ${gone} and not exists (
        select 1 from ${sql.table(table)} as mine
        where mine.commitment = ${heir} and mine.article = ${sql.table(table)}.article
          and mine.start = ${sql.table(table)}.start)`.execute(tx.db);
    }
    await tx.db.deleteFrom(table).where("commitment", "=", gone).execute();
  }
}

type EvidenceRow = ReturnType<typeof rowOf>;
type DenialRow = ReturnType<typeof denialRow>;

function rowOf(evidence: OutcomeEvidence, article: number, version: number) {
  const { commitment, quote, day, bearing, voice, relevance } = evidence;
  const { start, end } = quote;
  return {
    commitment,
    article,
    version,
    start,
    end,
    day,
    bearing,
    voice,
    relevance,
    evidence: JSON.stringify(evidence),
  };
}

function denialRow(denial: Contradiction, article: number, version: number) {
  const { commitment, quote, by, contradicts, day, confidence } = denial;
  const { start, end } = quote;
  return { commitment, article, version, start, end, by_what: by, contradicts, day, confidence };
}

function placeOf({
  commitment,
  article,
  start,
  end,
}: Omit<EvidenceRow, "evidence" | "bearing" | "voice" | "relevance">): string {
  return JSON.stringify([commitment, article, start, end]);
}
