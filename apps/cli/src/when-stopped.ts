import { constants } from "node:os";
import process from "node:process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Until what it gives is called, Ctrl-C ends the process at once, as it would by itself, after one line on standard error
 * that says what is done and how to go on. Whatever is under way must bear being killed.
 */
export function whenStopped(say: () => string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[K" : ""}mahdar: ${say()}\n`);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
}
