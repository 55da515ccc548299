export { COPY, CopyIndex, type CopyPair } from "./copies/copy-index.ts";
export { FEWEST_WORDS, jaccard, shinglesOf } from "./copies/shingles.ts";
export { bandsOf } from "./copies/sketch.ts";
export type { Amount } from "./commitments/amounts.ts";
export { CommitmentIndex, type LinkProposal } from "./commitments/commitment-index.ts";
export { type Contradiction, findContraryEvidence, findDenialsOf } from "./commitments/contradictions.ts";
export type { Core } from "./commitments/core.ts";
export { evidenceOfExactTerms } from "./commitments/exact-terms.ts";
export {
  type Comparison,
  compareMentions,
  type Features,
  featuresOf,
  type Reason,
} from "./commitments/likeness.ts";
export { type CommitmentGroup, linkCommitments, SAME } from "./commitments/link.ts";
export { type CommitmentMention, mentionAt, mentionsOf } from "./commitments/mention.ts";
export type { Bearing, OutcomeSignal } from "./commitments/outcome-signals.ts";
export { type KnownCommitment, type OutcomeEvidence, OutcomeFinder } from "./commitments/outcomes.ts";
export { RecordWords } from "./commitments/record-words.ts";
export { type CommitmentRelation, relateCommitments } from "./commitments/relations.ts";
export { type DueWindow, dueWindow, type ScheduleStatus, statusOn } from "./commitments/schedule.ts";
export type { Sides } from "./commitments/sides.ts";
export { type Outcome, type Search, type Standing, standingOn } from "./commitments/standing.ts";
export { type DayWindow, windowOf, windowsMeet } from "./commitments/window.ts";
