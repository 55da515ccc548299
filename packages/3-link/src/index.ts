export { COPY, CopyIndex, type CopyPair } from "./copies/copy-index.ts";
export { FEWEST_WORDS, jaccard, shinglesOf } from "./copies/shingles.ts";
export { bandsOf } from "./copies/sketch.ts";
