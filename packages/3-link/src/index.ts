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
export { findRestatements, type Restatement } from "./commitments/restatements.ts";
export { type DueWindow, dueWindow, type ScheduleStatus, statusOn } from "./commitments/schedule.ts";
export type { Sides } from "./commitments/sides.ts";
export { type Outcome, type Search, type Standing, standingOn } from "./commitments/standing.ts";
export { type DayWindow, windowOf, windowsMeet } from "./commitments/window.ts";
export { COPY, CopyIndex, type CopyPair } from "./copies/copy-index.ts";
export { FEWEST_WORDS, jaccard, shinglesOf } from "./copies/shingles.ts";
export { bandsOf } from "./copies/sketch.ts";
export { type DialogueRecord, findProcesses, type ProcessMention } from "./dialogues/find-processes.ts";
export { type Dialogue, gatherDialogues, type RecordItem, type Round } from "./dialogues/gather-rounds.ts";
export { clusterStories, type StoryGroup } from "./stories/cluster-stories.ts";
export { type Copying, type Origin, originsOf, type StoryOrigins } from "./stories/origins.ts";
export type { StoryRecord } from "./stories/profile.ts";
export type { StoryReason } from "./stories/reasons.ts";
export { type StatedSource, statedSources } from "./stories/stated-sources.ts";
export { StoryIndex, type StoryProposal } from "./stories/story-index.ts";
