import type { Words } from "../speaker.ts";

/** Joint statements and the offices that stand without a name. */
export const JOINT = {
  clauses: { ar: "بنود البيان", en: "Clauses" },
  noClauses: { ar: "لم يُقرأ في البيان بند.", en: "No clause was read in the statement." },
  statement: { ar: "البيان المشترك", en: "Joint statement" },
  sides: { ar: "الأطراف", en: "Sides" },
  day: { ar: "يوم البيان", en: "Its day" },
  bases: { ar: "السند القانوني", en: "Legal basis" },
  noHeading: { ar: "بلا عنوان في النص", en: "no heading in the text" },
  duties: { ar: "ما على كل طرف", en: "What each side is to do" },
  bothSides: { ar: "الطرفان معًا", en: "Both sides" },
  allSides: { ar: "الأطراف معًا", en: "The sides together" },
  toStatement: { ar: "التصريح {n}", en: "statement {n}" },
  toCommitment: { ar: "التعهّد {n}", en: "commitment {n}" },
  cutByReader: {
    ar: "تقطيع البيان بنودًا، وموضوع كل بند، وردُّ كل التزام إلى طرفه: تصنيفٌ من القارئ",
    en: "cutting the statement into clauses, each one's theme, and whose duty it is: the reader's classing",
  },
} as const satisfies Record<string, Words>;

export const OFFICES = {
  title: { ar: "مناصب بلا أسماء", en: "Offices without a name" },
  supplied: {
    ar: "مضاف من قاعدة المعرفة ليوم {day}، لم يقله النص",
    en: "supplied from the knowledge base for {day}; the text did not say it",
  },
  holderUnknown: { ar: "شاغله يوم {day} غير معروف", en: "its holder on {day} is not known" },
  dayUnknown: {
    ar: "لا يُعرف يوم النشر، فلا يُضاف شاغل",
    en: "the day of publication is not known, so no holder is supplied",
  },
  holder: { ar: "شاغله: {name}", en: "its holder: {name}" },
} as const satisfies Record<string, Words>;
