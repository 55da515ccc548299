import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { startAdder } from "./adders.ts";
import { checkWhole } from "./check-whole.ts";
import { onBothEngines, openedArchive } from "./on-both-engines.ts";

/** Processes that add at once are killed together: twelve kills an engine. */
const WAVES = 4;
const ADDERS = 3;
/** More than an adder gets through before it is killed. */
const SHARE = 400;

onBothEngines("killed at any moment", (on) => {
  test("an archive keeps all it acknowledged; run again, it goes on", { timeout: 180_000 }, async () => {
    const place = await on.newPlace();
    const acknowledged = new Set<number>();
    for (let wave = 0; wave < WAVES; wave++) {
      const shares = Array.from({ length: ADDERS }, (_, i) => i * SHARE);
      const adders = shares.map((from) => startAdder(place, from, from + SHARE, 3));
      // The first to acknowledge starts the clock, so that others die while they open, migrate or wait.
      await Promise.race(adders.map(({ began }) => began));
      for (const adder of adders) {
        await wait(Math.random() * 40);
        adder.kill();
      }
      await Promise.all(adders.map(({ ended }) => ended));
      for (const adder of adders) for (const n of adder.acknowledged) acknowledged.add(n);
      expect(acknowledged.size).toBeGreaterThan(0);
      await checkWhole(place, acknowledged);
    }
    const last = startAdder(place, 0, 60, 50);
    expect(await last.ended).toBe(0);
    await checkWhole(place, new Set([...acknowledged, ...last.acknowledged]));
  });
});

onBothEngines("processes that write at once", (on) => {
  test("lose nothing of one another", { timeout: 120_000 }, async () => {
    const place = await on.newPlace();
    // They make the archive at once too, and two of them add some of the same articles.
    const adders = [0, 40, 80, 100].map((from) => startAdder(place, from, from + 40, 2));
    expect(await Promise.all(adders.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    await checkWhole(
      place,
      Array.from({ length: 140 }, (_, n) => n),
    );
    expect((await (await openedArchive(place)).counts()).articles).toBe(140);
  });

  test("two imports of the same articles keep each once", { timeout: 120_000 }, async () => {
    const place = await on.newPlace();
    const adders = [startAdder(place, 0, 90, 7), startAdder(place, 0, 90, 30)];
    expect(await Promise.all(adders.map(({ ended }) => ended))).toEqual([0, 0]);
    await checkWhole(
      place,
      Array.from({ length: 90 }, (_, n) => n),
    );
    expect((await (await openedArchive(place)).counts()).articles).toBe(90);
  });
});
