import { MahdarError } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import type { ReviewStatus } from "../tables.ts";
import { relist } from "../write/listing.ts";
import { checkReviewedItem } from "./check-reviewed.ts";
import { appendDecision, checkDecision, lockLog } from "./decisions.ts";
import { type Desk, findTarget, openDesk, type Target, type Targeted } from "./desk.ts";
import { type AnyItem, REVIEW_LAYERS, type ReviewLayer } from "./layers.ts";
import { type KeptItem, keptItem, linksIn, linksOf } from "./links.ts";
import { keptExtent } from "./places.ts";

interface Who {
  /** The article's id. */
  readonly article: string;
  readonly by: string;
  /** ISO 8601; the archive has no clock of its own. */
  readonly at: string;
}

/**
 * What a person decides about an item. Rejecting, editing and withdrawing need a reason. `item` is one of the layer, its
 * spans in the text, its indexes and entity ids those of `Archive.get(…).record`; `state` is the one given there, so that
 * an item is not linked to another than the one seen.
 */
export type Review = Who &
  (
    | { readonly action: "accept"; readonly target: Target; readonly reason?: string | undefined }
    | { readonly action: "reject" | "withdraw"; readonly target: Target; readonly reason: string }
    | {
        readonly action: "edit";
        readonly target: Target;
        readonly item: unknown;
        readonly state: string;
        readonly reason: string;
      }
    | {
        readonly action: "add";
        readonly layer: ReviewLayer;
        readonly item: unknown;
        readonly state: string;
        readonly reason?: string | undefined;
      }
  );

export interface ReviewDone {
  /** The reviewed item's id. */
  readonly item: string;
  readonly status: Exclude<ReviewStatus, "proposed"> | "withdrawn";
  /** To be given when it is decided on again. */
  readonly revision: number;
  /** Number in the log. */
  readonly decision: number;
}

/**
 * Decides on an item, as `Archive.review` promises: the log, the reviewed item and the lists change together.
 *
 * @throws MahdarError bad-field, not-found; conflict, when what was decided on is no longer what the reviewer saw.
 */
export async function reviewItem(engine: Engine, review: Review): Promise<ReviewDone> {
  checkDecision(review);
  const reason = review.reason?.trim() || null;
  if (reason === null && review.action !== "accept" && review.action !== "add") {
    throw new MahdarError("bad-field", `to ${review.action} needs a reason`, "say why in a few words");
  }
  return engine.write(async (tx) => {
    const desk = await openDesk(tx, review.article);
    const targeted =
      review.action === "add" ? addedTo(desk, review.layer) : await findTarget(tx, desk, review.target);
    const after = outcomeOf(desk, targeted, review);
    const seq = await lockLog(tx);
    const { before } = targeted;
    const id = before?.decided.id ?? `${review.article}#${seq}`;
    const revision = (before?.revision ?? 0) + 1;
    const decision = await appendDecision(tx, {
      at: review.at,
      by: review.by,
      action: review.action,
      subject: id,
      reason,
      body: {
        layer: targeted.layer,
        version: targeted.at.n,
        status: after?.status ?? "withdrawn",
        revision,
        item: after?.item ?? null,
        proposal: targeted.proposal,
        before: before === null ? null : { status: before.decided.status, item: before.decided.item },
      },
    });
    await write(tx, targeted, after, { id, revision, decision });
    await relist(tx, desk.article);
    return { item: id, status: after?.status ?? "withdrawn", revision, decision };
  });
}

/** What the item is to be; null when the decision on it is taken back. */
type After = { readonly status: Exclude<ReviewStatus, "proposed">; readonly item: KeptItem | null } | null;

function outcomeOf(desk: Desk, { layer, at, before, proposal }: Targeted, review: Review): After {
  if (review.action === "withdraw") {
    if (before !== null) return null;
    throw new MahdarError("bad-field", "nobody decided on that item", "there is nothing to withdraw");
  }
  if (review.action === "edit" || review.action === "add") {
    const item = checkReviewedItem(layer, review.item, at.text);
    const source = linksOf(at.record);
    const { count, broken } = linksIn(layer, item, source);
    if (count > 0 && review.state !== at.state) {
      throw new MahdarError(
        "conflict",
        `the record of ${desk.id} has changed since you looked at it`,
        "look at the article again, then decide",
      );
    }
    if (broken !== null) {
      throw new MahdarError(
        "bad-field",
        `${layer}: ${broken} leads to nothing in the record of ${desk.id}`,
        "give an index or an entity's id of the record, or null",
      );
    }
    return { status: "edited", item: keptItem(layer, ruled(layer, item, review.action), source) };
  }
  if (review.action === "accept") {
    if (before?.decided.item != null) return { status: before.decided.status, item: before.decided.item };
    return { status: "accepted", item: proposal };
  }
  if (proposal !== null) return { status: "rejected", item: null };
  throw new MahdarError(
    "bad-field",
    `${before!.decided.id} was added by a person, no machine proposed it`,
    "withdraw it instead",
  );
}

function addedTo(desk: Desk, layer: ReviewLayer): Targeted {
  if (REVIEW_LAYERS.includes(layer)) return { layer, at: desk.at, before: null, proposal: null, read: null };
  throw new MahdarError(
    "bad-field",
    `layer is ${JSON.stringify(layer)}`,
    `give one of ${REVIEW_LAYERS.join(", ")}`,
  );
}

/** A person's item has no chance of being right by the machine's reckoning, and its rule says that a person made it. */
function ruled(layer: ReviewLayer, item: AnyItem, action: "edit" | "add"): AnyItem {
  const { confidence: _, rule, ...rest } = item as unknown as Record<string, unknown>;
  if (layer === "entities") return rest as unknown as AnyItem;
  const base = typeof rule === "string" ? rule.replace(/\+edited$/u, "") : "";
  const own = action === "add" || base === "" || base === ADDED ? ADDED : `${base}+edited`;
  return { ...rest, rule: own } as unknown as AnyItem;
}

const ADDED = "review/added";

async function write(
  tx: Engine,
  { layer, at, before, proposal, read }: Targeted,
  after: After,
  { id, revision, decision }: { readonly id: string; readonly revision: number; readonly decision: number },
): Promise<void> {
  if (after === null) {
    await tx.db.updateTable("silent_edits").set({ item: null }).where("item", "=", id).execute();
    await tx.db.deleteFrom("record_items").where("id", "=", id).execute();
    return;
  }
  const state = {
    status: after.status,
    item: after.item === null ? null : JSON.stringify(after.item),
    revision,
    decision,
  };
  if (before !== null) {
    await tx.db.updateTable("record_items").set(state).where("id", "=", id).execute();
    return;
  }
  await tx.db
    .insertInto("record_items")
    .values({
      id,
      article: at.article,
      version: at.version,
      layer,
      ...state,
      proposal: proposal === null ? null : JSON.stringify(proposal),
      reader_version: read?.version ?? null,
      rules: read?.rules ?? null,
      confidence: confidenceOf(proposal),
      ...keptExtent(layer, (proposal ?? after.item)!),
    })
    .execute();
}

function confidenceOf(proposal: KeptItem | null): number | null {
  const confidence = proposal?.["confidence"];
  return typeof confidence === "number" ? confidence : null;
}
