import { linkCommitments, mentionsToLink, RecordWords } from "@mahdar/link";
import type { Archive } from "@mahdar/store";
import { describe, expect, test } from "vitest";
import { decide } from "../src/linking/decide.ts";
import { linkArchive } from "../src/linking/link-archive.ts";
import { promisesLinker } from "../src/promises/linker.ts";
import { readCommitments } from "../src/promises/read.ts";
import { onBothEngines, sampleItems } from "./archives.ts";

const DAY = "2021-12-31";
const VERDICT = { by: "سلمى", at: "2026-01-02T00:00:00Z", reason: "قرأت النصين" };
const link = (archive: Archive) => linkArchive(archive, { linkers: [promisesLinker()] });

describe("promises of an archive", () => {
  onBothEngines((makeArchive) => {
    test("are grouped as they are when all are compared at once", { timeout: 60_000 }, async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems());
      await link(archive);
      const mentions = sampleItems().flatMap(({ record }) => mentionsToLink(new RecordWords(record)));
      const expected = linkCommitments(mentions).map((group) => group.map(({ id }) => id).sort());
      expect(sorted([...(await groups(archive)).values()])).toEqual(sorted(expected));
    });

    test("that come one after another end in much the same groups", { timeout: 120_000 }, async () => {
      const archive = await makeArchive();
      const items = sampleItems().slice(0, 24);
      for (let from = 0; from < items.length; from += 4) {
        await archive.addMany(items.slice(from, from + 4));
        await link(archive);
      }
      const atOnce = await makeArchive();
      await atOnce.addMany(items);
      await link(atOnce);
      const [slow, quick] = [await groups(archive), await groups(atOnce)];
      const pairs = (of: Map<string, string[]>) =>
        new Set([...of.values()].flatMap((refs) => refs.flatMap((a) => refs.map((b) => `${a}|${b}`))));
      const [some, all] = [pairs(slow), pairs(quick)];
      const both = [...some].filter((pair) => all.has(pair)).length;
      expect(both / Math.max(some.size, all.size)).toBeGreaterThan(0.9);
    });

    test("linking again changes nothing; a rereading keeps ids", { timeout: 60_000 }, async () => {
      const archive = await makeArchive();
      const items = sampleItems().slice(0, 20);
      await archive.addMany(items);
      await link(archive);
      const before = await groups(archive);
      await link(archive);
      expect(await groups(archive)).toEqual(before);
      const newer = items.map((item) => ({
        ...item,
        record: { ...item.record, reader: { version: "99.0.0", rules: "r" } },
      }));
      await archive.addMany(newer);
      expect((await link(archive)).articles).toBe(20);
      expect(await groups(archive)).toEqual(before);
    });

    test("people part and join; taken back, all is as it was", { timeout: 60_000 }, async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems().slice(0, 30));
      await link(archive);
      const before = await groups(archive);
      const [large, other] = [...before.values()].sort((a, b) => b.length - a.length);
      const [one, two] = [large![0]!, large!.at(-1)!];
      await decide(archive, { kind: "commitment", one, other: two, verdict: "different", ...VERDICT });
      let now = await homes(archive);
      expect(now.get(one)).not.toBe(now.get(two));
      await decide(archive, { kind: "commitment", one, other: two, verdict: null, ...VERDICT });
      expect(sorted([...(await groups(archive)).values()])).toEqual(sorted([...before.values()]));
      await decide(archive, { kind: "commitment", one, other: other![0]!, verdict: "same", ...VERDICT });
      now = await homes(archive);
      expect(now.get(one)).toBe(now.get(other![0]!));
      await decide(archive, { kind: "commitment", one, other: other![0]!, verdict: null, ...VERDICT });
      expect(sorted([...(await groups(archive)).values()])).toEqual(sorted([...before.values()]));
    });

    test("every wording and every piece of evidence says what its article says", async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems());
      await link(archive);
      const ids = [...(await groups(archive)).keys()];
      const texts = new Map(sampleItems().map(({ article }) => [article.id, article.text]));
      const all = [...(await readCommitments(archive.engine, ids, "2030-01-01")).values()];
      expect(all.some(({ standing }) => standing.shown.length > 0)).toBe(true);
      for (const { wordings, standing, contradictions } of all) {
        for (const { articleId, mention } of wordings)
          expect(texts.get(articleId)!.slice(mention.words.start, mention.words.end)).toBe(
            mention.words.text,
          );
        for (const { article, quote } of [...standing.said, ...standing.shown, ...contradictions])
          expect(texts.get(article)!.slice(quote.start, quote.end)).toBe(quote.text);
      }
    });

    test("what was told after the day asked about does not count", async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems());
      await link(archive);
      const [id] = [...(await groups(archive))].sort(([, a], [, b]) => b.length - a.length)[0]!;
      const early = (await readCommitments(archive.engine, [id], "2020-06-30")).get(id)!;
      const late = (await readCommitments(archive.engine, [id], DAY)).get(id)!;
      expect(early.wordings.length).toBeGreaterThan(0);
      expect(early.wordings.length).toBeLessThan(late.wordings.length);
      expect(early.standing.search.until <= "2020-06-30").toBe(true);
      expect(early.standing.search.articles).toBeLessThan(late.standing.search.articles);
    });

    test("an outcome a person settled is the outcome; evidence turned down does not count", async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems());
      await link(archive);
      const ids = [...(await groups(archive)).keys()];
      const found = [...(await readCommitments(archive.engine, ids, "2030-01-01")).values()].find(
        ({ standing }) => standing.outcome !== null && standing.said.length + standing.shown.length === 1,
      )!;
      const [evidence] = [...found.standing.said, ...found.standing.shown];
      const ref = `${evidence!.article}:${evidence!.quote.start}-${evidence!.quote.end}`;
      await decide(archive, { kind: "outcome", one: found.id, other: ref, verdict: "rejected", ...VERDICT });
      const read = async () =>
        (await readCommitments(archive.engine, [found.id], "2030-01-01")).get(found.id)!;
      expect((await read()).standing.outcome).toBeNull();
      const settled = {
        kind: "outcome",
        one: found.id,
        other: "outcome:broken",
        verdict: "accepted",
      } as const;
      await decide(archive, { ...settled, ...VERDICT });
      expect((await read()).standing).toMatchObject({ outcome: "broken", settled: true });
      const row = await archive.engine.db
        .selectFrom("linked_commitments")
        .select(["outcome", "settled"])
        .where("id", "=", found.id)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ outcome: "broken", settled: 1 });
    });
  });
});

async function homes(archive: Archive): Promise<Map<string, string>> {
  const rows = await archive.engine.db
    .selectFrom("commitment_mentions")
    .select(["ref", "commitment"])
    .execute();
  return new Map(rows.map(({ ref, commitment }) => [ref, commitment]));
}

/** Commitment → its mentions. */
async function groups(archive: Archive): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const [ref, commitment] of [...(await homes(archive))].sort())
    found.set(commitment, [...(found.get(commitment) ?? []), ref]);
  return found;
}

function sorted(refs: readonly (readonly string[])[]): string[][] {
  return refs.map((group) => [...group].sort()).sort((one, other) => (one[0]! < other[0]! ? -1 : 1));
}
