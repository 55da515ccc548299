import type { ReaderVersion } from "@mahdar/shape";
import { RULES_SHA256 } from "./reader-rules.generated.ts";

/** Which reader this is; `rules` is the sha256 over its code, rules, words and models (tools/reader-version.ts). */
export const READER: ReaderVersion = { version: "0.1.0", rules: RULES_SHA256 };
