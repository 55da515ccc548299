import { chmodSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive, sha256Of } from "../src/index.ts";
import { type recordOf, TEXT } from "./record-of.ts";
import { itemOf, temporaryArchive, temporaryFolder } from "./sample-items.ts";

describe("adding", () => {
  test("an article comes back with its record, its bytes and its particulars", () => {
    const { archive } = temporaryArchive();
    const item = itemOf({ id: "a1", url: "https://example.org/1", tags: ["المعبر"] });
    expect(archive.add(item)).toEqual({ id: "a1", outcome: "added", reread: false });
    const kept = archive.get("a1")!;
    expect(kept.article).toEqual(item.article);
    expect(JSON.stringify(kept.record)).toBe(JSON.stringify(item.record));
    expect(kept).toMatchObject({
      version: 1,
      addedAt: item.addedAt,
      problems: [],
      snapshotSha256: sha256Of(item.raw.bytes),
    });
    const snapshot = archive.snapshot(kept.snapshotSha256)!;
    expect(Buffer.from(snapshot.bytes).equals(Buffer.from(item.raw.bytes))).toBe(true);
    expect(snapshot).toMatchObject({ mediaType: "application/json", charset: "utf-8" });
  });

  test("the same again changes nothing, not even the day it was added", () => {
    const { archive, folder } = temporaryArchive();
    archive.add(itemOf({ id: "a1" }));
    const before = contentsOf(folder);
    expect(archive.add({ ...itemOf({ id: "a1" }), addedAt: "2027-01-01T00:00:00Z" })).toMatchObject({
      outcome: "unchanged",
      reread: false,
    });
    expect(contentsOf(folder)).toEqual(before);
  });

  test.each([
    ["text", { text: `${TEXT} تمت.` }],
    ["publication day", { published: "2020-06-15" }],
    ["title", { title: "عنوان آخر" }],
  ])("another %s is a new version, and lists show that one only", (_what, change) => {
    const { archive, folder } = temporaryArchive();
    archive.add(itemOf({ id: "a1" }));
    expect(archive.add(itemOf({ id: "a1", ...change }))).toMatchObject({ outcome: "new-version" });
    expect(archive.get("a1")).toMatchObject({ version: 2, article: change });
    expect(archive.counts()).toMatchObject({ articles: 1, attributions: 1, events: 1, commitments: 1 });
    expect(archive.statements({ limit: 10 }).total).toBe(1);
    expect(contentsOf(folder).versions).toHaveLength(2);
  });

  test("other bytes of the same text are a new version", () => {
    const { archive } = temporaryArchive();
    const item = itemOf({ id: "a1" });
    archive.add(item);
    const other = { ...item, raw: { ...item.raw, bytes: new Uint8Array([1, 2, 3]) } };
    expect(archive.add(other).outcome).toBe("new-version");
  });

  test("another day given for the same bytes is a new version", () => {
    const { archive } = temporaryArchive();
    const item = itemOf({ id: "a1", published: null });
    archive.add(item);
    expect(archive.add({ ...itemOf({ id: "a1", published: "2020-06-20" }), raw: item.raw }).outcome).toBe(
      "new-version",
    );
    expect(archive.list({ limit: 1 }).items[0]!.published).toBe("2020-06-20");
  });

  test("what would change nothing need not be read again", () => {
    const { archive, folder } = temporaryArchive();
    const { article, raw, record } = itemOf({ id: "a1" });
    expect(archive.holds(article, raw.bytes, record.reader)).toBe(false);
    archive.add(itemOf({ id: "a1" }));
    expect(archive.holds(article, raw.bytes, record.reader)).toBe(true);
    expect(archive.holds(article, raw.bytes, { ...record.reader, rules: "r2" })).toBe(false);
    expect(archive.holds({ ...article, title: null }, raw.bytes, record.reader)).toBe(false);
    expect(archive.holds(article, new Uint8Array([1]), record.reader)).toBe(false);
    const sha256 = sha256Of(raw.bytes);
    rmSync(join(folder, "snapshots", sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(archive.holds(article, raw.bytes, record.reader)).toBe(false);
  });

  test("a newer reader's record takes the place of the one kept; an older reader's does not", () => {
    const { archive, folder } = temporaryArchive();
    archive.add(itemOf({ id: "a1" }, { version: "0.9.0", rules: "r1" }));
    const newer = itemOf({ id: "a1" }, { version: "0.10.0", rules: "r2" });
    const fewer = {
      ...newer,
      record: {
        ...newer.record,
        commitments: [],
        document: { ...newer.record.document, published: "2020-06-16" },
      },
    };
    expect(archive.add(fewer)).toEqual({ id: "a1", outcome: "unchanged", reread: true });
    expect(archive.get("a1")!.record.reader.rules).toBe("r2");
    expect(archive.commitments({ limit: 10 }).items).toEqual([]);
    expect(archive.counts()).toMatchObject({ commitments: 0, attributions: 1 });
    expect(archive.list({ limit: 1 }).items[0]).toMatchObject({
      published: "2020-06-16",
      counts: { commitments: 0 },
    });
    expect(archive.add(itemOf({ id: "a1" }, { version: "0.9.0", rules: "r3" })).reread).toBe(false);
    expect(archive.add(itemOf({ id: "a1" }, { version: "0.10.0", rules: "r3" })).reread).toBe(true);
    expect(contentsOf(folder).versions).toHaveLength(1);
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
  ])("refuses a record with %s", (_what, change, message) => {
    const { archive } = temporaryArchive();
    const item = itemOf({ id: "a1" });
    const bad = { ...item, record: change(item.record) };
    expect(() => archive.add(bad)).toThrow(
      expect.objectContaining({ code: "bad-field", message: expect.stringMatching(message) }),
    );
    expect(archive.addMany([itemOf({ id: "a0" }), bad]).map((result) => result.outcome)).toEqual([
      "added",
      "refused",
    ]);
    expect(archive.get("a1")).toBeNull();
    expect(archive.get("a0")).not.toBeNull();
  });

  test.each(["", "a\u0000b", "a\nb", "\ud800", "x".repeat(501)])("refuses the id %j", (id) => {
    const { archive } = temporaryArchive();
    expect(() => archive.add(itemOf({ id }))).toThrow(expect.objectContaining({ code: "bad-field" }));
  });

  test("one batch may hold the same article twice", () => {
    const { archive } = temporaryArchive();
    const results = archive.addMany([
      itemOf({ id: "a1" }),
      itemOf({ id: "a1" }),
      itemOf({ id: "a1", text: "نص آخر" }),
    ]);
    expect(results.map((result) => result.outcome)).toEqual(["added", "unchanged", "new-version"]);
  });

  test("hostile strings come back character for character", () => {
    const { archive } = temporaryArchive();
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
    fc.assert(
      fc.property(strings, fc.uint8Array(), (changes, bytes) => {
        const id = `h${n++}`;
        const item = itemOf({ id, ...changes });
        const raw = { ...item.raw, bytes };
        expect(archive.add({ ...item, raw })).toMatchObject({ outcome: "added" });
        expect(archive.add({ ...item, raw })).toMatchObject({ outcome: "unchanged" });
        const kept = archive.get(id)!;
        expect(kept.article).toEqual(item.article);
        expect(kept.record).toEqual(item.record);
        expect(kept.problems).toEqual([]);
        expect(Buffer.compare(archive.snapshot(kept.snapshotSha256)!.bytes, bytes)).toBe(0);
        archive.list({ words: changes.text, limit: 5 });
      }),
      { numRuns: 200 },
    );
  });
});

describe("what was tampered with", () => {
  test("a snapshot whose bytes changed is not given out, and adding again repairs it", () => {
    const { archive, folder } = temporaryArchive();
    const item = itemOf({ id: "a1" });
    archive.add(item);
    const sha256 = archive.get("a1")!.snapshotSha256;
    const path = join(folder, "snapshots", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    chmodSync(path, 0o644);
    writeFileSync(path, "something else");
    expect(() => archive.snapshot(sha256)).toThrow(expect.objectContaining({ code: "archive-corrupt" }));
    expect(archive.add(item).outcome).toBe("unchanged");
    expect(Buffer.from(archive.snapshot(sha256)!.bytes).equals(Buffer.from(item.raw.bytes))).toBe(true);
  });

  test("a snapshot no version cites is not there", () => {
    const { archive } = temporaryArchive();
    expect(archive.snapshot("0".repeat(64))).toBeNull();
    expect(archive.snapshot("../../etc/passwd")).toBeNull();
  });

  test("a span that no longer holds is left out and reported; indexes follow", () => {
    const folder = temporaryFolder();
    const archive = openArchive(folder, { create: true });
    const item = itemOf({ id: "a1" });
    const said = item.record.attributions[0]!;
    const record = {
      ...item.record,
      attributions: [said, { ...said, within: 0 }],
      commitments: [{ ...item.record.commitments[0]!, attribution: 1 }],
    };
    archive.add({ ...item, record });
    archive.close();
    const db = new DatabaseSync(join(folder, "mahdar.db"));
    const broken = JSON.parse(JSON.stringify(record)) as { attributions: { cue: { text: string } }[] };
    broken.attributions[0]!.cue.text = "نفى";
    db.prepare("update proposals set record = ?").run(JSON.stringify(broken));
    db.close();
    const again = openArchive(folder);
    const kept = again.get("a1")!;
    again.close();
    expect(kept.problems).toMatchObject([{ path: "attributions[0].cue" }]);
    expect(kept.record.attributions).toEqual([{ ...said, within: null }]);
    expect(kept.record.commitments[0]!.attribution).toBe(0);
  });

  test("a text that was changed is reported", () => {
    const { archive, folder } = temporaryArchive();
    archive.add(itemOf({ id: "a1" }));
    const db = new DatabaseSync(join(folder, "mahdar.db"));
    db.prepare("update versions set text = replace(text, 'بغداد', 'البصرة')").run();
    db.close();
    const kept = archive.get("a1")!;
    expect(kept.problems.map((problem) => problem.path)).toContain("document.text");
    expect(kept.problems.map((problem) => problem.path)).toContain("events[0].place");
    expect(kept.record.events).toEqual([]);
    expect(kept.record.attributions).toHaveLength(1);
  });
});

/** All that is written in an archive but the index. */
function contentsOf(folder: string) {
  const db = new DatabaseSync(join(folder, "mahdar.db"), { readOnly: true });
  const tables = [
    "articles",
    "versions",
    "proposals",
    "proposed_attributions",
    "proposed_events",
    "proposed_commitments",
    "proposed_entities",
  ];
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`select * from ${table} order by 1, 2`).all()]),
  );
  db.close();
  const files = readdirSync(join(folder, "snapshots"), { recursive: true }).map(String).sort();
  return { versions: rows.versions!, rows, files };
}
