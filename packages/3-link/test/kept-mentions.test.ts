import { describe, expect, it } from "vitest";
import { readSamples, readTruth, trueMentions } from "../../../evaluation/linking/archive.ts";
import {
  CommitmentIndex,
  compareMentions,
  Decisions,
  dialogueProfileOf,
  gatherDialogues,
  gatherDialoguesFrom,
  keysOfArticle,
  keysOfMention,
  linkCommitments,
  mentionProfileVersion,
  mentionsOf,
  OutcomeFinder,
  packMention,
  proposeAmong,
  standingOn,
  unpackMention,
} from "../src/index.ts";

const records = readSamples();
const truth = readTruth();
const given = trueMentions(records, truth);
const mentions = given.map((one) => one.mention);
const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const namesOf = (groups: ReturnType<typeof linkCommitments>) =>
  groups.map((group) => group.map((one) => one.id).join()).sort();

describe("a mention kept as JSON", () => {
  it("is the same mention when it comes back, and links the same", () => {
    const back = mentions.map((one) => unpackMention(overJson(packMention(one))));
    expect(back).toEqual(mentions);
    expect(namesOf(linkCommitments(back))).toEqual(namesOf(linkCommitments(mentions)));
  });
  it("carries a version that names the shape and the tables", () => {
    expect(mentionProfileVersion()).toMatch(/^\d+-[0-9a-f]{8}$/u);
  });
  it("is found again by its keys: what an archive looks up gives the proposals of the index", () => {
    const index = new CommitmentIndex();
    const byKey = new Map<string, number[]>();
    const housed = given.slice(0, 100).map(({ mention, keys }) => ({ commitment: keys[0]!, mention }));
    housed.forEach(({ commitment, mention }, at) => {
      index.put(commitment, mention);
      for (const key of keysOfMention(mention)) byKey.set(key, [...(byKey.get(key) ?? []), at]);
    });
    const sizeOf = (id: string) => housed.filter(({ commitment }) => commitment === id).length;
    const none = new Decisions({ together: [], apart: [] });
    for (const mention of mentions.slice(100)) {
      const found = new Set(keysOfMention(mention).flatMap((key) => byKey.get(key) ?? []));
      const candidates = [...found].map((at) => housed[at]!);
      expect(proposeAmong(mention, candidates, sizeOf, none)).toEqual(index.propose(mention));
    }
  });
  it("shares a key with every article that holds an outcome of it by the matter told", () => {
    const known = truth.map(({ key }) => ({
      id: key,
      mentions: given.filter((one) => one.keys.includes(key)).map((one) => one.mention),
    }));
    for (const words of records.values()) {
      const keys = new Set(keysOfArticle(words));
      const near = known.filter((one) =>
        one.mentions.some(
          (mention) =>
            mention.article === words.record.document.id ||
            keysOfMention(mention).some((key) => keys.has(key)),
        ),
      );
      expect(new OutcomeFinder(near).find(words)).toEqual(new OutcomeFinder(known).find(words));
    }
  });
});

describe("what people decided about pairs of mentions", () => {
  const [group] = linkCommitments(mentions).filter((one) => one.length > 3);
  const [first, second, third] = group!;
  const stranger = mentions.find((one) => compareMentions(one, first!).likeness < 0.01)!;
  const homeOf = (groups: ReturnType<typeof linkCommitments>, id: string) =>
    groups.findIndex((one) => one.some((mention) => mention.id === id));

  it("holds when mentions are grouped", () => {
    const groups = linkCommitments(mentions, undefined, {
      together: [[first!.id, stranger.id]],
      apart: [[first!.id, second!.id]],
    });
    expect(homeOf(groups, first!.id)).toBe(homeOf(groups, stranger.id));
    expect(homeOf(groups, first!.id)).not.toBe(homeOf(groups, second!.id));
  });
  it("carries on from pair to pair", () => {
    const groups = linkCommitments(mentions, undefined, {
      together: [[first!.id, stranger.id]],
      apart: [[stranger.id, second!.id]],
    });
    expect(homeOf(groups, first!.id)).not.toBe(homeOf(groups, second!.id));
  });
  it("holds when a mention arrives", () => {
    const apart = new CommitmentIndex({ together: [], apart: [[first!.id, third!.id]] });
    apart.put("one", first!);
    expect(apart.propose(second!).map((one) => one.commitment)).toEqual(["one"]);
    expect(apart.propose(third!)).toEqual([]);
    const together = new CommitmentIndex({ together: [[first!.id, stranger.id]], apart: [] });
    together.put("one", first!);
    expect(together.propose(stranger)).toMatchObject([{ commitment: "one", likeness: 1, decided: true }]);
  });
  it("names pairs that are both", () => {
    const decisions = new Decisions({
      together: [
        ["a", "b"],
        ["b", "c"],
      ],
      apart: [
        ["a", "c"],
        ["a", "d"],
      ],
    });
    expect(decisions.conflicts).toEqual([["a", "c"]]);
    expect(decisions.areTogether("a", "c")).toBe(true);
    expect(decisions.areApart("c", "d")).toBe(true);
  });
});

describe("what people decided about outcomes", () => {
  const read = [...records.values()].flatMap((words) => mentionsOf(words.record, words));
  const known = linkCommitments(read).map((group) => ({ id: group[0]!.id, mentions: group }));
  const all = [...records.values()].flatMap((words) => new OutcomeFinder(known).find(words));
  const commitment = known.find(
    ({ id }) =>
      all.some((one) => one.commitment === id && one.bearing === "for") &&
      all.filter((one) => one.commitment === id).length > 1,
  )!;
  const evidence = all.filter((one) => one.commitment === commitment.id);
  const on = "2030-01-01";
  const search = { until: on, articles: records.size };
  const decide =
    (decision: "accepted" | "rejected", bearing?: "against") => (one: (typeof evidence)[number]) => ({
      commitment: one.commitment,
      article: one.article,
      start: one.quote.start,
      end: one.quote.end,
      decision,
      ...(bearing === undefined ? {} : { bearing }),
    });
  const standing = (decisions: Parameters<typeof standingOn>[4]) =>
    standingOn(commitment.mentions, evidence, on, search, decisions);

  it("leaves rejected evidence out: none left, nothing is proposed, and until when was searched is told", () => {
    const none = standing({ evidence: evidence.map(decide("rejected")), outcome: null, rejected: [] });
    expect([none.said.length + none.shown.length, none.outcome, none.search.until]).toEqual([0, null, on]);
  });
  it("rests the outcome on accepted evidence alone, with the bearing a person gave it", () => {
    const one = standing({
      evidence: [decide("accepted", "against")(evidence[0]!)],
      outcome: null,
      rejected: [],
    });
    expect(one.outcome).toBe("broken");
    expect(one.said.length + one.shown.length).toBe(evidence.length);
  });
  it("keeps a settled outcome and does not propose a rejected one again", () => {
    const proposed = standing(undefined).outcome!;
    expect(standing({ evidence: [], outcome: "superseded", rejected: [] })).toMatchObject({
      outcome: "superseded",
      settled: true,
    });
    expect(standing({ evidence: [], outcome: null, rejected: [proposed] }).outcome).toBeNull();
  });
});

describe("dialogues from stored parts", () => {
  it("are the same as from whole records", () => {
    const all = [...records.values()].map((words) => words.record);
    const profiles = all.flatMap((record) => dialogueProfileOf(record) ?? []);
    expect(profiles.length).toBeLessThan(all.length);
    expect(gatherDialoguesFrom(overJson(profiles))).toEqual(gatherDialogues(all));
  });
});
