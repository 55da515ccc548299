export { ActorIndex } from "./actors/actor-index.ts";
export { type ActorComparison, compareActors, SAME_ACTOR } from "./actors/compare.ts";
export { type ActorDecision, ActorDecisions } from "./actors/decisions.ts";
export { lookUpKeysOf, nameKeysOf } from "./actors/keys.ts";
export { type ActorMember, membersOf } from "./actors/members.ts";
export { mergeAll, mergeProfiles } from "./actors/merge.ts";
export { type ActorProfile, type ActorRecord, profileOf, type Seen } from "./actors/profile.ts";
export {
  type ActorCandidate,
  actorOpenedBy,
  besideTie,
  type EntityTie,
  inPlacingOrder,
  proposeActor,
} from "./actors/propose-actor.ts";
export { ACTOR_RULES, type ActorReason, type ActorRule } from "./actors/rules.ts";
export { type ActorGroup, settleActors } from "./actors/settle-actors.ts";
export { beginsTitle } from "./actors/titles.ts";
export type { Amount } from "./commitments/amounts.ts";
export { CommitmentIndex } from "./commitments/commitment-index.ts";
export { Decisions, type LinkConstraints, type MentionPair } from "./commitments/constraints.ts";
export { type Contradiction, findContraryEvidence, findDenialsOf } from "./commitments/contradictions.ts";
export type { Core } from "./commitments/core.ts";
export { evidenceOfExactTerms } from "./commitments/exact-terms.ts";
export {
  type Comparison,
  compareMentions,
  type Features,
  featuresOf,
  likenessOf,
  type Reason,
} from "./commitments/likeness.ts";
export { byDay, type CommitmentGroup, linkCommitments, SAME } from "./commitments/link.ts";
export { isProposed, linkMentions, opensCommitment } from "./commitments/link-told.ts";
export {
  type CommitmentMention,
  type MentionKind,
  mentionAt,
  mentionsOf,
  mentionsOfSentences,
} from "./commitments/mention.ts";
export { KEY_CROWD, keysOfArticle, keysOfMention } from "./commitments/mention-keys.ts";
export {
  type MentionProfile,
  mentionProfileVersion,
  packMention,
  unpackMention,
} from "./commitments/mention-profile.ts";
export {
  applyDecisions,
  type EvidenceDecision,
  type OutcomeDecisions,
} from "./commitments/outcome-decisions.ts";
export type { Bearing, OutcomeSignal } from "./commitments/outcome-signals.ts";
export { type KnownCommitment, type OutcomeEvidence, OutcomeFinder } from "./commitments/outcomes.ts";
export { type HousedMention, type LinkProposal, proposeAmong } from "./commitments/propose.ts";
export { RecordWords } from "./commitments/record-words.ts";
export { type CommitmentRelation, relateCommitments } from "./commitments/relations.ts";
export { findRestatements, type Restatement } from "./commitments/restatements.ts";
export { type DueWindow, dueWindow, type ScheduleStatus, statusOn } from "./commitments/schedule.ts";
export { sentenceViews } from "./commitments/sentence-view.ts";
export type { Sides } from "./commitments/sides.ts";
export { type Outcome, type Search, type Standing, standingOn } from "./commitments/standing.ts";
export { mentionsToLink } from "./commitments/told-mentions.ts";
export { BIAS, WEIGHTS } from "./commitments/weights.ts";
export { type DayWindow, windowOf, windowsMeet } from "./commitments/window.ts";
export { COPY, CopyIndex, type CopyPair } from "./copies/copy-index.ts";
export { FEWEST_WORDS, jaccard, shinglesOf } from "./copies/shingles.ts";
export { bandsOf, type CopySketch, sketchLikeness, sketchOf } from "./copies/sketch.ts";
export { type DialogueProfile, dialogueProfileOf } from "./dialogues/dialogue-profile.ts";
export { type DialogueRecord, findProcesses, type ProcessMention } from "./dialogues/find-processes.ts";
export {
  type Dialogue,
  gatherDialogues,
  gatherDialoguesFrom,
  type RecordItem,
  type Round,
} from "./dialogues/gather-rounds.ts";
export { clusterStories, type StoryGroup } from "./stories/cluster-stories.ts";
export { dateOf, dayNumber } from "./stories/day.ts";
export { decideStories, type StoryVerdict } from "./stories/decided-stories.ts";
export { packKeys, type StoryKeys, storyKeysOf, unpackKeys } from "./stories/keys.ts";
export { WINDOW_DAYS } from "./stories/likeness.ts";
export {
  type Copying,
  type Origin,
  type OriginProfile,
  originProfileOf,
  originsFrom,
  originsOf,
  type StoryOrigins,
} from "./stories/origins.ts";
export { profileOf as storyProfileOf, type StoryProfile, type StoryRecord } from "./stories/profile.ts";
export type { StoryReason } from "./stories/reasons.ts";
export { type StatedSource, statedSources } from "./stories/stated-sources.ts";
export { StoryIndex, type StoryProposal } from "./stories/story-index.ts";
export {
  type NewArticle,
  type NewStories,
  type PlacedArticle,
  type Placement,
  type Settled,
  type StoryMerge,
  StoryWindow,
} from "./stories/story-window.ts";
