import { spanHolds } from "@mahdar/shape";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords } from "../src/index.ts";
import { indexText } from "../src/search/index-words.ts";
import { snippetOf } from "../src/search/snippet.ts";
import { onBothEngines } from "./on-both-engines.ts";
import { itemOf } from "./sample-items.ts";

onBothEngines("search as Arabs write", (on) => {
  test.each([
    ["الكاظمي", "رسالة موجهة للكاظمي"],
    ["الكاظمي", "حكومة الكاظمى"],
    ["الكاظمي", "وبالكاظمي"],
    ["الكاظمي", "كاظمي"],
    ["كاظمي", "للكاظمي"],
    ["للكاظمي", "مصطفى الكاظمي"],
    ["احمد", "أحمد"],
    ["أحمد", "وأحـمَد"],
    ["إسراء", "اسراء"],
    ["وبغداد", "في بغداد"],
    ["بغداد", "ببغداد"],
    ["حكومه", "الحكومة"],
    ["٢٠٢٠", "عام 2020"],
    ["كیهان", "كيهان"],
    ["UNAMI", "بعثة unami"],
    ["covid-19", "COVID-19"],
    ["لقاء الوزير", "حضر الوزير اللقاء"],
  ])("%s finds %s", async (words, text) => {
    const { archive } = await on.newArchive();
    await archive.addMany([
      itemOf({ id: "yes", text, title: null }),
      itemOf({ id: "no", text: "كلام لا صلة له", title: null }),
    ]);
    const found = await archive.list({ words, limit: 10 });
    expect(found.items.map((item) => item.id)).toEqual(["yes"]);
    const { snippet } = found.items[0]!;
    expect(snippet!.hits.length).toBeGreaterThan(0);
    for (const hit of snippet!.hits) expect(spanHolds(snippet!.text, hit)).toBe(true);
  });

  test.each([
    ["وكالة", "آلة"],
    ["وزير", "زير"],
    ["الكاظمي", "كاظم"],
    ["لقاء الوزير", "لقاء السفير"],
    ['" OR *', "كلام"],
    ["title : كلام", "نص"],
    ["😀", "😀"],
    ["،؛", "كلام، وكلام؛"],
  ])("%s does not find %s", async (words, text) => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "no", text, title: null }));
    expect(await archive.list({ words, limit: 10 })).toEqual({ items: [], next: null, total: 0 });
  });

  test("words in a title count more and are marked there", async () => {
    const { archive } = await on.newArchive();
    const filler = "كلام كثير ".repeat(20);
    await archive.addMany([
      itemOf({ id: "body", title: "خبر", text: `${filler} السفير` }),
      itemOf({ id: "title", title: "زيارة السفير", text: filler }),
    ]);
    const { items } = await archive.list({ words: "سفير", limit: 10 });
    expect(items.map((item) => item.id)).toEqual(["title", "body"]);
    expect(items[0]!.titleHits).toEqual([{ start: 6, end: 12, text: "السفير" }]);
  });

  test("a new version is found by its own words only", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a", text: "زيارة السفير", title: null }));
    await archive.add(itemOf({ id: "a", text: "زيارة الوزير", title: null }));
    expect((await archive.list({ words: "السفير", limit: 5 })).total).toBe(0);
    expect((await archive.list({ words: "الوزير", limit: 5 })).total).toBe(1);
  });

  test("pages of a search neither repeat nor skip", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany(
      Array.from({ length: 23 }, (_, i) => itemOf({ id: `a${i}`, outlet: i % 2 ? "ألف" : "باء" })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await archive.list({ words: "المعبر", limit: 5, after, outlet: "باء" });
      expect(page.total).toBe(12);
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
  });
});

describe("marks", () => {
  test("stand on whole written words of the text itself", () => {
    const text = "سلّم الوفد رسالة للكاظمى ثم غادر";
    expect(findWords(text, "الكاظمي")).toEqual([{ start: 17, end: 24, text: "للكاظمى" }]);
  });

  test("a snippet holds its first hit and cuts no pair of surrogates, whatever the text", () => {
    const piece = fc.constantFrom("كلمة ", "😀", "ا", "\n", "بغداد ", "طويلةجداجدا");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join("");
        const hits = findWords(text, "بغداد");
        const snippet = snippetOf(text, hits);
        expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
        expect(snippet.text.isWellFormed()).toBe(true);
        if (hits.length > 0) expect(snippet.hits[0]?.text).toBe(hits[0]!.text);
        for (const hit of snippet.hits) expect(spanHolds(snippet.text, hit)).toBe(true);
      }),
    );
  });
});

test("the index of a text is the one archives were made with: when this fails, add a migration that indexes anew", () => {
  expect(indexText("وللكاظمى أحـمَد 12/6 UNAMI ﻻ")).toBe(
    "وللكاظمي للكاظمي الكاظمي كاظمي لكاظمي احمد 12 6 unami لا",
  );
});
