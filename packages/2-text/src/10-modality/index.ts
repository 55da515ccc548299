export { readModality } from "./read.ts";
