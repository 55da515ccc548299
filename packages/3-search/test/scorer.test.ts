import { type ArchiveStatistics, candidateStems, readQuery, Scorer } from "@mahdar/search";
import { describe, expect, it } from "vitest";

const archive: ArchiveStatistics = {
  articles: 1000,
  titleLength: 5,
  bodyLength: 40,
  articlesWith: (stem) => (stem === "رييس" ? 400 : 3),
};
const scoreOf = (line: string, title: string, body: string): number =>
  new Scorer(readQuery(line), archive).score({ title, body });

describe("the ranking", () => {
  it("prefers rare words, more of the words, and words together in their order", () => {
    expect(scoreOf("رئيس الموصل", "", "زار الموصل أمس")).toBeGreaterThan(
      scoreOf("رئيس الموصل", "", "زار رئيس أمس"),
    );
    expect(scoreOf("سد الموصل", "", "سد الموصل")).toBeGreaterThan(scoreOf("سد الموصل", "", "الموصل الموصل"));
    const apart = `الموصل ${"كلمة ".repeat(30)} سد`;
    expect(scoreOf("سد الموصل", "", `سد الموصل ${"كلمة ".repeat(30)}`)).toBeGreaterThan(
      scoreOf("سد الموصل", "", apart),
    );
  });

  it("counts a word in the title for more", () => {
    expect(scoreOf("الموصل", "الموصل", "نص آخر")).toBeGreaterThan(scoreOf("الموصل", "نص آخر", "الموصل"));
  });

  it("takes the same form before the same stem before a loose likeness, and nothing for nothing", () => {
    const same = scoreOf("توقيع", "", "توقيع");
    const stem = scoreOf("توقيع", "", "بالتوقيعات");
    const loose = scoreOf("توقيع", "", "يوقع");
    expect(same).toBeGreaterThan(stem);
    expect(stem).toBeGreaterThan(loose);
    expect(loose).toBeGreaterThan(0);
    expect(scoreOf("توقيع", "", "بغداد")).toBe(0);
    expect(scoreOf("", "", "بغداد")).toBe(0);
  });

  it("meets plurals and other spellings, whatever letters they have", () => {
    for (const [line, body] of [
      ["وزير", "الوزراء"],
      ["امرأة", "للنساء"],
      ["غوغل", "جوجل"],
      ["facebook", "وفيسبوك"],
      ["دولة", "بالدول"],
      ["عبدالله", "عبد الله"],
    ] as const)
      expect(scoreOf(line, "", body), `${line} ${body}`).toBeGreaterThan(0);
  });
});

describe("candidates", () => {
  it("are asked for by the rarest stems until enough articles have them", () => {
    expect(candidateStems(readQuery("رئيس الموصل"), archive, 100)).toEqual(["موصل"]);
    expect(candidateStems(readQuery("رئيس الموصل"), archive, 1000)).toEqual(["موصل", "رييس"]);
    expect(candidateStems(readQuery("رئيس"), archive, 100)).toEqual(["رييس"]);
    expect(candidateStems(readQuery("؟!"), archive)).toEqual([]);
  });
});
