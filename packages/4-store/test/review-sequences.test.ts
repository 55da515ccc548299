import type { MahdarRecord } from "@mahdar/shape";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Archive, contentHash, REVIEW_LAYERS, type ReviewLayer } from "../src/index.ts";
import { ENGINES, newArchive } from "./review-archives.ts";
import { storyItem } from "./review-article.ts";

type Step =
  | { readonly do: "accept" | "reject"; readonly layer: ReviewLayer; readonly pick: number }
  | { readonly do: "edit" | "withdraw"; readonly pick: number }
  | {
      readonly do: "reread";
      readonly dropped: readonly number[];
      readonly kind: "person" | "anonymous";
      readonly shift: number;
    };

const layer = fc.constantFrom<ReviewLayer>("attributions", "events", "commitments", "mentions", "entities");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("accept" as const, "reject" as const), layer, pick: fc.nat(20) }),
  fc.record({ do: fc.constantFrom("edit" as const, "withdraw" as const), pick: fc.nat(20) }),
  fc.record({
    do: fc.constant("reread" as const),
    dropped: fc.uniqueArray(fc.nat(3), { maxLength: 4 }),
    kind: fc.constantFrom("person" as const, "anonymous" as const),
    shift: fc.nat(3),
  }),
);

/** The story as some other reader sees it: without some statements, others of another kind, with other ids. */
function reading(id: string, reader: number, how: Extract<Step, { do: "reread" }>) {
  return storyItem({ id, reader }, (record) => {
    const renamed = (entity: string | null): string | null =>
      entity === null ? null : `e${((Number(entity.slice(1)) + how.shift) % 7) + 1}`;
    const kept = record.attributions.map((_, i) => i).filter((i) => !how.dropped.includes(i));
    const moved = (index: number | null | undefined): number | null =>
      index == null || !kept.includes(index) ? null : kept.indexOf(index);
    return {
      entities: record.entities.map((one) => ({ ...one, id: renamed(one.id)! })),
      mentions: record.mentions.map((one) => ({ ...one, entity: renamed(one.entity)! })),
      attributions: kept.map((i) => {
        const { denies, ...item } = record.attributions[i]!;
        const denied = moved(denies?.index);
        return {
          ...item,
          entity: renamed(item.entity),
          kind: how.kind,
          within: moved(item.within),
          ...(denied === null ? {} : { denies: { layer: "attributions" as const, index: denied } }),
        };
      }),
      commitments: record.commitments.map((item) => ({ ...item, attribution: moved(item.attribution) })),
    };
  });
}

/** What a person decided, apart from numbers a reading gives. */
function decidedOf(record: MahdarRecord, layerName: ReviewLayer, index: number): unknown {
  const item = record[layerName]![index]! as unknown as Record<string, unknown>;
  const { within: _, denies: __, attribution: ___, entity, id: ____, ...rest } = item;
  return { ...rest, entity: record.entities.find((one) => one.id === entity)?.name ?? null };
}

/** A statement is accepted, then the entity of its source rejected. */
const REJECTED_SOURCE: Step[] = [
  { do: "accept", layer: "attributions", pick: 1 },
  { do: "reject", layer: "entities", pick: 1 },
  { do: "withdraw", pick: 0 },
];

/** Who was ever rejected: a statement leads to no one while its source's entity stands rejected, and to it again afterwards. */
function butFor(rejected: ReadonlySet<string>, said: unknown): unknown {
  const { entity, ...rest } = said as { readonly entity: string | null };
  return entity !== null && !rejected.has(entity) ? said : { ...rest, entity: null };
}

describe.each(ENGINES)("any sequence of decisions and readings on %s", (kind) => {
  test("loses and changes nothing that a person decided", { timeout: 240_000 }, async () => {
    const { archive } = await newArchive(kind);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const id = `p${++run}`;
        await archive.add(storyItem({ id }));
        const held = new Map<string, { status: string; said: unknown; revision: number }>();
        const rejected = new Set<string>();
        let reader = 1;
        for (const one of steps) {
          if (one.do === "reread") await archive.add(reading(id, ++reader, one));
          else await decide(archive, id, one, held, rejected);
          await check(archive, id, held, rejected);
        }
      }),
      {
        numRuns: kind === "sqlite" ? 60 : 15,
        examples: [[REJECTED_SOURCE]],
      },
    );
    expect(await archive.verify()).toMatchObject({ failures: 0 });
  });

  async function decide(
    archive: Archive,
    id: string,
    one: Exclude<Step, { do: "reread" }>,
    held: Map<string, { status: string; said: unknown; revision: number }>,
    rejected: Set<string>,
  ): Promise<void> {
    const who = { article: id, by: "سناء", at: "2026-02-01T10:00:00Z", reason: "نعم" };
    const article = (await archive.get(id))!;
    if (one.do === "accept" || one.do === "reject") {
      const free = article.standing[one.layer].filter(
        (standing) => standing.item === null && standing.proposal !== null,
      );
      const picked = free[one.pick % Math.max(1, free.length)];
      if (picked === undefined) return;
      const index = picked.proposal!;
      const target = { layer: one.layer, index, hash: contentHash(article.proposals[one.layer]![index]) };
      const done = await archive.review({ ...who, action: one.do, target });
      const at = article.standing[one.layer].indexOf(picked);
      const said = one.do === "accept" ? decidedOf(article.record, one.layer, at) : null;
      held.set(done.item, { status: done.status, said, revision: 1 });
      if (one.do === "reject" && one.layer === "entities")
        rejected.add(article.proposals.entities[index]!.name);
      return;
    }
    const review = article.reviews[one.pick % Math.max(1, article.reviews.length)];
    if (review === undefined) return;
    const target = { item: review.id, revision: review.revision };
    if (one.do === "withdraw") {
      await archive.review({ ...who, action: "withdraw", target });
      held.delete(review.id);
    } else if (review.index !== null && review.layer === "attributions") {
      const item = { ...article.record.attributions[review.index]!, kind: "document" };
      const done = await archive.review({ ...who, action: "edit", target, item, state: article.state });
      const after = (await archive.get(id))!;
      const said = decidedOf(
        after.record,
        "attributions",
        after.reviews.find((other) => other.id === review.id)!.index!,
      );
      expect(said).toMatchObject({ kind: "document" });
      held.set(review.id, { status: "edited", said, revision: done.revision });
    }
  }

  async function check(
    archive: Archive,
    id: string,
    held: ReadonlyMap<string, { status: string; said: unknown; revision: number }>,
    rejected: ReadonlySet<string>,
  ) {
    const { record, reviews, problems, standing } = (await archive.get(id))!;
    expect(problems).toEqual([]);
    expect(reviews.map((review) => review.id).sort()).toEqual([...held.keys()].sort());
    for (const review of reviews) {
      const { status, said, revision } = held.get(review.id)!;
      expect([review.status, review.revision]).toEqual([status, revision]);
      if (said === null) expect(review.index).toBeNull();
      else
        expect(butFor(rejected, decidedOf(record, review.layer, review.index!))).toEqual(
          butFor(rejected, said),
        );
    }
    const ids = new Set(record.entities.map((entity) => entity.id));
    expect(ids.size).toBe(record.entities.length);
    for (const name of REVIEW_LAYERS) expect(standing[name]).toHaveLength(record[name]?.length ?? 0);
    for (const mention of record.mentions) expect(ids.has(mention.entity)).toBe(true);
    for (const item of record.attributions) {
      expect(item.entity === null || ids.has(item.entity)).toBe(true);
      // A link leads to what it was made to: the one statement inside another, and the denial of it.
      if (item.within != null)
        expect([item.cue.text, record.attributions[item.within]!.cue.text]).toEqual(["أعلن", "ذكرت"]);
      if (item.denies !== undefined)
        expect([item.cue.text, record.attributions[item.denies.index]!.cue.text]).toEqual(["نفى", "أعلن"]);
    }
    for (const item of record.commitments)
      if (item.attribution !== null) expect(record.attributions[item.attribution]!.cue.text).toBe("قال");
    expect(
      (await archive.list({ limit: 500 })).items.find((article) => article.id === id)!.counts.attributions,
    ).toBe(record.attributions.length);
  }
});
