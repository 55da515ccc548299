import type {
  Article,
  Attribution,
  Commitment,
  Entity,
  JointStatement,
  Mention,
  OfficeMention,
  PoliticalEvent,
  PublishedBasis,
  TimeExpression,
} from "@mahdar/shape";
import type { Segmented } from "./2-segment/index.ts";
import type { Office } from "./4-names/index.ts";
import type { Trace } from "./trace.ts";

/**
 * What is known of an article when a stage begins: the cut text and what earlier stages found.
 * A stage returns what it adds and edits nothing that is there.
 */
export interface Draft {
  readonly article: Article;
  readonly doc: Segmented;
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly PoliticalEvent[];
  readonly commitments: readonly Commitment[];
  /** Offices and titles wherever they stand, for the stages; the record has only the mentions of offices. */
  readonly titles: readonly Office[];
  readonly offices: readonly OfficeMention[];
  readonly jointStatements: readonly JointStatement[];
  /** Who wants to hear what is not taken; null for nobody. */
  readonly trace: Trace | null;
}

/** One step of reading. Pure: no clock, disk, network or memory of other articles. */
export type Stage = (draft: Draft) => Partial<Draft>;
