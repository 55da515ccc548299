export type { Archive } from "@mahdar/store";
export { decide } from "./linking/decide.ts";
export { type LinkedArchive, type LinkOptions, linkArchive } from "./linking/link-archive.ts";
export type { ArticleToLink, DecidedPair, Linker, Turn } from "./linking/linker.ts";
export {
  commitmentIdOf,
  type LinkedCommitment,
  type Related,
  readCommitments,
  type Wording,
} from "./promises/read.ts";
