import type { Archive } from "@mahdar/store";
import { sha256Of } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import { describe, expect, test } from "vitest";
import { actorsLinker } from "../src/actors/linker.ts";
import { decide } from "../src/linking/decide.ts";
import { linkArchive } from "../src/linking/link-archive.ts";
import { onBothEngines, sampleItems } from "./archives.ts";

const VERDICT = { by: "سلمى", at: "2026-01-02T00:00:00Z", reason: "قرأت النصين" };
const link = (archive: Archive) => linkArchive(archive, { linkers: [actorsLinker()] });

/** An article about invented people. */
function itemOf(id: string, published: string, text: string) {
  const article = {
    id,
    text,
    title: null,
    url: null,
    outlet: "وكالة الضفتين",
    section: [],
    tags: [],
    published,
    publishedBasis: "given" as const,
  };
  const raw = { bytes: new TextEncoder().encode(text), mediaType: "text/plain", charset: "utf-8" };
  return { article, raw, record: readArticle(article), addedAt: "2026-01-01T00:00:00Z" };
}

const PEOPLE = [
  itemOf(
    "p1",
    "2023-05-01",
    "قال النائب سليم قاسم الحمادي إن البرلمان العراقي سيعقد جلسة في بغداد يوم الأحد.",
  ),
  itemOf("p2", "2023-05-02", "التقى النائب سليم قاسم الحمادي وفدا من أهالي البصرة في بغداد أمس."),
  itemOf("p3", "2023-05-03", "أكد النائب سليم الحمادي في بغداد أن البرلمان العراقي سيعقد جلسته يوم الأحد."),
  itemOf("p4", "2023-06-11", "قال اللاعب محمد علي إن الفريق سيلعب في القاهرة غدا."),
  itemOf("p5", "2023-06-12", "قال الطبيب محمد علي إن المستشفى سيفتح في مسقط غدا."),
];

describe("actors of an archive", () => {
  onBothEngines((makeArchive) => {
    test("one person under a full and a short name is one; a common name joins nobody", async () => {
      const archive = await makeArchive();
      await archive.addMany(PEOPLE);
      await link(archive);
      const homes = await homesOf(archive, "الحمادي");
      expect(new Set(homes.values()).size).toBe(1);
      expect(homes.size).toBe(3);
      const common = await homesOf(archive, "محمد علي");
      expect(common.size).toBe(2);
      expect(new Set(common.values()).size).toBe(2);
    });

    test("every entity of every article has one actor, which lists show", { timeout: 60_000 }, async () => {
      const archive = await makeArchive();
      await archive.addMany(sampleItems());
      await link(archive);
      const { db } = archive.engine;
      const entities = await db.selectFrom("entities").select(["article", "entity"]).execute();
      const members = await db.selectFrom("actor_members").select(["article", "entity", "actor"]).execute();
      const keyOf = ({ article, entity }: { article: number; entity: string }) => `${article} ${entity}`;
      expect(members.map(keyOf).sort()).toEqual(entities.map(keyOf).sort());
      const actors = await db.selectFrom("linked_actors").selectAll().execute();
      expect(new Set(actors.map(({ id }) => id))).toEqual(new Set(members.map(({ actor }) => actor)));
      for (const { id, articles } of actors)
        expect(articles).toBe(new Set(members.filter(({ actor }) => actor === id).map(keyOf)).size);
    });

    test("a rereading that finds the same changes nothing", { timeout: 60_000 }, async () => {
      const archive = await makeArchive();
      const items = [...PEOPLE, ...sampleItems().slice(0, 12)];
      await archive.addMany(items);
      await link(archive);
      const before = await stateOf(archive);
      const reader = { version: "99.0.0", rules: "r" };
      await archive.addMany(items.map((item) => ({ ...item, record: { ...item.record, reader } })));
      expect((await link(archive)).articles).toBe(items.length);
      expect(await stateOf(archive)).toEqual(before);
    });

    test("what an article no longer names leaves no trace", async () => {
      const archive = await makeArchive();
      await archive.addMany(PEOPLE);
      await link(archive);
      const text = "عقد مجلس النواب جلسته في بغداد أمس.";
      const other = itemOf("p3", "2023-05-03", text);
      expect(sha256Of(text)).toBe(other.record.document.sha256);
      await archive.add(other);
      await link(archive);
      const homes = await homesOf(archive, "الحمادي");
      expect(homes.size).toBe(2);
      const [actor] = homes.values();
      const shown = await archive.engine.db
        .selectFrom("linked_actors")
        .selectAll()
        .where("id", "=", actor!)
        .executeTakeFirstOrThrow();
      expect(shown.articles).toBe(2);
      expect(Object.keys(JSON.parse(shown.names))).toEqual(["سليم قاسم الحمادي"]);
    });

    test("people join and part actors; taken back, all is as it was", async () => {
      const archive = await makeArchive();
      await archive.addMany(PEOPLE);
      await link(archive);
      const before = await stateOf(archive);
      const [one, two] = [...(await homesOf(archive, "محمد علي")).keys()];
      await decide(archive, { kind: "actor", one: one!, other: two!, verdict: "same", ...VERDICT });
      const joined = await homesOf(archive, "محمد علي");
      expect(new Set(joined.values()).size).toBe(1);
      await decide(archive, { kind: "actor", one: one!, other: two!, verdict: null, ...VERDICT });
      expect(await stateOf(archive)).toEqual(before);
      const [first, , third] = [...(await homesOf(archive, "الحمادي")).keys()];
      await decide(archive, { kind: "actor", one: first!, other: third!, verdict: "different", ...VERDICT });
      const parted = await homesOf(archive, "الحمادي");
      expect(parted.get(first!)).not.toBe(parted.get(third!));
      expect(new Set(parted.values()).size).toBe(2);
      await decide(archive, { kind: "actor", one: first!, other: third!, verdict: null, ...VERDICT });
      expect(await stateOf(archive)).toEqual(before);
    });

    test("a decision holds for articles that come after it", async () => {
      const archive = await makeArchive();
      await archive.addMany(PEOPLE.slice(0, 4));
      await link(archive);
      const [player] = [...(await homesOf(archive, "محمد علي")).keys()];
      const [member] = [...(await homesOf(archive, "الحمادي")).keys()];
      await decide(archive, { kind: "actor", one: player!, other: member!, verdict: "same", ...VERDICT });
      await archive.add(
        itemOf("p6", "2023-05-04", "زار النائب سليم قاسم الحمادي مدينة البصرة ثم عاد إلى بغداد مساء."),
      );
      await link(archive);
      const homes = new Map([
        ...(await homesOf(archive, "محمد علي")),
        ...(await homesOf(archive, "الحمادي")),
      ]);
      expect(homes.size).toBe(5);
      expect(new Set(homes.values()).size).toBe(1);
    });
  });
});

/** Member → actor, of the entities whose name has these words. */
async function homesOf(archive: Archive, words: string): Promise<Map<string, string>> {
  const rows = await archive.engine.db
    .selectFrom("actor_members as m")
    .innerJoin("entities as e", (join) =>
      join.onRef("e.article", "=", "m.article").onRef("e.entity", "=", "m.entity"),
    )
    .select(["m.ref", "m.actor"])
    .where("e.name", "like", `%${words}%`)
    .orderBy("m.ref")
    .execute();
  return new Map(rows.map(({ ref, actor }) => [ref, actor]));
}

async function stateOf(archive: Archive) {
  const { db } = archive.engine;
  return {
    members: await db
      .selectFrom("actor_members")
      .select(["ref", "proposed", "actor"])
      .orderBy("ref")
      .execute(),
    actors: await db.selectFrom("linked_actors").selectAll().orderBy("id").execute(),
  };
}
