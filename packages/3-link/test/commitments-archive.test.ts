import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSamples, readTruth, trueMentions } from "../../../evaluation/linking/archive.ts";
import { countPairs, groupNumbers, scoreOf } from "../../../evaluation/linking/pairs.ts";
import { linkCommitments, OutcomeFinder } from "../src/index.ts";

const records = readSamples();
const truth = readTruth();
const given = trueMentions(records, truth);
const mentions = given.map((one) => one.mention);

describe("on the sample archive", () => {
  it("mentions are grouped as the truth has them: pairwise F1 at least 0.86, precision at least 0.95", () => {
    const groups = linkCommitments(mentions);
    const numbers = groupNumbers(
      mentions.map((one) => one.id),
      groups,
    );
    const { f1, precision } = scoreOf(
      countPairs(
        given.map((one) => one.keys),
        numbers,
      ),
    );
    expect(f1).toBeGreaterThan(0.86);
    expect(precision).toBeGreaterThan(0.95);
  });
  it("the groups do not depend on the order of the mentions", () => {
    const names = (order: typeof mentions) =>
      linkCommitments(order)
        .map((group) => group.map((one) => one.id).join())
        .sort();
    const expected = names(mentions);
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (order) => {
        expect(names(order)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });
  it("outcomes find a quarter of the evidence of the truth, three proposals in five right", () => {
    const known = truth.map(({ key }) => ({
      id: key,
      mentions: given.filter((one) => one.keys.includes(key)).map((one) => one.mention),
    }));
    const finder = new OutcomeFinder(known);
    const evidence = [...records.values()].flatMap((words) => finder.find(words));
    const isRight = (one: (typeof evidence)[number]) =>
      truth
        .find(({ key }) => key === one.commitment)!
        .evidence.some((item) => item.article === one.article && one.quote.text.includes(item.quote));
    const right = evidence.filter(isRight).length;
    expect(right / evidence.length).toBeGreaterThan(0.6);
    expect(right).toBeGreaterThan(15);
  });
});
