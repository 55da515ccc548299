import type { Fate } from "../versions/passage.ts";
import type { CurrentRecord } from "./current-record.ts";
import { itemsOf, type ReviewLayer } from "./layers.ts";

/** A reviewed item of an article, as `Archive.get` tells it. */
export interface ShownReview {
  readonly id: string;
  readonly layer: ReviewLayer;
  readonly status: "accepted" | "edited" | "rejected";
  /** Its index in the layer of `record`; null when it was rejected, or when the text no longer has its words. */
  readonly index: number | null;
  /** Indexes in `proposals` of those it stands for; more than one where a person changed what is claimed. */
  readonly covers: readonly number[];
  /** Indexes in `proposals` of those that contradict it; they are in `record` too, as proposals. */
  readonly beside: readonly number[];
  /** The version (1, 2 …) whose text it was decided on and cites. */
  readonly version: number;
  /** What became of its words in the version asked for. */
  readonly passage: Fate["kind"];
  /**
   * As the person left it, its spans in the text of `version`; null when it was rejected. Where it stands in `record` its
   * spans and links are to be taken from there.
   */
  readonly item: unknown;
  /** As the machine had proposed it; null when a person added it. */
  readonly proposal: unknown;
  /** To be given when it is decided on again. */
  readonly revision: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** Number in the log. */
  readonly decision: number;
}

/** The reviewed items of a record, in the order of the text. */
export function reviewsOf({ decided, placed, record }: CurrentRecord): ShownReview[] {
  return decided.map(({ decided: one, fate, here, version, revision, by, at, reason, decision }) => {
    const { index = null, covered = [], beside = [] } = placed.get(one.id) ?? {};
    const isWhole = fate === "same" && here === one && index !== null;
    return {
      id: one.id,
      layer: one.layer,
      status: one.status,
      index,
      covers: covered,
      beside,
      version,
      passage: fate,
      item: isWhole ? itemsOf(record, one.layer)[index] : one.item,
      proposal: one.proposal,
      revision,
      by,
      at,
      reason,
      decision,
    };
  });
}
