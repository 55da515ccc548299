import type { MahdarRecord } from "@mahdar/shape";
import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { articleOf, storableText } from "../exact-text.ts";
import { itemsOf, type ReviewLayer } from "../review/layers.ts";
import { type KeptItem, keptItem, linksOf } from "../review/links.ts";
import { mergeReviewed } from "../review/merge.ts";
import { type Decided, decidedAt } from "../review/reviewed.ts";
import type { SilentEditsTable } from "../tables/review.ts";
import { compareTexts } from "./compare.ts";
import { type Comparison, carried, passageOf } from "./passage.ts";
import { passageDiff } from "./text-diff.ts";

/** The layers whose proposals state facts; of the others only what a person decided on is watched. */
const FACTS: readonly ReviewLayer[] = ["attributions", "events", "commitments"];
const ROWS_AT_ONCE = 500;

/**
 * Flags what an article's new version `n` does to passages that are cited: the facts read in the version before it, and
 * everything people decided on, in whatever version. An edit is flagged in the version that brings it, not again in those
 * after it. Only inside `write`, once the version is kept.
 */
export async function flagSilentEdits(engine: Engine, article: number, n: number): Promise<void> {
  const before = await versionAt(engine, article, n - 1);
  const after = await versionAt(engine, article, n);
  if (before === null || after === null) return;
  const rows: Row[] = [];
  const decidedBefore = await decidedAt(engine, { article, ...before });
  const decidedNow = new Map(
    (await decidedAt(engine, { article, ...after })).map((one) => [one.decided.id, one]),
  );
  const comparison = compare(before.text, after.text);
  for (const { layer, i, item } of undecided(before.proposals, decidedBefore)) {
    push(rows, item, comparison, { article, to_version: n, from_version: n - 1, layer, i, item: null });
  }
  for (const one of decidedBefore) {
    const { decided, version, fate } = one;
    const cited = decided.item ?? decided.proposal;
    if (cited === null || decidedNow.get(decided.id)?.fate === fate) continue;
    const own =
      version === n - 1 ? comparison : compare((await versionAt(engine, article, version))!.text, after.text);
    push(rows, cited, own, {
      article,
      to_version: n,
      from_version: version,
      layer: decided.layer,
      i: null,
      item: decided.id,
    });
  }
  rows.sort((one, other) => one.start - other.start || one.end - other.end);
  const numbered = rows.map((row, number) => ({ ...row, n: number }));
  for (let from = 0; from < numbered.length; from += ROWS_AT_ONCE) {
    await engine.db
      .insertInto("silent_edits")
      .values(numbered.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

type Row = Omit<Insertable<SilentEditsTable>, "n">;

function push(
  rows: Row[],
  item: KeptItem,
  comparison: Comparison,
  who: Pick<Row, "article" | "to_version" | "from_version" | "layer" | "i" | "item">,
): void {
  const passage = passageOf(item);
  if (passage === null) return;
  const { fate } = carried(item, comparison);
  if (fate.kind === "same") return;
  rows.push({
    ...who,
    kind: fate.kind,
    ...passage,
    to_start: fate.place?.start ?? null,
    to_end: fate.place?.end ?? null,
    diff: storableText(JSON.stringify(passageDiff(passage, fate, comparison))),
  });
}

/** The facts of a reading that no reviewed item stands for. */
function undecided(
  proposals: MahdarRecord,
  decided: readonly Decided[],
): { readonly layer: ReviewLayer; readonly i: number; readonly item: KeptItem }[] {
  const { placed } = mergeReviewed(
    proposals,
    decided.flatMap(({ here }) => (here === null ? [] : [here])),
  );
  const source = linksOf(proposals);
  return FACTS.flatMap((layer) => {
    const covered = new Set(
      decided.flatMap((one) =>
        one.decided.layer === layer ? (placed.get(one.decided.id)?.covered ?? []) : [],
      ),
    );
    return itemsOf(proposals, layer).flatMap((item, i) =>
      covered.has(i) ? [] : [{ layer, i, item: keptItem(layer, item, source) }],
    );
  });
}

function compare(from: string, to: string): Comparison {
  return { from, to, runs: compareTexts(from, to) };
}

async function versionAt(
  engine: Engine,
  article: number,
  n: number,
): Promise<{ version: number; n: number; text: string; proposals: MahdarRecord } | null> {
  const row = await engine.db
    .selectFrom("versions as v")
    .innerJoin("proposals as p", "p.version", "v.key")
    .selectAll("v")
    .select("p.record")
    .where("v.article", "=", article)
    .where(sql<boolean>`v.n = ${n}`)
    .executeTakeFirst();
  if (row === undefined) return null;
  const proposals = JSON.parse(row.record) as MahdarRecord;
  return { version: row.key, n, text: articleOf("", row).text, proposals };
}
