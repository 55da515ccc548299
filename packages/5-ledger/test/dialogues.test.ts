import { expect, test } from "vitest";
import { dialoguesLinker } from "../src/dialogues/linker.ts";
import { decide, dialogue, dialogues, linkArchive } from "../src/index.ts";
import { onBothEngines, sampleItems } from "./archives.ts";

const BY = { by: "سناء", at: "2026-02-01T10:00:00Z", reason: "قرأت الخبر" };
const PROCESS = "iq-us-strategic-dialogue";

onBothEngines((makeArchive) => {
  test("a dialogue gathers its rounds, statements and promises in order, and follows verdicts", {
    timeout: 60_000,
  }, async () => {
    const archive = await makeArchive();
    const linkers = [dialoguesLinker()];
    // Backwards, so that every round changes as articles arrive.
    const items = [...sampleItems()].reverse();
    for (let from = 0; from < items.length; from += 27) {
      await archive.addMany(items.slice(from, from + 27));
      await linkArchive(archive, { linkers });
    }
    const [first] = await dialogues(archive);
    expect(first).toMatchObject({ process: PROCESS, sides: ["iq", "us"], rounds: 4 });
    const found = (await dialogue(archive, "الحوار الإستراتيجى العراقي"))!;
    expect(found.rounds.map(({ number, held }) => [number, held])).toEqual([
      [1, "2020-06-11"],
      [2, "2020-08-19"],
      [3, "2021-04-07"],
      [4, "2021-07-26"],
    ]);
    const [round] = found.rounds;
    const statement = round!.jointStatements.find(
      ({ article }) => article === "2020-06-12-joint-statement-rafidain",
    );
    expect(statement!.clauses.length).toBeGreaterThan(2);
    for (const { commitments } of found.rounds) expect(commitments.length).toBeGreaterThan(0);
    expect(found.between.map(({ id }) => id)).toContain("2020-04-08-pompeo-announces-dialogue");
    const other = round!.articles.at(-1)!.id;
    await decide(archive, { ...BY, kind: "dialogue", one: PROCESS, other, verdict: "rejected" });
    const without = (await dialogue(archive, PROCESS))!;
    expect(without.rounds[0]!.articles.map(({ id }) => id)).not.toContain(other);
    expect(without.between.map(({ id }) => id)).not.toContain(other);
    await decide(archive, { ...BY, kind: "dialogue", one: PROCESS, other, verdict: null });
    expect(await dialogue(archive, PROCESS)).toEqual(found);
    await expect(dialogue(archive, "العراقي الأمريكي")).rejects.toThrow(/fits 3 dialogues/u);
    expect(await dialogue(archive, "مؤتمر لم يعقد")).toBeNull();
  });
});
