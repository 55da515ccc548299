import type { Article } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import {
  CommitmentIndex,
  type CommitmentMention,
  compareMentions,
  dueWindow,
  findContraryEvidence,
  findDenialsOf,
  linkCommitments,
  mentionAt,
  mentionsOf,
  OutcomeFinder,
  RecordWords,
  relateCommitments,
  standingOn,
  statusOn,
  windowOf,
} from "../src/index.ts";

let count = 0;
const wordsOf = (text: string, published: string): RecordWords => {
  const article: Article = {
    id: `a${count++}`,
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published,
    publishedBasis: "given",
  };
  return new RecordWords(readArticle(article));
};
/** The first promise read in a text. */
const promise = (text: string, published: string): CommitmentMention => {
  const words = wordsOf(text, published);
  const [first] = mentionsOf(words.record, words);
  if (first === undefined) throw new Error(`no promise read in «${text}»`);
  return first;
};

const FIRST = promise("تعهدت الحكومة المصرية ببناء ثلاثين مدرسة في الصعيد قبل نهاية عام 2031.", "2030-02-01");
const REWORDED = promise("أكدت القاهرة التزامها بإنشاء ثلاثين مدرسة في الصعيد.", "2030-02-03");
const OTHER_SIDE = promise("تعهدت الحكومة المغربية ببناء مستشفى في الريف.", "2030-02-03");
const CUT = promise("أعلنت فرنسا أنها ستخفض عدد قواتها في النيجر خلال الأشهر المقبلة.", "2030-03-01");
const CUT_EXACT = promise(
  "أعلنت فرنسا أنها ستخفض عدد قواتها في النيجر إلى 900 جندي بحلول 15 تشرين الثاني 2030.",
  "2030-09-01",
);

describe("mentions of one promise", () => {
  it("are known in other words, by act, object, side and amount", () => {
    const { likeness, reasons } = compareMentions(FIRST, REWORDED);
    expect(likeness).toBeGreaterThan(0.8);
    expect(reasons.slice(0, 3).map((one) => one.feature)).toEqual(["amount", "context", "core"]);
  });
  it("are no mentions of another side's promise", () => {
    expect(compareMentions(FIRST, OTHER_SIDE).likeness).toBeLessThan(0.2);
  });
  it("compare the same both ways", () => {
    for (const [one, other] of [
      [FIRST, REWORDED],
      [FIRST, OTHER_SIDE],
      [CUT, CUT_EXACT],
    ] as const)
      expect(compareMentions(one, other).likeness).toBe(compareMentions(other, one).likeness);
  });
  it("take both sides of a joint statement for «الطرفان»", () => {
    const words = wordsOf(
      "بحث وزيرا خارجية تونس والجزائر ملف الحدود. واتفق الطرفان على فتح المعبر في أيار المقبل.",
      "2030-03-01",
    );
    const at = words.record.document.text.indexOf("الطرفان");
    const mention = mentionAt(words, { start: at, end: words.record.document.text.length });
    expect(mention.sides.countries).toEqual(["DZ", "TN"]);
  });
  it("with new terms are a new commitment that makes the old one exact", () => {
    const groups = linkCommitments([CUT_EXACT, CUT]);
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([[CUT.id], [CUT_EXACT.id]]);
    expect(relateCommitments(groups)).toMatchObject([{ from: 1, to: 0, kind: "makes-exact" }]);
  });
  it("are grouped the same whatever order they come in", () => {
    const all = [FIRST, REWORDED, OTHER_SIDE, CUT, CUT_EXACT];
    const ids = (mentions: readonly CommitmentMention[]) =>
      linkCommitments(mentions).map((group) => group.map((one) => one.id));
    expect(ids([...all].reverse())).toEqual(ids(all));
    expect(ids(all)).toContainEqual([FIRST.id, REWORDED.id]);
  });
});

describe("an index of commitments", () => {
  it("proposes the commitment a restatement is of, with reasons and a confidence, and joins nothing by itself", () => {
    const index = new CommitmentIndex();
    index.put("schools", FIRST);
    index.put("hospital", OTHER_SIDE);
    const [proposal, ...more] = index.propose(REWORDED);
    expect(proposal).toMatchObject({ commitment: "schools", nearest: FIRST.id });
    expect(proposal!.confidence).toBeGreaterThan(0.5);
    expect(more).toEqual([]);
    expect(index.propose(CUT)).toEqual([]);
  });
});

describe("the schedule", () => {
  it("knows the days of TIMEX3 values and EDTF windows", () => {
    expect(windowOf("2030-02", null)).toEqual({ from: "2030-02-01", until: "2030-02-28", vague: false });
    expect(windowOf("2030-W01", null)).toEqual({ from: "2029-12-31", until: "2030-01-06", vague: false });
    expect(windowOf("2030-Q2", null)).toEqual({ from: "2030-04-01", until: "2030-06-30", vague: false });
    expect(windowOf("2030-06-12/2030-12~", null)).toEqual({
      from: "2030-06-12",
      until: "2030-12-31",
      vague: true,
    });
    expect(windowOf("2030-06-12/..", null)).toEqual({ from: "2030-06-12", until: null, vague: false });
    expect(windowOf("PT48H", "2030-06-12")).toEqual({
      from: "2030-06-12",
      until: "2030-06-14",
      vague: false,
    });
    expect(windowOf("P1M", "2030-01-31")).toEqual({ from: "2030-01-31", until: "2030-02-28", vague: false });
    for (const value of ["FUTURE_REF", "hijri:1452-10-22", "2030-13", "../..", ""])
      expect(windowOf(value, null)).toBeNull();
  });
  it("is not due before the window, due in it, overdue after its last day, open-ended without one", () => {
    const window = windowOf("2030-05", null);
    expect(statusOn(window, "2030-04-30")).toBe("not-due");
    expect(statusOn(window, "2030-05-31")).toBe("due");
    expect(statusOn(window, "2030-06-01")).toBe("overdue");
    expect(statusOn(null, "2030-06-01")).toBe("open-ended");
    expect(statusOn(windowOf("2030-05-01/..", null), "2040-01-01")).toBe("open-ended");
  });
  it("takes the last term told and says that it was moved", () => {
    const first = promise("تعهد وزير النقل الأردني بافتتاح الجسر في أيار 2030.", "2030-01-10");
    const moved = promise("تعهد وزير النقل الأردني بافتتاح الجسر في آب 2030.", "2030-05-20");
    expect(dueWindow([first])).toMatchObject({ until: "2030-05-31", moved: false });
    expect(dueWindow([first, moved])).toMatchObject({ until: "2030-08-31", moved: true, mention: moved.id });
    expect(dueWindow([OTHER_SIDE])).toBeNull();
  });
});

describe("outcomes", () => {
  const bridge = promise("تعهدت الحكومة الأردنية بافتتاح جسر الزرقاء في أيار 2030.", "2030-01-10");
  const known = [{ id: "bridge", mentions: [bridge] }];
  const find = (text: string, published: string) => new OutcomeFinder(known).find(wordsOf(text, published));
  const standing = (evidence: ReturnType<typeof find>, on: string) =>
    standingOn([bridge], evidence, on, { until: on, articles: 9 });

  it("are proposed from later reports of the act, with the words that tell it", () => {
    const [evidence] = find("افتتح وزير النقل جسر الزرقاء أمام السيارات.", "2030-05-12");
    expect(evidence).toMatchObject({ commitment: "bridge", bearing: "for", signal: { by: "act" } });
    expect(standing([evidence!], "2030-06-01").outcome).toBe("kept");
  });
  it("are late where the report says so, or comes after the term", () => {
    const postponed = find("تأجل افتتاح جسر الزرقاء إلى موعد غير مسمى.", "2030-05-29");
    expect(postponed.map((one) => one.bearing)).toEqual(["late"]);
    const opened = find("افتتح وزير النقل جسر الزرقاء أمام السيارات.", "2030-08-01");
    expect(standing(opened, "2030-09-01").outcome).toBe("delayed");
  });
  it("against a promise count only after its term", () => {
    const early = find("لم تفتتح الحكومة الأردنية جسر الزرقاء.", "2030-03-01");
    expect(early.map((one) => one.bearing)).toEqual(["against"]);
    expect(standing(early, "2030-09-01").outcome).toBeNull();
    const late = find("لم تفتتح الحكومة الأردنية جسر الزرقاء.", "2030-07-01");
    expect(standing(late, "2030-09-01").outcome).toBe("broken");
  });
  it("are not looked for before the promise, nor in other matters", () => {
    expect(find("افتتح وزير النقل جسر الزرقاء أمام السيارات.", "2029-12-01")).toEqual([]);
    expect(find("افتتح وزير الصحة مستشفى العقبة.", "2030-05-12")).toEqual([]);
  });
  it("turn round where the promise was not to do it", () => {
    const frozen = promise("تعهدت الحكومة الأردنية بعدم رفع أسعار المياه.", "2030-01-10");
    expect(frozen.negative).toBe(true);
    const finder = new OutcomeFinder([{ id: "frozen", mentions: [frozen] }]);
    const raised = finder.find(wordsOf("رفعت الحكومة الأردنية أسعار المياه للمنازل.", "2030-06-12"));
    expect(raised.map((one) => one.bearing)).toEqual(["against"]);
  });
  it("are partial where fewer are told than were promised", () => {
    const trucks = promise("تعهدت الحكومة الأردنية بإرسال 500 شاحنة إلى دمشق.", "2030-01-10");
    const finder = new OutcomeFinder([{ id: "trucks", mentions: [trucks] }]);
    const bearings = (text: string) => finder.find(wordsOf(text, "2030-02-12")).map((one) => one.bearing);
    expect(bearings("أرسلت الحكومة الأردنية 200 شاحنة إلى دمشق.")).toEqual(["partial"]);
    expect(bearings("أرسلت الحكومة الأردنية 500 شاحنة إلى دمشق.")).toEqual(["for"]);
  });
  it("are found in the sentence that recalls the promise", () => {
    const words = wordsOf(
      "افتتح الوزير جسر الزرقاء، وكانت الحكومة الأردنية تعهدت بافتتاح جسر الزرقاء.",
      "2030-05-12",
    );
    const { text } = words.record.document;
    const recalled = mentionAt(words, { start: text.indexOf("بافتتاح"), end: text.length - 1 });
    const both = [{ id: "bridge", mentions: [bridge, recalled] }];
    expect(new OutcomeFinder(both).find(words)).toMatchObject([{ bearing: "for", signal: { by: "act" } }]);
  });
  it("keep three questions apart, and say until which day was searched", () => {
    const evidence = find("افتتح وزير النقل جسر الزرقاء أمام السيارات.", "2030-05-12");
    const { said, shown, schedule } = standing(evidence, "2030-06-02");
    expect([said.length, shown.length, schedule.status]).toEqual([0, 1, "overdue"]);
    const none = standing([], "2030-06-02");
    expect([none.outcome, none.search.until]).toEqual([null, "2030-06-02"]);
  });
  it("that contradict one another are attached", () => {
    const done = find("افتتح وزير النقل جسر الزرقاء أمام السيارات.", "2030-06-12");
    const not = find("لم تفتتح الحكومة الأردنية جسر الزرقاء.", "2030-07-01");
    expect(findContraryEvidence([...not, ...done])).toMatchObject([
      {
        by: "evidence",
        article: not[0]!.article,
        contradicts: `${done[0]!.article}:${done[0]!.quote.start}-${done[0]!.quote.end}`,
      },
    ]);
  });
  it("denied are no evidence: the denial attaches to the wording it denies", () => {
    const words = wordsOf("نفت الحكومة الأردنية افتتاح جسر الزرقاء في أيار.", "2030-02-01");
    expect(new OutcomeFinder(known).find(words)).toEqual([]);
    expect(findDenialsOf(words, known)).toMatchObject([
      { commitment: "bridge", by: "denial", contradicts: bridge.id },
    ]);
  });
});
