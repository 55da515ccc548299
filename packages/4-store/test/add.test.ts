import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Of } from "../src/index.ts";
import { onBothEngines, rowsOf, runOn, snapshotsOf, spoilSnapshot } from "./on-both-engines.ts";
import { type recordOf, TEXT } from "./record-of.ts";
import { itemOf } from "./sample-items.ts";

onBothEngines("adding", (on) => {
  test("an article comes back with its record, its bytes and its particulars", async () => {
    const { archive } = await on.newArchive();
    const item = itemOf({ id: "a1", url: "https://example.org/1", tags: ["المعبر"] });
    expect(await archive.add(item)).toEqual({ id: "a1", outcome: "added", reread: false });
    const kept = (await archive.get("a1"))!;
    expect(kept.article).toEqual(item.article);
    expect(JSON.stringify(kept.record)).toBe(JSON.stringify(item.record));
    expect(kept).toMatchObject({
      version: 1,
      addedAt: item.addedAt,
      problems: [],
      snapshotSha256: sha256Of(item.raw.bytes),
    });
    const snapshot = (await archive.snapshot(kept.snapshotSha256))!;
    expect(Buffer.from(snapshot.bytes).equals(Buffer.from(item.raw.bytes))).toBe(true);
    expect(snapshot).toMatchObject({ mediaType: "application/json", charset: "utf-8" });
  });

  test("the same again changes nothing, not even the day it was added", async () => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    const before = await contentsOf(place);
    expect(await archive.add({ ...itemOf({ id: "a1" }), addedAt: "2027-01-01T00:00:00Z" })).toMatchObject({
      outcome: "unchanged",
      reread: false,
    });
    expect(await contentsOf(place)).toEqual(before);
  });

  test.each([
    ["text", { text: `${TEXT} تمت.` }],
    ["publication day", { published: "2020-06-15" }],
    ["title", { title: "عنوان آخر" }],
  ])("another %s is a new version, and lists show that one only", async (_what, change) => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    expect(await archive.add(itemOf({ id: "a1", ...change }))).toMatchObject({ outcome: "new-version" });
    expect(await archive.get("a1")).toMatchObject({ version: 2, article: change });
    expect(await archive.counts()).toMatchObject({ articles: 1, attributions: 1, events: 1, commitments: 1 });
    expect((await archive.statements({ limit: 10 })).total).toBe(1);
    expect((await contentsOf(place)).versions).toHaveLength(2);
  });

  test("other bytes of the same text are a new version", async () => {
    const { archive } = await on.newArchive();
    const item = itemOf({ id: "a1" });
    await archive.add(item);
    const other = { ...item, raw: { ...item.raw, bytes: new Uint8Array([1, 2, 3]) } };
    expect((await archive.add(other)).outcome).toBe("new-version");
  });

  test("another day given for the same bytes is a new version", async () => {
    const { archive } = await on.newArchive();
    const item = itemOf({ id: "a1", published: null });
    await archive.add(item);
    expect(
      (await archive.add({ ...itemOf({ id: "a1", published: "2020-06-20" }), raw: item.raw })).outcome,
    ).toBe("new-version");
    expect((await archive.list({ limit: 1 })).items[0]!.published).toBe("2020-06-20");
  });

  test("what would change nothing need not be read again", async () => {
    const { archive, place } = await on.newArchive();
    const { article, raw, record } = itemOf({ id: "a1" });
    expect(await archive.holds(article, raw.bytes, record.reader)).toBe(false);
    await archive.add(itemOf({ id: "a1" }));
    expect(await archive.holds(article, raw.bytes, record.reader)).toBe(true);
    expect(await archive.holds(article, raw.bytes, { ...record.reader, rules: "r2" })).toBe(false);
    expect(await archive.holds({ ...article, title: null }, raw.bytes, record.reader)).toBe(false);
    expect(await archive.holds(article, new Uint8Array([1]), record.reader)).toBe(false);
    await spoilSnapshot(place, sha256Of(raw.bytes), null);
    expect(await archive.holds(article, raw.bytes, record.reader)).toBe(false);
  });

  test("a newer reader's record takes the place of the one kept; an older reader's does not", async () => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }, { version: "0.9.0", rules: "r1" }));
    const newer = itemOf({ id: "a1" }, { version: "0.10.0", rules: "r2" });
    const fewer = {
      ...newer,
      record: {
        ...newer.record,
        commitments: [],
        document: { ...newer.record.document, published: "2020-06-16" },
      },
    };
    expect(await archive.add(fewer)).toEqual({ id: "a1", outcome: "unchanged", reread: true });
    expect((await archive.get("a1"))!.record.reader.rules).toBe("r2");
    expect((await archive.commitments({ limit: 10 })).items).toEqual([]);
    expect(await archive.counts()).toMatchObject({ commitments: 0, attributions: 1 });
    expect((await archive.list({ limit: 1 })).items[0]).toMatchObject({
      published: "2020-06-16",
      counts: { commitments: 0 },
    });
    expect((await archive.add(itemOf({ id: "a1" }, { version: "0.9.0", rules: "r3" }))).reread).toBe(false);
    expect((await archive.add(itemOf({ id: "a1" }, { version: "0.10.0", rules: "r3" }))).reread).toBe(true);
    expect((await contentsOf(place)).versions).toHaveLength(1);
  });

  test.each([
    [
      "a span that does not hold",
      (record: ReturnType<typeof recordOf>) => ({
        ...record,
        times: [{ ...record.times[0]!, start: 1, end: 4 }],
      }),
      /times\[0\] says/,
    ],
    [
      "a span deep inside an item",
      (record: ReturnType<typeof recordOf>) => ({
        ...record,
        events: [{ ...record.events[0]!, actors: [{ start: 0, end: 3, text: "غير" }] }],
      }),
      /events\[0\]\.actors\[0\]/,
    ],
    [
      "another text",
      (record: ReturnType<typeof recordOf>) => ({ ...record, document: { ...record.document, text: "نص" } }),
      /record\.document\.text/,
    ],
    [
      "another id",
      (record: ReturnType<typeof recordOf>) => ({ ...record, document: { ...record.document, id: "b" } }),
      /record\.document\.id/,
    ],
    [
      "another hash",
      (record: ReturnType<typeof recordOf>) => ({ ...record, document: { ...record.document, sha256: "0" } }),
      /record\.document\.sha256/,
    ],
  ])("refuses a record with %s", async (_what, change, message) => {
    const { archive } = await on.newArchive();
    const item = itemOf({ id: "a1" });
    const bad = { ...item, record: change(item.record) };
    await expect(archive.add(bad)).rejects.toThrow(
      expect.objectContaining({ code: "bad-field", message: expect.stringMatching(message) }),
    );
    expect((await archive.addMany([itemOf({ id: "a0" }), bad])).map((result) => result.outcome)).toEqual([
      "added",
      "refused",
    ]);
    expect(await archive.get("a1")).toBeNull();
    expect(await archive.get("a0")).not.toBeNull();
  });

  test.each(["", "a\u0000b", "a\nb", "\ud800", "x".repeat(501)])("refuses the id %j", async (id) => {
    const { archive } = await on.newArchive();
    await expect(archive.add(itemOf({ id }))).rejects.toThrow(expect.objectContaining({ code: "bad-field" }));
  });

  test("one batch may hold the same article twice", async () => {
    const { archive } = await on.newArchive();
    const results = await archive.addMany([
      itemOf({ id: "a1" }),
      itemOf({ id: "a1" }),
      itemOf({ id: "a1", text: "نص آخر" }),
    ]);
    expect(results.map((result) => result.outcome)).toEqual(["added", "unchanged", "new-version"]);
  });

  test("hostile strings come back character for character", async () => {
    const { archive } = await on.newArchive();
    const piece = fc.constantFrom(
      "😀",
      "ـــ",
      "مُحَمَّدٌ",
      "\0",
      "\ud83d",
      "\udc00",
      "\u200f",
      "ﻻ",
      "'\";--",
      "{}",
      "\\u0000",
      "é",
      "\r\n",
      "ا",
    );
    const hostile = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary" }),
    );
    const nullable = fc.option(hostile, { nil: null });
    const strings = fc.record({
      text: hostile,
      title: nullable,
      url: nullable,
      outlet: nullable,
      section: fc.array(hostile),
      tags: fc.array(hostile),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(strings, fc.uint8Array(), async (changes, bytes) => {
        const id = `h${n++}`;
        const item = itemOf({ id, ...changes });
        const raw = { ...item.raw, bytes };
        expect(await archive.add({ ...item, raw })).toMatchObject({ outcome: "added" });
        expect(await archive.add({ ...item, raw })).toMatchObject({ outcome: "unchanged" });
        const kept = (await archive.get(id))!;
        expect(kept.article).toEqual(item.article);
        expect(kept.record).toEqual(item.record);
        expect(kept.problems).toEqual([]);
        expect(Buffer.compare((await archive.snapshot(kept.snapshotSha256))!.bytes, bytes)).toBe(0);
        await archive.list({ words: changes.text, limit: 5 });
      }),
      { numRuns: 100 },
    );
  });
});

onBothEngines("what was tampered with", (on) => {
  test("a snapshot whose bytes changed is not given out, and adding again repairs it", async () => {
    const { archive, place } = await on.newArchive();
    const item = itemOf({ id: "a1" });
    await archive.add(item);
    const sha256 = (await archive.get("a1"))!.snapshotSha256;
    await spoilSnapshot(place, sha256, "something else");
    await expect(archive.snapshot(sha256)).rejects.toThrow(
      expect.objectContaining({ code: "archive-corrupt" }),
    );
    expect((await archive.add(item)).outcome).toBe("unchanged");
    expect(Buffer.from((await archive.snapshot(sha256))!.bytes).equals(Buffer.from(item.raw.bytes))).toBe(
      true,
    );
  });

  test("a snapshot no version cites is not there", async () => {
    const { archive } = await on.newArchive();
    expect(await archive.snapshot("0".repeat(64))).toBeNull();
    expect(await archive.snapshot("../../etc/passwd")).toBeNull();
  });

  test("a span that no longer holds is left out and reported; indexes follow", async () => {
    const { archive, place } = await on.newArchive();
    const item = itemOf({ id: "a1" });
    const said = item.record.attributions[0]!;
    const record = {
      ...item.record,
      attributions: [said, { ...said, within: 0 }],
      commitments: [{ ...item.record.commitments[0]!, attribution: 1 }],
    };
    await archive.add({ ...item, record });
    const broken = JSON.stringify(record).replace('"text":"قال"', '"text":"نفى"');
    await runOn(place, `update proposals set record = '${broken}'`);
    const kept = (await archive.get("a1"))!;
    expect(kept.problems).toMatchObject([{ path: "attributions[0].cue" }]);
    expect(kept.record.attributions).toEqual([{ ...said, within: null }]);
    expect(kept.record.commitments[0]!.attribution).toBe(0);
  });

  test("a text that was changed is reported", async () => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    await runOn(place, "update versions set text = replace(text, 'بغداد', 'البصرة')");
    const kept = (await archive.get("a1"))!;
    expect(kept.problems.map((problem) => problem.path)).toContain("document.text");
    expect(kept.problems.map((problem) => problem.path)).toContain("events[0].place");
    expect(kept.record.events).toEqual([]);
    expect(kept.record.attributions).toHaveLength(1);
  });
});

/** All that is written in an archive but the index. */
async function contentsOf(place: string) {
  const tables = ["articles", "versions", "proposals", "statements", "events", "commitments", "entities"];
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) rows[table] = await rowsOf(place, `select * from ${table} order by 1, 2`);
  return { versions: rows["versions"]!, rows, snapshots: await snapshotsOf(place) };
}
