import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { compareTexts } from "../versions/compare.ts";
import { type Comparison, carried, type Fate } from "../versions/passage.ts";
import type { ReviewLayer } from "./layers.ts";
import type { KeptItem } from "./links.ts";

/** An item a person decided on, its spans in the text of one version. */
export interface Reviewed {
  readonly id: string;
  readonly layer: ReviewLayer;
  readonly status: "accepted" | "edited" | "rejected";
  /** As the person left it; null when it was rejected. */
  readonly item: KeptItem | null;
  /** As the machine had proposed it; null when a person added it. */
  readonly proposal: KeptItem | null;
}

/** A reviewed item with who decided on it and where its words are now. */
export interface Decided {
  /** As it was decided on: its spans are in the text of `version`. */
  readonly decided: Reviewed;
  /** The version (`versions.n`) whose text it cites. */
  readonly version: number;
  /** With its spans in the text asked for; null where that text no longer has its words. */
  readonly here: Reviewed | null;
  /** What became of its passage in the text asked for. */
  readonly fate: Fate["kind"];
  readonly revision: number;
  readonly decision: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** A version of an article (`articles.key`, `versions.key`, `versions.n`) and its text. */
export interface AtVersion {
  readonly article: number;
  readonly version: number;
  readonly n: number;
  readonly text: string;
}

/** What people decided about an article up to a version, in the order of their ids' decisions. */
export async function decidedAt(engine: Engine, at: AtVersion): Promise<Decided[]> {
  const rows = await rowsOf(engine, at.article);
  const comparisons = new Map<number, Comparison>();
  const found: Decided[] = [];
  for (const row of rows) {
    // A version before this one says nothing of what came after it.
    if (row.n > at.n) continue;
    const decided = decidedOf(row);
    const rest = {
      version: row.n,
      revision: row.revision,
      decision: row.decision,
      by: row.by_whom,
      at: row.at,
      reason: row.reason,
    };
    if (row.version === at.version) {
      found.push({ decided, here: decided, fate: "same", ...rest });
      continue;
    }
    let comparison = comparisons.get(row.version);
    if (comparison === undefined) {
      comparison = await compareWith(engine, row.version, at.text);
      comparisons.set(row.version, comparison);
    }
    found.push({ decided, ...carriedOver(decided, comparison), ...rest });
  }
  return found;
}

/** A reviewed item in another version's text, and what became of its passage there. */
export function carriedOver(
  decided: Reviewed,
  comparison: Comparison,
): { readonly here: Reviewed | null; readonly fate: Fate["kind"] } {
  const cited = (decided.item ?? decided.proposal)!;
  const own = carried(cited, comparison);
  if (own.item === null) return { here: null, fate: own.fate.kind };
  if (decided.item === null) return { here: { ...decided, proposal: own.item }, fate: own.fate.kind };
  const proposal = decided.proposal === null ? null : carried(decided.proposal, comparison).item;
  return { here: { ...decided, item: own.item, proposal }, fate: own.fate.kind };
}

async function compareWith(engine: Engine, version: number, to: string): Promise<Comparison> {
  const row = await engine.db
    .selectFrom("versions")
    .selectAll()
    .where("key", "=", version)
    .executeTakeFirstOrThrow();
  const from = articleOf("", row).text;
  return { from, to, runs: compareTexts(from, to) };
}

function rowsOf(engine: Engine, article: number) {
  return engine.db
    .selectFrom("record_items as r")
    .innerJoin("versions as v", "v.key", "r.version")
    .innerJoin("decisions as d", "d.seq", "r.decision")
    .selectAll("r")
    .select(["v.n", "d.by_whom", "d.at", "d.reason"])
    .where("r.article", "=", article)
    .orderBy("r.start")
    .orderBy("r.id")
    .execute();
}

function decidedOf(row: Awaited<ReturnType<typeof rowsOf>>[number]): Reviewed {
  return {
    id: row.id,
    layer: row.layer as ReviewLayer,
    status: row.status,
    item: row.item === null ? null : (JSON.parse(row.item) as KeptItem),
    proposal: row.proposal === null ? null : (JSON.parse(row.proposal) as KeptItem),
  };
}
