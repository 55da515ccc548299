export type { Archive } from "@mahdar/store";
export { actorsOfArticle } from "./actors/read.ts";
export { type ArticleHead, headsOfArticles } from "./articles/read.ts";
export {
  type DialogueArticle,
  type DialogueCommitment,
  type DialogueStatement,
  type DialogueSummary,
  type DialogueView,
  dialogue,
  dialogues,
  type RoundView,
} from "./dialogues/read.ts";
export { decide } from "./linking/decide.ts";
export { type LinkedArchive, type LinkOptions, linkArchive } from "./linking/link-archive.ts";
export type { ArticleToLink, DecidedPair, Linker, Turn } from "./linking/linker.ts";
export { type FirstWording, firstWordings } from "./promises/first-wordings.ts";
export {
  commitmentIdOf,
  commitmentsOfArticle,
  type LinkedCommitment,
  type Related,
  readCommitments,
  type Wording,
} from "./promises/read.ts";
export { type StoryArticle, type StoryView, story, storyOf } from "./stories/read.ts";
