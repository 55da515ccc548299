import type { Commitment, MahdarRecord } from "@mahdar/shape";
import { describe, expect, test } from "vitest";
import {
  type Archive,
  type ArchivedArticle,
  contentHash,
  type ReviewLayer,
  type Target,
} from "../src/index.ts";
import { ENGINES, newArchive } from "./review-archives.ts";
import { storyItem } from "./review-article.ts";

const WHO = { article: "a1", by: "سناء", at: "2026-02-01T10:00:00Z" };
const REASON = { reason: "النص لا يقول ذلك" };

async function got(archive: Archive, id = "a1"): Promise<ArchivedArticle> {
  const article = (await archive.get(id))!;
  expect(article.problems).toEqual([]);
  return article;
}

/** The proposal at an index of the reading, as a reviewer who just looked names it. */
async function proposal(archive: Archive, layer: ReviewLayer, index: number): Promise<Target> {
  const { proposals } = await got(archive);
  return { layer, index, hash: contentHash(proposals[layer]![index]) };
}

describe.each(ENGINES)("reviewing on %s", (kind) => {
  async function withStory(): Promise<Archive> {
    const { archive } = await newArchive(kind);
    await archive.add(storyItem());
    return archive;
  }

  test("nothing decided: the record is what was read", async () => {
    const article = await got(await withStory());
    expect(article.record).toEqual(article.proposals);
    expect(article.record).toEqual(storyItem().record);
    expect(article.reviews).toEqual([]);
    expect(article.standing.attributions[2]).toEqual({ status: "proposed", item: null, proposal: 2 });
  });

  test("accepting keeps the item and says who and when", async () => {
    const archive = await withStory();
    const target = await proposal(archive, "attributions", 1);
    const done = await archive.review({ ...WHO, action: "accept", target });
    expect(done).toEqual({ item: "a1#1", status: "accepted", revision: 1, decision: 1 });
    const { record, reviews, proposals } = await got(archive);
    expect(record).toEqual(proposals);
    expect(reviews).toMatchObject([
      {
        id: "a1#1",
        layer: "attributions",
        status: "accepted",
        index: 1,
        covers: [1],
        beside: [],
        by: "سناء",
        reason: null,
      },
    ]);
    const { items } = await archive.statements({ limit: 10 });
    expect(items.map(({ status, item }) => [status, item])).toEqual([
      ["proposed", null],
      ["accepted", "a1#1"],
      ["proposed", null],
      ["proposed", null],
    ]);
    expect(await archive.log({ limit: 5 })).toMatchObject([
      { seq: 1, action: "accept", subject: "a1#1", by: "سناء" },
    ]);
  });

  test("a rejected item is in no list, and links around it are right", async () => {
    const archive = await withStory();
    await archive.review({
      ...WHO,
      ...REASON,
      action: "reject",
      target: await proposal(archive, "attributions", 1),
    });
    const { record, reviews, standing } = await got(archive);
    expect(record.attributions.map((item) => item.cue.text)).toEqual(["قال", "أعلن", "نفى"]);
    expect(record.attributions.map((item) => item.within ?? null)).toEqual([null, null, null]);
    expect(record.attributions[2]!.denies).toEqual({ layer: "attributions", index: 1 });
    expect(reviews).toMatchObject([{ status: "rejected", index: null, covers: [1], reason: REASON.reason }]);
    expect(standing.attributions.map((one) => one.proposal)).toEqual([0, 2, 3]);
    expect((await archive.statements({ limit: 10 })).total).toBe(3);
    expect((await archive.counts()).attributions).toBe(3);
    expect((await archive.list({ limit: 1 })).items[0]!.counts.attributions).toBe(3);
  });

  test("rejecting what others point at leaves them without that link", async () => {
    const archive = await withStory();
    for (const index of [0, 2]) {
      await archive.review({
        ...WHO,
        ...REASON,
        action: "reject",
        target: await proposal(archive, "attributions", index),
      });
    }
    const { record } = await got(archive);
    expect(record.commitments[0]!.attribution).toBeNull();
    expect(record.attributions.map((item) => item.denies)).toEqual([undefined, undefined]);
  });

  test("an edited item shows as the person left it, its links and confidence too", async () => {
    const archive = await withStory();
    await archive.review({
      ...WHO,
      ...REASON,
      action: "reject",
      target: await proposal(archive, "attributions", 1),
    });
    const { record, state } = await got(archive);
    const item: Commitment = { ...record.commitments[0]!, strength: "pledge", attribution: 2 };
    const target = await proposal(archive, "commitments", 0);
    await archive.review({ ...WHO, ...REASON, action: "edit", target, item, state });
    const after = (await got(archive)).record;
    expect(after.commitments).toMatchObject([{ strength: "pledge", attribution: 2, rule: "c.will+edited" }]);
    expect(after.commitments[0]!.confidence).toBeUndefined();
    // The statement it was linked to comes back: the link goes with it, not with its number.
    await archive.review({ ...WHO, ...REASON, action: "withdraw", target: { item: "a1#1", revision: 1 } });
    const last = (await got(archive)).record;
    expect(last.commitments[0]!.attribution).toBe(3);
    expect(last.attributions[3]!.cue.text).toBe("نفى");
    expect((await archive.commitments({ limit: 5 })).items).toMatchObject([
      { strength: "pledge", status: "edited", item: "a1#2", confidence: null },
    ]);
  });

  test("an added item stands at its place in the text and can be withdrawn", async () => {
    const archive = await withStory();
    const { record, state } = await got(archive);
    const trigger = record.attributions[2]!.content[0]!;
    const item = { type: "REJECT", mode: null, trigger, actors: [], recipients: [], date: null, place: null };
    const done = await archive.review({ ...WHO, action: "add", layer: "events", item, state });
    const after = await got(archive);
    expect(after.record.events.map(({ type, rule }) => [type, rule])).toEqual([
      ["REJECT", "review/added"],
      ["CONSULT", "e.met"],
    ]);
    expect(after.reviews).toMatchObject([{ index: 0, covers: [], proposal: null, status: "edited" }]);
    expect((await archive.counts()).events).toBe(2);
    const target = { item: done.item, revision: 1 };
    await expect(archive.review({ ...WHO, ...REASON, action: "reject", target })).rejects.toMatchObject({
      code: "bad-field",
    });
    await archive.review({ ...WHO, ...REASON, action: "withdraw", target });
    expect((await got(archive)).record).toEqual(record);
    expect((await archive.counts()).events).toBe(1);
  });

  test("what is not in the text is refused, and nothing is left of it", async () => {
    const archive = await withStory();
    const { record, state } = await got(archive);
    const target = await proposal(archive, "commitments", 0);
    const good = record.commitments[0]!;
    const refused = (item: unknown, code: string, words: RegExp, given = state) =>
      expect(
        archive.review({ ...WHO, ...REASON, action: "edit", target, item, state: given }),
      ).rejects.toMatchObject({
        code,
        message: expect.stringMatching(words),
      });
    await refused({ ...good, actor: { ...good.actor, text: "الوزير" } }, "bad-field", /actor says "الوزير"/u);
    await refused({ ...good, actor: { ...good.actor, end: good.actor.end + 1 } }, "bad-field", /actor/u);
    await refused({ ...good, strength: "sure" }, "bad-field", /strength is none of/u);
    await refused({ ...good, content: [] }, "bad-field", /content/u);
    await refused({ ...good, attribution: 9 }, "bad-field", /attribution leads to nothing/u);
    await refused({ ...good, entity: "e9" }, "bad-field", /entity leads to nothing/u);
    await refused(good, "conflict", /changed since/u, "0000");
    await refused(null, "bad-field", /no object/u);
    const refuse = (review: object, code: string) =>
      expect(archive.review({ ...WHO, action: "reject", target, ...review } as never)).rejects.toMatchObject({
        code,
      });
    await refuse({}, "bad-field");
    await refuse({ ...REASON, by: "" }, "bad-field");
    await refuse({ ...REASON, article: "a9" }, "not-found");
    await refuse({ ...REASON, target: { layer: "commitments", index: 7, hash: "12345678" } }, "not-found");
    await refuse({ ...REASON, target: { layer: "commitments", index: 0, hash: "" } }, "conflict");
    await refuse({ ...REASON, target: { item: "a1#7", revision: 1 } }, "not-found");
    expect(await archive.log({ limit: 5 })).toEqual([]);
    expect((await got(archive)).reviews).toEqual([]);
  });

  test("who comes second is told who decided, and decides on that", async () => {
    const archive = await withStory();
    const target = await proposal(archive, "events", 0);
    await archive.review({ ...WHO, action: "accept", target });
    const second = { ...WHO, ...REASON, by: "كريم", action: "reject" } as const;
    await expect(archive.review({ ...second, target })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(
        /^سناء decided on events:0 of a1 at 2026-02-01T10:00:00Z: accepted, revision 1 of a1#1$/u,
      ),
    });
    await archive.review({ ...second, target: { item: "a1#1", revision: 1 } });
    await expect(
      archive.review({ ...WHO, action: "accept", target: { item: "a1#1", revision: 1 } }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^كريم decided on a1#1/u),
    });
    await archive.review({ ...WHO, action: "accept", target: { item: "a1#1", revision: 2 } });
    expect((await got(archive)).record).toEqual(storyItem().record);
  });

  test("mentions follow their entity: rejected with it, gone with the last of them, kept by what a person accepted", async () => {
    const archive = await withStory();
    await archive.review({
      ...WHO,
      ...REASON,
      action: "reject",
      target: await proposal(archive, "entities", 0),
    });
    let { record } = await got(archive);
    expect(record.mentions.map((mention) => mention.text)).toEqual(["ليلى عون", "ليلى عون", "البصرة"]);
    expect(record.attributions.map((item) => item.entity)).toEqual([null, "e2", null, null]);
    await archive.review({
      ...WHO,
      ...REASON,
      action: "reject",
      target: await proposal(archive, "mentions", 6),
    });
    ({ record } = await got(archive));
    expect(record.entities.map((entity) => entity.name)).toEqual(["ليلى عون"]);
    await archive.review({ ...WHO, action: "accept", target: await proposal(archive, "mentions", 0) });
    ({ record } = await got(archive));
    expect(record.mentions[0]).toMatchObject({ text: "سعد مراد" });
    expect(record.entities.find(({ id }) => id === record.mentions[0]!.entity)?.name).toBe("سعد مراد");
  });
});

describe.each(ENGINES)("a newer reader on %s", (kind) => {
  type Changes = Parameters<typeof storyItem>[1];
  const withReview = async (index: number, action: "accept" | "reject", changes: Changes) => {
    const { archive } = await newArchive(kind);
    await archive.add(storyItem());
    await archive.review({
      ...WHO,
      ...REASON,
      action,
      target: await proposal(archive, "attributions", index),
    });
    expect(await archive.add(storyItem({ reader: 2 }, changes))).toMatchObject({ reread: true });
    return archive;
  };
  const change =
    (i: number, fields: object): Changes =>
    ({ attributions }) => ({
      attributions: attributions.map((item, n) => (n === i ? { ...item, ...fields } : item)),
    });
  const cues = ({ attributions }: MahdarRecord) => attributions.map((item) => item.cue.text);

  test("that reads the same changes nothing of what was decided", async () => {
    const archive = await withReview(1, "reject", change(1, { rule: "a.new", confidence: 0.99 }));
    const { record, reviews } = await got(archive);
    expect(cues(record)).toEqual(["قال", "أعلن", "نفى"]);
    expect(reviews).toMatchObject([{ status: "rejected", covers: [1] }]);
    expect((await archive.statements({ limit: 9 })).total).toBe(3);
    expect((await archive.counts()).attributions).toBe(3);
  });

  test("that no longer finds an accepted item does not take it away", async () => {
    const archive = await withReview(1, "accept", ({ attributions }) => ({
      attributions: [attributions[0]!, { ...attributions[2]!, within: null }],
      entities: [],
      mentions: [],
    }));
    const { record, reviews } = await got(archive);
    expect(cues(record)).toEqual(["قال", "ذكرت", "أعلن"]);
    expect(reviews).toMatchObject([{ index: 1, covers: [], beside: [] }]);
    expect(record.entities).toMatchObject([{ id: record.attributions[1]!.entity, name: "ليلى عون" }]);
    expect((await archive.statements({ limit: 9, entity: "ليلى عون" })).total).toBe(1);
  });

  test("that contradicts an accepted item is shown beside it", async () => {
    const archive = await withReview(1, "accept", change(1, { kind: "anonymous" }));
    const { record, reviews, standing } = await got(archive);
    expect(cues(record)).toEqual(["قال", "ذكرت", "ذكرت", "أعلن", "نفى"]);
    expect(record.attributions.map((item) => item.kind).slice(1, 3)).toEqual(["person", "anonymous"]);
    expect(standing.attributions.map((one) => one.status).slice(1, 3)).toEqual(["accepted", "proposed"]);
    expect(reviews).toMatchObject([{ index: 1, covers: [], beside: [1] }]);
    expect(record.attributions[3]!.within).toBe(2);
    expect(record.attributions[4]!.denies).toEqual({ layer: "attributions", index: 3 });
  });

  test("that only draws another boundary, or finds out more, contradicts nothing", async () => {
    const archive = await withReview(0, "accept", ({ attributions }, at) => ({
      attributions: attributions.map((item, n) =>
        n === 0 ? { ...item, content: [at("ستفتح المعبر يوم غد")], modality: "announced" as const } : item,
      ),
    }));
    const { record, reviews } = await got(archive);
    expect(record.attributions).toHaveLength(4);
    expect(record.attributions[0]!.content[0]!.text).toBe("الوزارة ستفتح المعبر يوم غد");
    expect(reviews).toMatchObject([{ covers: [0], beside: [] }]);
  });

  test("a rejected claim does not come back; another claim on the same words does", async () => {
    const same = await withReview(2, "reject", change(2, { kind: "office", confidence: 0.9 }));
    expect(cues((await got(same)).record)).toEqual(["قال", "ذكرت", "نفى"]);
    const other = await withReview(2, "reject", ({ attributions, ...record }, at) => ({
      ...change(2, { source: at("ليلى عون"), entity: "e2" })!({ attributions, ...record }, at),
    }));
    expect(cues((await got(other)).record)).toEqual(["قال", "ذكرت", "أعلن", "نفى"]);
  });

  test("entities are found again under other ids", async () => {
    const archive = await withReview(1, "accept", ({ entities, mentions, attributions }) => {
      const other: Record<string, string> = { e1: "e3", e2: "e1", e3: "e2" };
      return {
        entities: entities.map((one) => ({ ...one, id: other[one.id]! })),
        mentions: mentions.map((one) => ({ ...one, entity: other[one.entity]! })),
        attributions: attributions.map((one) => ({ ...one, entity: other[one.entity!]! })),
      };
    });
    const { record } = await got(archive);
    expect(record.attributions.map((item) => item.entity)).toEqual(["e3", "e1", "e3", "e3"]);
  });

  test("a decision made on a reading that is no more is a conflict", async () => {
    const { archive } = await newArchive(kind);
    await archive.add(storyItem());
    const target = await proposal(archive, "attributions", 1);
    await archive.add(
      storyItem({ reader: 2 }, ({ attributions }) => ({
        attributions: attributions.toReversed().map(({ within: _, denies: __, ...item }) => item),
        commitments: [],
      })),
    );
    await expect(archive.review({ ...WHO, action: "accept", target })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
