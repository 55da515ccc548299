import process from "node:process";
import { harmless } from "./show/harmless.ts";

/** Says on standard error what is wrong and what to do, whatever stands in the names it was wrong with. */
export function complain({ message, next }: { readonly message: string; readonly next: string }): void {
  process.stderr.write(`mahdar: ${harmless(message)}\n  → ${harmless(next)}\n`);
}
