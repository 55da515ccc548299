export { articleFrom, type Given, type Raw } from "./article-from.ts";
export { dayOf, parseDay } from "./day.ts";
export { type Decoded, decodeText } from "./decode/decode-text.ts";
export { whyNotPublic } from "./fetch/address.ts";
export { type Address, type AddressGuard, PUBLIC_ONLY } from "./fetch/guard.ts";
export { whyNotArabic } from "./language.ts";
export { type OpenOptions, openSource } from "./open/open-source.ts";
export { describeBytes } from "./open/size.ts";
export type { GivenBytes, Source } from "./open/source.ts";
export {
  type ArticleLine,
  type LineError,
  parseArticleLine,
  readArticleLines,
} from "./stream/article-line.ts";
export { LINE_BYTES_MAX, type RawLine, splitLines } from "./stream/split-lines.ts";
