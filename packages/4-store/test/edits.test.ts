import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Archive, contentHash } from "../src/index.ts";
import { compareTexts } from "../src/versions/compare.ts";
import { ENGINES, newArchive } from "./review-archives.ts";
import { STORY, storyItem } from "./review-article.ts";

describe("comparing two texts", () => {
  const changes = (from: string, to: string): [string, string][] =>
    compareTexts(from, to)
      .filter((run) => !run.isSame)
      .map((run) => [from.slice(run.from.start, run.from.end), to.slice(run.to.start, run.to.end)]);

  test("whole words, the marks and the tatweel with them", () => {
    expect(changes("زار الوزير بغداد أمس.", "زار الرئيس الجديد بغداد أمس.")).toEqual([
      ["الوزير", "الرئيس الجديد"],
    ]);
    expect(changes("كَتَب الخبر", "كُتِب الخبر")).toEqual([["كَتَب", "كُتِب"]]);
    expect(changes("في العـــراق الآن", "في العراق الآن")).toEqual([["العـــراق", "العراق"]]);
    expect(changes("لن يعود", "يعود")).toEqual([["لن ", ""]]);
  });

  test("a sentence moved to the end is taken away here and added there", () => {
    expect(changes("قال الوزير. سيعود غدا. ثم سافر.", "قال الوزير. ثم سافر. سيعود غدا.")).toEqual([
      ["سيعود غدا. ", ""],
      ["", " سيعود غدا."],
    ]);
  });

  test("a picture of several signs is never cut", () => {
    expect(changes("هنا 👨‍👩‍👧 و🇮🇶", "هنا 👨‍👩‍👦 و🇮🇷")).toEqual([
      ["👨‍👩‍👧", "👨‍👩‍👦"],
      ["🇮🇶", "🇮🇷"],
    ]);
    expect(changes("حسنا 👍", "حسنا 👍🏽")).toEqual([["👍", "👍🏽"]]);
  });

  test("the runs cover both texts from end to end, in turn, and what is same is the same", () => {
    const words = fc.array(
      fc.constantFrom("قال", "الوزير", " ", ". ", "\n", "ـ", "َ", "👨‍👩‍👧", "\ud800", "لا", "\u200d"),
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [from, to] = [one.join(""), other.join("")];
        const runs = compareTexts(from, to);
        expect(runs.map((run) => from.slice(run.from.start, run.from.end)).join("")).toBe(from);
        expect(runs.map((run) => to.slice(run.to.start, run.to.end)).join("")).toBe(to);
        for (const [i, { isSame, ...run }] of runs.entries()) {
          if (i > 0) expect(isSame).toBe(!runs[i - 1]!.isSame);
          if (isSame)
            expect(from.slice(run.from.start, run.from.end)).toBe(to.slice(run.to.start, run.to.end));
        }
      }),
    );
  });

  test("hostile texts take a time that grows with their length", () => {
    const hostile = (n: number): [string, string][] => [
      ["ا ".repeat(n), "ا ب ".repeat(n)],
      ["ا.\n".repeat(n), "ب.\n".repeat(n)],
      ["ا ب. ج د. ".repeat(n / 4), "ا ج. ج ه. ".repeat(n / 4)],
      ["👍🏽".repeat(n), "👍".repeat(n)],
      [".".repeat(n), "ا.".repeat(n)],
    ];
    for (const [from, to] of hostile(40_000)) {
      const begun = performance.now();
      compareTexts(from, to);
      // A quadratic comparison takes minutes here.
      expect(performance.now() - begun).toBeLessThan(8_000);
    }
  }, 60_000);
});

describe.each(ENGINES)("edits behind the record's back on %s", (kind) => {
  const WHO = { article: "a1", by: "سناء", at: "2026-02-01T10:00:00Z", reason: "نعم" };
  async function reviewed(
    ...steps: ["accept" | "reject", "attributions" | "commitments", number][]
  ): Promise<Archive> {
    const { archive } = await newArchive(kind);
    await archive.add(storyItem());
    const { proposals } = (await archive.get("a1"))!;
    for (const [action, layer, index] of steps) {
      const target = { layer, index, hash: contentHash(proposals[layer][index]) };
      await archive.review({ ...WHO, action, target });
    }
    return archive;
  }
  /** The article as a later look found it, with nothing read in it. */
  const later = (text: string) =>
    storyItem({ text }, () => ({ attributions: [], commitments: [], events: [] }));
  const editsOf = async (archive: Archive) =>
    (await archive.edits({ limit: 50, article: "a1" })).items.map(({ layer, index, item, kind: what }) => [
      layer,
      index ?? item,
      what,
    ]);

  test("a changed word flags the facts that cite it, reviewed or not, with the diff", async () => {
    const archive = await reviewed(["accept", "commitments", 0]);
    await archive.add(storyItem({ text: STORY.replace("يوم غد", "بعد شهر") }, () => ({ commitments: [] })));
    expect(await editsOf(archive)).toEqual([
      ["attributions", 0, "changed"],
      ["commitments", "a1#1", "changed"],
    ]);
    const { items, total } = await archive.edits({ limit: 1, reviewed: true });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      articleId: "a1",
      fromVersion: 1,
      toVersion: 2,
      diff: [
        { kind: "same", text: "الوزارة ستفتح المعبر " },
        { kind: "removed", text: "يوم غد" },
        { kind: "added", text: "بعد شهر" },
      ],
    });
    const start = STORY.indexOf("الوزارة");
    expect(items[0]!.from).toEqual({ start, end: start + "الوزارة ستفتح المعبر يوم غد".length });
    expect(items[0]!.to).toEqual({ start, end: start + "الوزارة ستفتح المعبر بعد شهر".length });
  });

  test("what a person accepted stays in the lists when its words are gone, tied to the version that has them", async () => {
    const archive = await reviewed(["accept", "commitments", 0], ["reject", "attributions", 1]);
    await archive.add(later(STORY.slice(STORY.indexOf("وذكرت"))));
    const article = (await archive.get("a1"))!;
    expect(article.record.commitments).toEqual([]);
    expect(article.reviews).toMatchObject([
      { id: "a1#1", status: "accepted", version: 1, passage: "gone", index: null },
      { id: "a1#2", status: "rejected", version: 1, passage: "same", index: null },
    ]);
    expect((await archive.commitments({ limit: 5 })).items).toMatchObject([
      { content: "ستفتح المعبر يوم غد", status: "accepted", item: "a1#1", version: 1, index: 0 },
    ]);
    expect((await archive.counts()).commitments).toBe(1);
    const old = (await archive.get("a1", 1))!;
    expect(old).toMatchObject({ version: 1, current: 2 });
    expect(old.record.commitments).toHaveLength(1);
    expect(old.record.attributions.map((item) => item.cue.text)).toEqual(["قال", "أعلن", "نفى"]);
    expect(new TextDecoder().decode((await archive.snapshot(old.snapshotSha256))!.bytes)).toBe(STORY);
  });

  test("words that only stand lower down go with the text, and a rejected item is not proposed again", async () => {
    const archive = await reviewed(["accept", "attributions", 0], ["reject", "attributions", 1]);
    await archive.add(storyItem({ text: `عاجل: 😀 ${STORY}` }));
    const { record, reviews, problems } = (await archive.get("a1"))!;
    expect(problems).toEqual([]);
    expect(record.attributions.map((item) => item.cue.text)).toEqual(["قال", "أعلن", "نفى"]);
    expect(reviews.map(({ index, passage, version }) => [index, passage, version])).toEqual([
      [0, "same", 1],
      [null, "same", 1],
    ]);
    expect(await editsOf(archive)).toEqual([]);
  });

  test("a sentence put elsewhere has moved only, and is still the reviewed one", async () => {
    const archive = await reviewed(["accept", "attributions", 0]);
    const first = STORY.slice(0, STORY.indexOf("وذكرت"));
    await archive.add(later(`${STORY.slice(first.length)} ${first}`));
    expect(await editsOf(archive)).toContainEqual(["attributions", "a1#1", "moved"]);
    const { record, reviews, problems } = (await archive.get("a1"))!;
    expect(problems).toEqual([]);
    expect(reviews).toMatchObject([{ index: 0, passage: "moved" }]);
    expect(record.attributions[0]!.cue.text).toBe("قال");
    expect(record.attributions[0]!.cue.start).toBeGreaterThan(100);
  });

  test("an edit is flagged where it comes, not again after it; words that come back are cited again", async () => {
    const archive = await reviewed(["accept", "commitments", 0]);
    await archive.add(later(STORY.replace("يوم غد", "بعد شهر")));
    const known = (await editsOf(archive)).length;
    await archive.add(later(STORY.replace("يوم غد", "بعد شهر").replace("البصرة", "أربيل")));
    expect(await editsOf(archive)).toHaveLength(known);
    await archive.add(storyItem());
    const { reviews, record } = (await archive.get("a1"))!;
    expect(reviews).toMatchObject([{ passage: "same", index: 0, version: 1 }]);
    expect(record.commitments).toHaveLength(1);
    expect(await archive.versions("a1")).toMatchObject([
      { version: 1, changed: [], edits: { gone: 0, changed: 0, moved: 0 } },
      { version: 2, changed: ["text", "bytes"], edits: { changed: 2 } },
      { version: 3, changed: ["text", "bytes"], edits: { changed: 0 } },
      { version: 4, changed: ["text", "bytes"] },
    ]);
  });

  test("versions and what differs between them, with spans on both sides", async () => {
    const archive = await reviewed();
    await archive.add(later(STORY.replace("يوم غد", "بعد شهر")));
    const diff = await archive.diff("a1", 1, 2);
    expect(diff.hunks).toMatchObject([{ from: { text: "يوم غد" }, to: { text: "بعد شهر" } }]);
    const [{ from, to }] = diff.hunks as [(typeof diff.hunks)[number]];
    expect(STORY.slice(from.start, from.end)).toBe(from.text);
    expect((await archive.get("a1"))!.article.text.slice(to.start, to.end)).toBe(to.text);
    expect((await archive.diff("a1", 2, 1)).hunks[0]!.from.text).toBe("بعد شهر");
    expect(await archive.versions("a9")).toBeNull();
    await expect(archive.diff("a1", 1, 3)).rejects.toMatchObject({ code: "not-found" });
  });
});
