import process from "node:process";
import { vi } from "vitest";
import { runCli } from "../src/index.ts";
import type { Ended } from "./mahdar-process.ts";

/** Runs the real command in this process: much quicker than one of its own, for what does not need one. */
export async function mahdarHere(argv: readonly string[]): Promise<Ended> {
  const written = { out: "", err: "" };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      written.out += String(chunk);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
      written.err += String(chunk);
      return true;
    }),
  ];
  try {
    return { code: await runCli(argv), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
