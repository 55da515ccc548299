import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { linkMentions, mentionsToLink, RecordWords } from "../src/index.ts";

let count = 0;
const linkable = (text: string, published = "2030-02-01") => {
  const words = new RecordWords(
    readArticle({
      id: `a${count++}`,
      text,
      title: null,
      url: null,
      outlet: null,
      section: [],
      tags: [],
      published,
      publishedBasis: "given",
    }),
  );
  return mentionsToLink(words);
};
const told = (text: string) => linkable(text).map((one) => [one.kind, one.words.text]);

describe("what is only told of", () => {
  const made = linkable("تعهدت الحكومة الأردنية ببناء مستشفى في الكرك.");
  const retold = linkable("ما زال الالتزام الأردني ببناء مستشفى في الكرك حبرا.", "2030-06-01");
  const other = linkable("انتقد الحزب تأخر الالتزام الحكومي بحماية الآثار في بصرى.", "2030-06-01");
  it("joins the commitment it is of, and opens none of its own", () => {
    expect([made, retold, other].map((some) => some.map((one) => one.kind))).toEqual([
      ["commitment"],
      ["retelling"],
      ["retelling"],
    ]);
    const groups = linkMentions([...other, ...retold, ...made]);
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([[made[0]!.id, retold[0]!.id]]);
  });
});

describe("what may be linked", () => {
  it("are the commitments read, and promises told again by others", () => {
    expect(told("انتقد الحزب تأخر الالتزام الحكومي بحماية الآثار في بصرى.")).toEqual([
      ["retelling", "بحماية الآثار في بصرى"],
    ]);
    expect(told("تعهدت عمان، قبل عام ونصف، ببناء مستشفى في الكرك ولم تف.")[0]![1]).toContain(
      "بناء مستشفى في الكرك",
    );
  });
  it("are what was agreed, where the word of agreement follows it", () => {
    expect(told("ولم يصل غير عشرين من الشاحنات الخمسمئة المتفق عليها.").map(([, words]) => words)).toEqual([
      "عشرين من الشاحنات الخمسمئة المتفق",
    ]);
  });
  it("are two where one clause promises two things, one where two acts have one object", () => {
    const both = told("وعدت الحكومة التونسية برفع الدعم عن المحروقات وبتجميد الأجور في القطاع العام.");
    expect(both.map(([, words]) => words)).toEqual([
      "برفع الدعم عن المحروقات",
      "وبتجميد الأجور في القطاع العام",
    ]);
    expect(told("تعهدت الحكومة الأردنية بتدريب وتجهيز قوات الحدود.")).toHaveLength(1);
  });
  it("are acts announced for a day to come, not those of a day gone by", () => {
    expect(told("تنتهي مهمة البعثة في السودان في 30 أيلول 2030.")).toEqual([
      ["announcement", "تنتهي مهمة البعثة في السودان في 30 أيلول 2030"],
    ]);
    expect(told("انتهت مهمة البعثة في السودان في 30 أيلول 2029.")).toEqual([]);
  });
  it("are all acts of a programme's list, each for itself", () => {
    const text =
      "وتنص خطة الحكومة اليمنية على «إلغاء مناصب نواب المحافظين فورا» و«تقليص أعداد الحراس»، وفتح ملفات الفساد السابقة.";
    expect(told(text).map(([, words]) => words)).toEqual([
      "إلغاء مناصب نواب المحافظين فورا",
      "تقليص أعداد الحراس",
      "وفتح ملفات الفساد السابقة",
    ]);
  });
  it.each([
    ["أعلنت قيادة القوات بدء هدنة في الحديدة لمدة خمسة أيام.", "بدء هدنة في الحديدة لمدة خمسة أيام"],
    ["قالت وزارة النقل إن بواخر الوقود ستتجه قريبا إلى ميناء عدن.", "بواخر الوقود ستتجه قريبا إلى ميناء عدن"],
    ["وجدد الوفد القول إنه لا يسعى إلى قواعد بحرية في سقطرى.", "لا يسعى إلى قواعد بحرية في سقطرى"],
    ["وأنجز اتفاق على أن يبدأ ضخ النفط من شبوة في غضون 48 ساعة.", "يبدأ ضخ النفط من شبوة في غضون 48 ساعة"],
    [
      "وتستمر المرحلة الثانية، الخاصة بدعم خفر السواحل، حتى أيلول 2031.",
      "وتستمر المرحلة الثانية، الخاصة بدعم خفر السواحل، حتى أيلول 2031",
    ],
    [
      "وأضاف أن الجولة الثالثة متوقعة في منتصف تموز المقبل في مسقط.",
      "الجولة الثالثة متوقعة في منتصف تموز المقبل في مسقط",
    ],
  ])("%s tells of one", (text, wanted) => {
    expect(told(text).map(([, words]) => words)).toEqual([wanted]);
  });
  it.each([
    "وناقش الوفدان الاتفاق النووي مع القوى الكبرى.",
    "التقى الوزير الألماني سيغمار هوفمان نظيره العماني.",
    "وأعلن البنك المركزي أرقام الشهر.",
    "تريد الشركة أرضا في المكلا.",
  ])("%s tells of none", (text) => {
    expect(told(text).filter(([kind]) => kind !== "commitment")).toEqual([]);
  });
  it("are proposed where two articles tell of them, though nobody was read to bind himself", () => {
    const [one, other, else_] = [
      linkable("وتشمل الخطة إلغاء مناصب نواب المحافظين في اليمن.", "2030-02-01"),
      linkable("ونصت حزمة الحكومة اليمنية على إلغاء مناصب نواب المحافظين، وفتح ملفات الفساد.", "2030-02-03"),
      linkable("وتشمل الخطة ردم مستنقعات لحج.", "2030-02-03"),
    ];
    const groups = linkMentions([...one!, ...other!, ...else_!]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([[one![0]!.id, other![0]!.id]]);
  });
  it("are none within another", () => {
    const text =
      "تعهدت الحكومة المصرية ببناء ثلاثين مدرسة في الصعيد قبل نهاية عام 2031، وستفتح مستشفى في قنا.";
    const mentions = told(text);
    expect(mentions[0]![0]).toBe("commitment");
    for (const [at, [, words]] of mentions.entries())
      for (const [, other] of mentions.slice(at + 1)) expect(words!.includes(other!)).toBe(false);
  });
  it("are found in a time that grows with the text, whatever it is full of", () => {
    // 16,000 words that each may lead to a promise: looked at in windows this takes a second, else minutes.
    for (const word of ["تعهد ", "تنص على إلغاء و", "، الوزير ", "ستصل "]) linkable(word.repeat(16_000));
  }, 20_000);
});
