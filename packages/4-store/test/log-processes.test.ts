import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENGINES, newArchive } from "./review-archives.ts";

const CHILD = join(import.meta.dirname, "child-decider.ts");

describe.each(ENGINES)("two processes decide at once on %s", (kind) => {
  test("the log has every decision of both, without a gap, each hashed with the one before", {
    timeout: 90_000,
  }, async () => {
    const { archive, place } = await newArchive(kind);
    const children = ["أمل", "بدر"].map((name) =>
      spawn(process.execPath, ["--conditions=mahdar-source", CHILD, place, name, "40"], {
        env: { ...process.env, NODE_OPTIONS: "" },
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const ends = children.map((child) => once(child, "close"));
    await Promise.all(children.map((child) => once(child.stdout, "data")));
    for (const child of children) child.stdin.write("go\n");
    const codes = (await Promise.all(ends)).map(([code]) => code as number | null);
    expect(codes).toEqual([0, 0]);
    const log = await archive.log({ limit: 100 });
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, i) => 80 - i));
    expect(log.filter(({ by }) => by === "أمل")).toHaveLength(40);
    // Both were at it at the same time, not one after the other.
    const turns = log.filter(({ by }, i) => i > 0 && by !== log[i - 1]!.by).length;
    expect(turns).toBeGreaterThan(1);
    expect(await archive.verify()).toMatchObject({ decisions: 80, failures: 0 });
  });
});
