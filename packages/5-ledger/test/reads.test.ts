import { describe, expect, test } from "vitest";
import { actorsOfArticle } from "../src/actors/read.ts";
import { headsOfArticles } from "../src/articles/read.ts";
import { linkArchive } from "../src/linking/link-archive.ts";
import { firstWordings } from "../src/promises/first-wordings.ts";
import { commitmentsOfArticle } from "../src/promises/read.ts";
import { onBothEngines } from "./archives.ts";
import { TOLD, toldItem } from "./asking-archive.ts";

const BOTH =
  "عقد العراق والأردن جولة من المحادثات في بغداد، اليوم الأحد (14 حزيران 2020).\n" +
  "وتعهد الطرفان بفتح المعبر الشمالي وترميم الجسر القديم قبل نهاية آب 2020.";

describe("what pages read of linked articles", () => {
  onBothEngines((makeArchive) => {
    async function linked() {
      const archive = await makeArchive();
      const both = {
        id: "b1",
        text: BOTH,
        title: "محادثات",
        outlet: "وكالة الساحل",
        published: "2020-06-14",
      };
      await archive.addMany([...TOLD, both].map(toldItem));
      expect((await linkArchive(archive)).failed).toEqual([]);
      return archive;
    }

    test("names lead to the id they are asked for by, that of the knowledge base where it has them", async () => {
      const { engine } = await linked();
      const known = [...(await actorsOfArticle(engine, "n1")).values()];
      expect(known).toContain("iq-mustafa-al-kadhimi");
      expect(known.filter((id) => id.startsWith("known:"))).toEqual([]);
      expect((await actorsOfArticle(engine, "none")).size).toBe(0);
    });

    test("articles are called by title, outlet and day; what is none is left out", async () => {
      const { engine } = await linked();
      const heads = await headsOfArticles(engine, ["n4", "n1", "n1", "none"]);
      expect(heads.size).toBe(2);
      expect(heads.get("n4")).toEqual({ title: "النوري يرد", outlet: "صحيفة النهرين", day: null });
    });

    test("a commitment is shown by its own words in their sentence, with whom linking takes to be bound", async () => {
      const archive = await linked();
      const ids = [...(await commitmentsOfArticle(archive.engine, "b1")).values()];
      const rows = await archive.engine.db
        .selectFrom("commitment_mentions")
        .select("commitment")
        .distinct()
        .execute();
      const firsts = await firstWordings(
        archive,
        rows.map(({ commitment }) => commitment),
        "2020-12-31",
      );
      const both = firsts.get(ids[0]!)!;
      expect(both.article).toBe("b1");
      expect(both.sides.map(({ id }) => id).sort()).toEqual(["iq", "jo"]);
      for (const { words, sentence } of firsts.values()) {
        const at = words.start - sentence.start;
        expect(sentence.text.slice(at, at + words.text.length)).toBe(words.text);
      }
      const opened = [...firsts.values()]
        .filter(({ article }) => article === "b1")
        .map(({ words }) => words.text);
      expect(new Set(opened).size).toBe(opened.length);
      expect(await firstWordings(archive, ids, "2020-01-01")).toEqual(new Map());
      expect(await firstWordings(archive, ["c-none"], "2020-12-31")).toEqual(new Map());
    });
  });
});
