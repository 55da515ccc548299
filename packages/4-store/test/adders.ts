import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const CHILD = join(import.meta.dirname, "child-adder.ts");

/** A process that adds numbered articles; `acknowledged` holds the numbers it has said are kept so far. */
export interface Adder {
  readonly acknowledged: ReadonlySet<number>;
  /** Resolves at the first acknowledgement, or when the process ends without one. */
  readonly began: Promise<unknown>;
  /** Resolves with the exit code when the process has ended, null when it was killed. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

/** Starts a process that adds the articles `from` up to `to`, `batch` a transaction. */
export function startAdder(place: string, from: number, to: number, batch: number): Adder {
  const options = ["--conditions=mahdar-source", CHILD, place, String(from), String(to), String(batch)];
  const child: ChildProcess = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const acknowledged = new Set<number>();
  let rest = "";
  child.stdout!.on("data", (data: Buffer) => {
    // A line cut off by the process's death does not count.
    const lines = (rest + data.toString()).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const [first, last] = line.split(" ").map(Number);
      for (let n = first!; n <= last!; n++) acknowledged.add(n);
    }
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    acknowledged,
    began: Promise.race([once(child.stdout!, "data"), ended]),
    ended,
    kill: () => void child.kill("SIGKILL"),
  };
}
