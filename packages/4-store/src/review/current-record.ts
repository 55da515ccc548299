import type { MahdarRecord } from "@mahdar/shape";
import type { Problem } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { findBrokenSpans } from "../record-spans.ts";
import { sha256Of } from "../snapshots.ts";
import { type Merged, mergeReviewed } from "./merge.ts";
import { type AtVersion, type Decided, decidedAt, type Reviewed } from "./reviewed.ts";

/** What an article says by now: the reading and what people decided about it, put together. */
export interface CurrentRecord extends Merged {
  readonly decided: readonly Decided[];
  /** Reviewed items that do not hold against the text; they are left out of the record. */
  readonly problems: readonly Problem[];
}

/** The record of a version: its proposals with what people decided up to then. */
export async function currentRecord(
  engine: Engine,
  at: AtVersion,
  proposals: MahdarRecord,
): Promise<CurrentRecord> {
  const decided = await decidedAt(engine, at);
  const problems: Problem[] = [];
  const whole: Reviewed[] = [];
  for (const { here } of decided) {
    if (here === null) continue;
    const broken = brokenIn(here, at.text);
    if (broken.length === 0) whole.push(here);
    problems.push(...broken);
  }
  return { ...mergeReviewed(proposals, whole), decided, problems };
}

/** What of a reviewed item does not hold against a text, with paths that name the item. */
export function brokenIn({ id, layer, item }: Reviewed, text: string): Problem[] {
  if (item === null) return [];
  return findBrokenSpans({ [layer]: [item] } as unknown as MahdarRecord, text).map(({ path, message }) => {
    const named = path.replace(`${layer}[0]`, `reviews[${id}]`);
    return { path: named, message: message.replace(path, named) };
  });
}

/**
 * What a reviewer has seen of an article, in short: the version, the reader and the last decision. It changes whenever
 * indexes and ids in the record may.
 */
export async function stateOf(
  engine: Engine,
  articleId: string,
  n: number,
  { version, rules }: MahdarRecord["reader"],
): Promise<string> {
  const last = await engine.db
    .selectFrom("decisions")
    .select((eb) => eb.fn.max("seq").as("seq"))
    // "$" is the sign after "#".
    .where("subject", ">=", `${articleId}#`)
    .where("subject", "<", `${articleId}$`)
    .executeTakeFirst();
  return sha256Of(JSON.stringify([n, version, rules, last?.seq ?? 0])).slice(0, 16);
}
