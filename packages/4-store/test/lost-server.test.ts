import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgresLeftOut, startServer } from "../../../tools/postgres/index.ts";
import { checkWhole } from "./check-whole.ts";
import { numberedItem } from "./numbered-item.ts";
import { openedArchive } from "./on-both-engines.ts";

const KILLS = 7;
const WRITERS = 2;
const BATCH = 3;

describe.skipIf(postgresLeftOut)("a PostgreSQL server that is killed", () => {
  test("everything acknowledged is there when it runs again, and the same archive goes on", {
    timeout: 180_000,
  }, async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    const archive = await openedArchive(server.url, { create: true });
    const acknowledged = new Set<number>();
    let next = 0;
    const writeUntilLost = async (): Promise<unknown> => {
      for (;;) {
        const from = next;
        next += BATCH;
        const numbers = Array.from({ length: BATCH }, (_, i) => from + i);
        try {
          await archive.addMany(numbers.map(numberedItem));
        } catch (error) {
          return error;
        }
        for (const n of numbers) acknowledged.add(n);
      }
    };
    for (let kill = 0; kill < KILLS; kill++) {
      const before = acknowledged.size;
      const writers = Array.from({ length: WRITERS }, writeUntilLost);
      while (acknowledged.size === before) await wait(5);
      await wait(Math.random() * 60);
      await server.kill();
      for (const error of await Promise.all(writers)) {
        expect(error).toMatchObject({
          name: "MahdarError",
          code: "unreachable",
          next: expect.stringContaining("run this again"),
        });
      }
      await expect(archive.counts()).rejects.toMatchObject({ code: "unreachable" });
      await server.restart();
      await checkWhole(server.url, acknowledged);
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS * BATCH);
    // What was not acknowledged may be there or not; adding it again keeps it once.
    await archive.addMany(Array.from({ length: next }, (_, n) => numberedItem(n)));
    await checkWhole(
      server.url,
      Array.from({ length: next }, (_, n) => n),
    );
    expect((await archive.counts()).articles).toBe(next);
    await archive.close();
  });
});
