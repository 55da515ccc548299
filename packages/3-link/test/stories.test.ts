import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStories, recordsByDay, scoreStories } from "../../../evaluation/linking/story-truth.ts";
import { clusterStories, StoryIndex } from "../src/index.ts";
import { stemOf } from "../src/stories/stem.ts";

/** Measured 0.88 (docs/linking.md). */
const FLOOR = 0.8;
/** Measured 0.81: an article that arrives is compared with those before it only. */
const FLOOR_ARRIVING = 0.75;
const records = recordsByDay();
const truth = readStories();

const inOneGo = (list: typeof records) =>
  new Map(clusterStories(list).flatMap(({ id, articles }) => articles.map((article) => [article, id])));
const asArrived = (list: typeof records) => {
  const index = new StoryIndex();
  return new Map(list.map((record) => [record.document.id, index.add(record).story]));
};

describe("stories of the sample archive", () => {
  it("are found in one go", () => {
    const { f1, precision } = scoreStories(truth, inOneGo(records));
    expect(f1).toBeGreaterThan(FLOOR);
    expect(precision).toBeGreaterThan(FLOOR);
  });
  it("are found as they arrive, day by day", () => {
    expect(scoreStories(truth, asArrived(records)).f1).toBeGreaterThan(FLOOR_ARRIVING);
  });
  it("are the same in one go whatever the order", () => {
    const expected = JSON.stringify(clusterStories(records));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        (shuffled) => JSON.stringify(clusterStories(shuffled)) === expected,
      ),
      { numRuns: 5 },
    );
  });
  it("hold a family of copies together", () => {
    const storyOf = inOneGo(records);
    for (const { copies } of truth)
      for (const family of copies) expect(new Set(family.map((id) => storyOf.get(id))).size).toBe(1);
  });
});

describe("a proposal", () => {
  const index = new StoryIndex();
  const proposals = new Map(records.map((record) => [record.document.id, index.add(record)]));
  it("opens a story where nothing is like it", () => {
    const first = proposals.get("2020-01-06-parliament-foreign-troops-vote");
    expect(first).toMatchObject({
      opens: true,
      story: "2020-01-06-parliament-foreign-troops-vote",
      with: [],
    });
  });
  it("says with which articles and why, in the article's own words", () => {
    const second = proposals.get("2021-04-08-third-round-dana")!;
    expect(second.with).toEqual(["2021-04-07-third-round-rafidain"]);
    expect(second.reasons.find(({ kind }) => kind === "same-day")?.what).toEqual(["2021-04-07"]);
    expect(second.reasons.find(({ kind }) => kind === "events")?.what).toContain("CONSULT 2021-04-07");
    const text = `${records.find(({ document }) => document.id === second.article)!.document.title} ${
      records.find(({ document }) => document.id === second.article)!.document.text
    }`;
    for (const { kind, what } of second.reasons)
      if (kind === "words" || kind === "names") for (const word of what) expect(text).toContain(word);
  });
  it("of a copy says so, with the likeness of the texts", () => {
    const copy = proposals.get("2024-04-17-biden-sudani-qalaa")!;
    expect(copy.reasons[0]).toEqual({ kind: "copy", what: ["2024-04-16-biden-sudani-madar"] });
    expect(copy.likeness).toBeGreaterThan(0.5);
  });
  it("carries a confidence between 0 and 1, at least a half where it joins", () => {
    for (const { opens, confidence } of proposals.values()) {
      expect(confidence).toBeGreaterThanOrEqual(opens ? 0 : 0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
  it("is made once for each article", () => {
    expect(() => index.add(records[0]!)).toThrow(/was added before/u);
  });
});

describe("a stem", () => {
  it("is one for a word with and without article, conjunction and ending", () => {
    for (const [one, other] of [
      ["والقوات", "قوات"],
      ["للعراق", "العراق"],
      ["بالعراقيه", "عراقي"],
    ] as const)
      expect(stemOf(one)).toBe(stemOf(other));
  });
  it("keeps three letters", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ابتلمونيه]{3,9}$/u),
        (word) => stemOf(word).length >= Math.min(2, word.length),
      ),
    );
  });
});
