import { expect, test } from "vitest";
import { checkWhole } from "./check-whole.ts";
import { numberedItem } from "./numbered-item.ts";
import { onBothEngines } from "./on-both-engines.ts";
import { itemOf } from "./sample-items.ts";

onBothEngines("a clock that was set back", (on) => {
  test("versions count up whatever the clock says, and the last one added is the one that is shown", async () => {
    const { archive } = await on.newArchive();
    const at = async (title: string, addedAt: string) =>
      (await archive.add({ ...itemOf({ id: "a1", title }), addedAt })).outcome;
    expect(await at("الأول", "2026-05-01T00:00:00Z")).toBe("added");
    expect(await at("الثاني", "2019-01-01T00:00:00Z")).toBe("new-version");
    expect(await at("الثالث", "2026-04-30T23:59:59Z")).toBe("new-version");
    expect(await at("الثالث", "1970-01-01T00:00:00Z")).toBe("unchanged");
    expect(await archive.get("a1")).toMatchObject({
      version: 3,
      addedAt: "2026-04-30T23:59:59Z",
      article: { title: "الثالث" },
    });
    const versions = await archive.engine.db
      .selectFrom("versions")
      .select(["n", "title", "added_at"])
      .orderBy("n")
      .execute();
    expect(versions.map(({ n, added_at }) => `${n} ${added_at.slice(0, 4)}`)).toEqual([
      "1 2026",
      "2 2019",
      "3 2026",
    ]);
    expect((await archive.list({ limit: 5 })).items).toMatchObject([{ id: "a1", title: "الثالث" }]);
  });

  test("a newer reader's record counts, though its clock is behind", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }, { version: "0.1.0", rules: "r1" }));
    const later = {
      ...itemOf({ id: "a1" }, { version: "0.2.0", rules: "r2" }),
      addedAt: "2001-01-01T00:00:00Z",
    };
    expect(await archive.add(later)).toMatchObject({ outcome: "unchanged", reread: true });
    expect((await archive.get("a1"))!.record.reader.version).toBe("0.2.0");
  });
});

onBothEngines("limits", (on) => {
  test("a batch longer than a statement takes values is kept whole", { timeout: 120_000 }, async () => {
    const { archive, place } = await on.newArchive();
    const count = 3_000;
    // All from the same bytes, which are kept once: syncing thousands of files would be most of the test.
    const { raw } = numberedItem(0);
    const items = Array.from({ length: count }, (_, n) => ({ ...numberedItem(n), raw }));
    const results = await archive.addMany([...items.toReversed(), ...items.slice(0, 2)]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...items.map(() => "added"),
      "unchanged",
      "unchanged",
    ]);
    await checkWhole(place, items.keys());
  });

  test("what no text of a database holds is asked for without harm", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a1", outlet: "وكالة\0" }));
    expect((await archive.list({ outlet: "وكالة\0", limit: 5 })).total).toBe(1);
    expect((await archive.list({ outlet: "\ud800", limit: 5 })).total).toBe(0);
    expect(await archive.get("a\0")).toBeNull();
    expect((await archive.statements({ entity: "\0", limit: 5 })).total).toBe(0);
  });

  test("ids of any letters and of full length, in the order of their bytes", async () => {
    const { archive } = await on.newArchive();
    const ids = ["\u{1f600}", "\uffee", "é", "ي", "x".repeat(500), "'; drop table articles; --"];
    await archive.addMany(ids.map((id) => itemOf({ id })));
    for (const id of ids) expect((await archive.get(id))!.id).toBe(id);
    const rows = await archive.engine.db.selectFrom("articles").select("id").orderBy("id").execute();
    expect(rows.map(({ id }) => id)).toEqual(
      [...ids].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    );
  });

  test("two who add the same articles in opposite orders do not wait in a circle", async () => {
    const { archive } = await on.newArchive();
    const items = Array.from({ length: 60 }, (_, n) => numberedItem(n));
    await archive.addMany(items.filter((_, n) => n % 3 === 0));
    const orders = [items, items.toReversed(), items.slice(20), items.slice(0, 40).toReversed()];
    const results = await Promise.all(orders.map((order) => archive.addMany(order)));
    const outcomes = results.flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(40);
    expect(outcomes.filter((outcome) => outcome !== "added" && outcome !== "unchanged")).toEqual([]);
  });
});
