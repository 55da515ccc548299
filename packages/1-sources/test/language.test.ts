import { describe, expect, it } from "vitest";
import { assertArabic, whyNotArabic } from "../src/language.ts";

describe("whyNotArabic", () => {
  it.each([
    ["Arabic", "أعلن رئيس الوزراء عن خطة جديدة لدعم الكهرباء في المحافظات."],
    [
      "Arabic with a Persian name",
      "التقى الوزير نظيره في پاریس، وبحثا ملفات الطاقة والأمن والاقتصاد والمياه بين البلدين الجارين خلال الأشهر المقبلة.",
    ],
    [
      "Arabic from a keyboard with ی and ک",
      "قال الوزیر إن الحكومة ستواصل العمل علی المشروع، وأكد أن الکهرباء أولویة فی البرنامج الحکومی للعام المقبل.",
    ],
    ["Arabic with Latin names", "عرضت شركة Delta Grid Holding مشروعها على الوزارة"],
    ["no letters", "12 345 ... 6"],
  ])("takes %s", (_, text) => expect(whyNotArabic(text)).toBeNull());
  it.each([
    ["Latin", "The minister said the next meeting would be held in the capital."],
    ["Cyrillic", "Министр сообщил, что следующая встреча состоится в столице."],
    ["Persian", "وزیر امور خارجه گفت که دولت برای حل این مشکل برنامه‌ای دارد و گفتگوها ادامه خواهد یافت."],
    ["Kurdish", "سەرۆکی حکومەت ڕایگەیاند کە کۆبوونەوەکە لە هەولێر بەڕێوە دەچێت و گفتوگۆکان بەردەوام دەبن."],
    ["Urdu", "وزیر خارجہ نے کہا ہے کہ اگلا اجلاس اسلام آباد میں ہوگا اور مذاکرات جاری رہیں گے۔"],
    ["Pashto", "د بهرنیو چارو وزیر وویل چې راتلونکې غونډه به په کابل کې جوړه شي او خبرې به روانې وي ښه."],
  ])("says %s", (language, text) => expect(whyNotArabic(text)).toContain(language));
  it("refuses a text of digits alone when one article is read", () => {
    expect(() => assertArabic("1234", "x")).toThrow(expect.objectContaining({ code: "not-arabic" }));
  });
});
