import type { CommandEntry } from "../command.ts";

/** Every command, in the order `mahdar --help` lists them. A new one is a file beside this and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "read", summary: { en: "read an article, or a stream of them, into its record", ar: "قراءة مقال أو سيل من المقالات" }, load: () => import("./read.ts") },
];
