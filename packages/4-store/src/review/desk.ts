import { MahdarError, type MahdarRecord, type ReaderVersion } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { contentHash } from "./content-hash.ts";
import { type CurrentRecord, currentRecord, stateOf } from "./current-record.ts";
import { itemsOf, REVIEW_LAYERS, type ReviewLayer } from "./layers.ts";
import { type KeptItem, keptItem, linksOf } from "./links.ts";
import type { Decided } from "./reviewed.ts";

/**
 * What is decided on: a proposal of the current version by its index in `Archive.get(…).proposals` and the hash of what
 * it says (`contentHash`, or at least 8 signs of it), or a reviewed item and the revision of it that was seen.
 */
export type Target =
  | { readonly layer: ReviewLayer; readonly index: number; readonly hash: string }
  | { readonly item: string; readonly revision: number };

/** A version of an article as a reviewer sees it. */
export interface AtDesk extends CurrentRecord {
  readonly article: number;
  readonly version: number;
  readonly n: number;
  readonly text: string;
  readonly proposals: MahdarRecord;
  readonly state: string;
}

/** An article laid out for a decision; inside `write` on PostgreSQL nobody else changes it meanwhile. */
export interface Desk {
  readonly id: string;
  readonly article: number;
  readonly at: AtDesk;
}

/** What a decision changes. */
export interface Targeted {
  readonly layer: ReviewLayer;
  /** The version whose text it cites. */
  readonly at: AtDesk;
  /** The decision that held before; null for the first. */
  readonly before: Decided | null;
  readonly proposal: KeptItem | null;
  /** The reader that proposed it. */
  readonly read: ReaderVersion | null;
}

const HASH_SIGNS_MIN = 8;

/** Lays out an article's current version. Throws not-found when there is none of that id. */
export async function openDesk(tx: Engine, id: string): Promise<Desk> {
  let found = tx.db.selectFrom("articles").select(["key", "version"]).where("id", "=", id);
  if (tx.kind === "postgres") found = found.forUpdate();
  const row = await found.executeTakeFirst();
  if (row === undefined || row.version === 0) {
    throw new MahdarError("not-found", `there is no article ${id}`, "see the list of articles for the ids");
  }
  return { id, article: row.key, at: await layOut(tx, id, row.key, row.version) };
}

/**
 * What a target names.
 *
 * @throws MahdarError not-found; conflict, when it is not what the reviewer saw, with who decided meanwhile.
 */
export async function findTarget(tx: Engine, desk: Desk, target: Target): Promise<Targeted> {
  return "item" in target ? findReviewed(tx, desk, target) : findProposal(desk, target);
}

async function findReviewed(
  tx: Engine,
  desk: Desk,
  { item: id, revision }: Extract<Target, { item: string }>,
): Promise<Targeted> {
  const before = desk.at.decided.find(({ decided }) => decided.id === id);
  if (before === undefined) {
    throw new MahdarError(
      "not-found",
      `there is no reviewed item ${id} in ${desk.id}`,
      "look at the article again; a decision that was withdrawn is in the log",
    );
  }
  if (before.revision !== revision) throw decidedMeanwhile(id, before);
  const { layer, proposal } = before.decided;
  const at = before.version === desk.at.n ? desk.at : await layOut(tx, desk.id, desk.article, before.version);
  return { layer, at, before, proposal, read: null };
}

function findProposal(desk: Desk, { layer, index, hash }: Extract<Target, { index: number }>): Targeted {
  const { at } = desk;
  const item = REVIEW_LAYERS.includes(layer) ? itemsOf(at.proposals, layer)[index] : undefined;
  if (item === undefined) {
    throw new MahdarError(
      "not-found",
      `there is no proposal ${layer}:${index} in ${desk.id}`,
      "look at the article again for what is proposed now",
    );
  }
  const own = contentHash(item);
  if (hash.length < HASH_SIGNS_MIN || !own.startsWith(hash)) {
    throw new MahdarError(
      "conflict",
      `${layer}:${index} of ${desk.id} is not what you looked at: the article was read again, or it has a new version`,
      "look at the article again, then decide",
    );
  }
  const covering = at.decided.find(
    ({ decided }) => decided.layer === layer && at.placed.get(decided.id)?.covered.includes(index),
  );
  if (covering !== undefined) throw decidedMeanwhile(`${layer}:${index} of ${desk.id}`, covering);
  const { reader } = at.proposals;
  return { layer, at, before: null, proposal: keptItem(layer, item, linksOf(at.proposals)), read: reader };
}

function decidedMeanwhile(what: string, { decided, by, at, revision }: Decided): MahdarError {
  return new MahdarError(
    "conflict",
    `${by} decided on ${what} at ${at}: ${decided.status}, revision ${revision} of ${decided.id}`,
    `look at ${decided.id}, then decide on that`,
  );
}

async function layOut(tx: Engine, id: string, article: number, n: number): Promise<AtDesk> {
  const row = await tx.db
    .selectFrom("versions as v")
    .innerJoin("proposals as p", "p.version", "v.key")
    .selectAll("v")
    .select("p.record")
    .where("v.article", "=", article)
    .where(sql<boolean>`v.n = ${n}`)
    .executeTakeFirstOrThrow();
  const { text } = articleOf(id, row);
  const kept = JSON.parse(row.record) as MahdarRecord;
  const proposals = { ...kept, document: { ...kept.document, text } };
  const at = { article, version: row.key, n, text };
  const current = await currentRecord(tx, at, proposals);
  return { ...current, ...at, proposals, state: await stateOf(tx, id, n, proposals.reader) };
}
