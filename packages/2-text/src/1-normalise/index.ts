export { type Folded, fold, foldWithMap } from "./fold.ts";
