import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { recordsByDay } from "../../../evaluation/linking/story-truth.ts";
import { findProcesses, gatherDialogues } from "../src/index.ts";

const mentionsIn = (title: string, text: string) =>
  findProcesses(
    readArticle({
      id: "x",
      outlet: null,
      published: "2022-03-01",
      text,
      title,
      url: null,
      section: [],
      tags: [],
      publishedBasis: "given",
    }),
  );

describe("processes", () => {
  it("are found by name, with the round and the words that name them", () => {
    const [mention] = mentionsIn(
      "بغداد وواشنطن",
      "انطلقت اليوم الجولة الثالثة للحوار الاستراتيجي بين العراق والولايات المتحدة.",
    );
    expect(mention).toMatchObject({ process: "iq-us-strategic-dialogue", round: 3 });
    expect(mention!.spans.map(({ text }) => text)).toEqual(["للحوار الاستراتيجي"]);
  });
  it("of one name are told apart by the sides named", () => {
    const processes = (text: string) => mentionsIn("", text).map(({ process }) => process);
    expect(processes("اختتم الحوار الاستراتيجي بين مصر والولايات المتحدة في القاهرة.")).toEqual([
      "eg-us-strategic-dialogue",
    ]);
    expect(processes("اختتم الحوار الاستراتيجي بين الكويت وواشنطن.")).toEqual(["kw-us-strategic-dialogue"]);
    expect(processes("اختتم الحوار الاستراتيجي في المعهد.")).toEqual([]);
  });
  it("take an ordinal before the noun, and none of another process in the sentence", () => {
    expect(mentionsIn("ثاني جولات الحوار الاستراتيجي بين العراق وأميركا", "بدأت.")[0]!.round).toBe(2);
    const both = mentionsIn(
      "العراق والولايات المتحدة",
      "تعقد الدورة الثانية من حوار التعاون الأمني بين العراق والولايات المتحدة. وتواصل اللجنة العسكرية العليا عملها.",
    );
    expect(both.map(({ process, round }) => [process, round])).toEqual([
      ["iq-us-security-dialogue", 2],
      ["iq-us-higher-military-commission", null],
    ]);
  });
});

describe("the strategic dialogue of the sample archive", () => {
  const dialogue = gatherDialogues(recordsByDay()).find(
    ({ process }) => process === "iq-us-strategic-dialogue",
  )!;
  it("has its four rounds in order, on their days", () => {
    expect(dialogue.rounds.map(({ number, held }) => [number, held])).toEqual([
      [1, "2020-06-11"],
      [2, "2020-08-19"],
      [3, "2021-04-07"],
      [4, "2021-07-26"],
    ]);
  });
  it("gathers the joint statement and the promises of each round with their articles", () => {
    const [first] = dialogue.rounds;
    expect(first!.articles).toContain("2020-06-12-joint-statement-rafidain");
    expect(first!.jointStatements).toContainEqual({
      article: "2020-06-12-joint-statement-rafidain",
      index: 0,
    });
    for (const { commitments } of dialogue.rounds) expect(commitments.length).toBeGreaterThan(0);
  });
  it("keeps what was written between the rounds apart", () => {
    expect(dialogue.between).toContain("2020-04-08-pompeo-announces-dialogue");
    expect(dialogue.between).toContain("2020-11-18-miller-2500-atlas");
  });
});
