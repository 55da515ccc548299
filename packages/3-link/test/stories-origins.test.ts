import type { MahdarRecord } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { readStories, recordsByDay } from "../../../evaluation/linking/story-truth.ts";
import { originsOf, statedSources } from "../src/index.ts";

const records = new Map(recordsByDay().map((record) => [record.document.id, record]));
const REPORT =
  "بحث وزير النقل كريم الساعدي مع نظيره الأردني مشروع خط السكة الجديد بين البلدين، واتفق الوزيران على تشكيل لجنة فنية تضع الخرائط والكلف خلال ثلاثة أشهر، على أن تجتمع مرة في كل شهر في إحدى العاصمتين بالتناوب. وأوضح الساعدي أن المشروع سيمول من صندوق مشترك تسهم فيه الحكومتان بحصتين متساويتين، وأن الشركات المحلية ستكون لها الأولوية في التنفيذ";

const article = (id: string, outlet: string, published: string, text = REPORT): MahdarRecord =>
  readArticle({
    id,
    outlet,
    published,
    text,
    title: "خط سكة جديد",
    url: null,
    section: [],
    tags: [],
    publishedBasis: "given",
  });

describe("origins", () => {
  it("of ten copies are one, and the first day says who copied whom", () => {
    const ten = Array.from({ length: 10 }, (_, at) =>
      article(`a${at}`, `صحيفة الميدان ${at}`, at === 0 ? "2022-03-01" : "2022-03-02"),
    );
    const { earliest, origins, copies } = originsOf(ten);
    expect(earliest).toBe("a0");
    expect(origins).toEqual([{ articles: ten.map(({ document }) => document.id), by: "صحيفة الميدان 0" }]);
    expect(copies.filter(({ other }) => other === "a0").every(({ first }) => first === "a0")).toBe(true);
    expect(copies.find(({ one, other }) => one === "a2" && other === "a1")).toMatchObject({
      first: null,
      because: null,
    });
  });
  it("of one day are told by the source one of them states", () => {
    const { origins, copies } = originsOf([
      article("late", "جريدة الضفة", "2022-03-01", `${REPORT}، نقلاً عن وكالة سهل بابل.`),
      article("source", "وكالة سهل بابل", "2022-03-01"),
    ]);
    expect(copies).toMatchObject([{ first: "source", because: "stated" }]);
    expect(origins).toEqual([{ articles: ["late", "source"], by: "وكالة سهل بابل" }]);
  });
  it("are one for two wordings of one agency's report", () => {
    const { origins } = originsOf([
      article("a", "صحيفة الميدان", "2022-03-01", `عمان (رويترز) - ${REPORT}.`),
      article("b", "جريدة الضفة", "2022-03-02", "قال مصدر لوكالة رويترز إن الوزيرين اتفقا. نقلا عن رويترز."),
      article("c", "شبكة المدى البعيد", "2022-03-02", "أعلن البلدان مشروعاً للسكك."),
    ]);
    expect(origins.map(({ articles }) => articles)).toEqual([["a", "b"], ["c"]]);
    expect(origins[1]!.by).toBe("شبكة المدى البعيد");
  });
  it("of the sample archive's families are one each, with no direction against the days", () => {
    for (const { articles, copies: families } of readStories()) {
      const { origins, copies } = originsOf(articles.map((id) => records.get(id)!));
      for (const family of families)
        expect(origins.some((origin) => family.every((id) => origin.articles.includes(id)))).toBe(true);
      expect(origins.length).toBe(
        articles.length - families.reduce((sum, family) => sum + family.length - 1, 0),
      );
      for (const { one, other, first } of copies) {
        if (first === null) continue;
        const second = first === one ? other : one;
        expect(records.get(first)!.document.published! <= records.get(second)!.document.published!).toBe(
          true,
        );
      }
    }
  });
  it("take the side of the copy that does not say it is from elsewhere", () => {
    const { copies } = originsOf(
      ["2020-06-12-joint-statement-nakheel", "2020-06-12-joint-statement-rafidain"].map(
        (id) => records.get(id)!,
      ),
    );
    expect(copies).toMatchObject([{ first: "2020-06-12-joint-statement-rafidain", because: "stated" }]);
  });
});

describe("stated sources", () => {
  const keysOf = (text: string, section: string[] = [], outlet = "صحيفة الميدان") =>
    statedSources(
      readArticle({
        id: "x",
        outlet,
        published: "2022-03-01",
        text,
        title: null,
        url: null,
        section,
        tags: [],
        publishedBasis: "given",
      }),
    ).map(({ key }) => key);
  it("stand in dateline, byline and after «نقلا عن»", () => {
    expect(keysOf("بغداد - أ ف ب: عقد المجلس جلسته.")).toEqual(["afp"]);
    expect(keysOf("عقد المجلس جلسته.", ["القاهرة: رويترز"])).toEqual(["reuters"]);
    expect(keysOf("عقد المجلس جلسته، نقلا عن وكالة الأناضول.")).toEqual(["aa"]);
  });
  it("are not the article's own outlet, nor a person after «نقلا عن»", () => {
    expect(keysOf("بغداد - رويترز: عقد المجلس جلسته.", [], "وكالة رويترز")).toEqual([]);
    expect(keysOf("عقد المجلس جلسته، نقلا عن مسؤول في المجلس.")).toEqual([]);
  });
  it("have no key where they have no name", () => {
    expect(keysOf("عقد المجلس جلسته، نقلا عن وكالات محلية.")).toEqual([""]);
  });
});
