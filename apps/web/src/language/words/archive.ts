import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

/** The archive's first page and its lists. */
export const ARCHIVE = {
  title: { ar: "الأرشيف", en: "The archive" },
  lead: {
    ar: "محضر يقرأ الصحافة السياسية العربية ويضبط محضرها: من التقى بمن، ومن قال ماذا، وبِمَ تعهّد.",
    en: "Mahdar reads the Arabic political press and keeps the record: who met whom, who said what, what was promised.",
  },
  leadMore: {
    ar: "كلُّ واقعةٍ موصولةٌ بكلماتها في النص؛ انقرها فتراها في موضعها.",
    en: "Each fact is tied to its words in the text; click one and see it where it stands.",
  },
  readOne: { ar: "اقرأ مقالًا من عندك", en: "Read an article of your own" },
  howItReads: { ar: "كيف يقرأ؟", en: "How does it read?" },
  newestCommitments: { ar: "آخر ما تُعُهِّد به", en: "Latest commitments" },
  newestMeetings: { ar: "آخر اللقاءات", en: "Latest meetings" },
  allCommitments: { ar: "كل التعهّدات", en: "All commitments" },
  allMeetings: { ar: "كل اللقاءات والأحداث", en: "All meetings and events" },
  search: { ar: "ابحث بكلمات أو بسؤال كامل", en: "Search by words or a whole question" },
  searchHint: {
    ar: "بأي إملاء: الكاظمى والكاظمي سواء. «عبارة كما هي» بين علامتي تنصيص، و−كلمة لما لا تريده.",
    en: "In any spelling: الكاظمى finds الكاظمي. «A phrase» in quotation marks, -word for what you do not want.",
  },
  searchButton: { ar: "ابحث", en: "Search" },
  outlet: { ar: "الجهة الناشرة", en: "Outlet" },
  anyOutlet: { ar: "كل الجهات", en: "All outlets" },
  from: { ar: "من يوم", en: "From" },
  to: { ar: "إلى يوم", en: "To" },
  clear: { ar: "امسح التصفية", en: "Clear" },
  noDay: { ar: "يوم النشر غير معروف", en: "day not known" },
  noOutlet: { ar: "جهة غير معروفة", en: "outlet not known" },
  untitled: { ar: "بلا عنوان", en: "Untitled" },
  noneFound: {
    ar: "لا مقال فيه هذه الكلمات مجتمعةً ضمن ما صفّيت به.",
    en: "No article has all these words within the filter.",
  },
  noneFoundNext: { ar: "جرّب كلمات أقل، أو امسح التصفية.", en: "Try fewer words, or clear the filter." },
  empty: { ar: "الأرشيف فارغ.", en: "The archive is empty." },
  emptyNext: {
    ar: "اقرأ مقالًا ثم احفظه، أو أضف مجلدًا بالأمر mahdar add.",
    en: "Read an article and keep it, or add a folder with mahdar add.",
  },
  more: { ar: "المزيد", en: "More" },
  first: { ar: "إلى أول القائمة", en: "To the first page" },
  pages: { ar: "صفحات القائمة", en: "Pages" },
  sample: {
    ar: "مقالٌ من أرشيف العيّنة: الوقائع والتواريخ حقيقية، والصياغة صياغتنا، والجهة الناشرة متخيَّلة.",
    en: "A sample article: the facts and dates are real, the wording is ours, the outlet is fictional.",
  },
  sampleArchive: {
    ar: "هذا أرشيف عيّنة يروي الحوار العراقي الأمريكي من 2020 إلى 2025: الوقائع حقيقية، والصياغة صياغتنا، والجهات الناشرة متخيَّلة.",
    en: "This sample archive tells the Iraqi–American dialogue from 2020 to 2025: the facts are real, the wording is ours, the outlets are fictional.",
  },
} as const satisfies Record<string, Words>;

export const ARTICLES: CountForms = {
  ar: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{n} مقالات",
    many: "{n} مقالًا",
    other: "{n} مقال",
  },
  en: { zero: "no articles", one: "{n} article", other: "{n} articles" },
};
export const STATEMENTS: CountForms = {
  ar: {
    zero: "لا أقوال",
    one: "قول واحد",
    two: "قولان",
    few: "{n} أقوال",
    many: "{n} قولًا",
    other: "{n} قول",
  },
  en: { zero: "no statements", one: "{n} statement", other: "{n} statements" },
};
export const EVENTS: CountForms = {
  ar: {
    zero: "لا أحداث",
    one: "حدث واحد",
    two: "حدثان",
    few: "{n} أحداث",
    many: "{n} حدثًا",
    other: "{n} حدث",
  },
  en: { zero: "no events", one: "{n} event", other: "{n} events" },
};
export const COMMITMENTS: CountForms = {
  ar: {
    zero: "لا تعهّدات",
    one: "تعهّد واحد",
    two: "تعهّدان",
    few: "{n} تعهّدات",
    many: "{n} تعهّدًا",
    other: "{n} تعهّد",
  },
  en: { zero: "no commitments", one: "{n} commitment", other: "{n} commitments" },
};
export const NAMES: CountForms = {
  ar: {
    zero: "لا أسماء",
    one: "اسم واحد",
    two: "اسمان",
    few: "{n} أسماء",
    many: "{n} اسمًا",
    other: "{n} اسم",
  },
  en: { zero: "no names", one: "{n} name", other: "{n} names" },
};
export const TIMES: CountForms = {
  ar: {
    zero: "لا أزمنة",
    one: "عبارة زمنية واحدة",
    two: "عبارتان زمنيتان",
    few: "{n} عبارات زمنية",
    many: "{n} عبارة زمنية",
    other: "{n} عبارة زمنية",
  },
  en: { zero: "no times", one: "{n} time", other: "{n} times" },
};
export const MENTIONS: CountForms = {
  ar: { zero: "لا ذِكر", one: "ذِكر واحد", two: "ذِكران", few: "{n} مرات", many: "{n} مرة", other: "{n} مرة" },
  en: { one: "mentioned once", other: "mentioned {n} times" },
};
export const RULES_COUNT: CountForms = {
  ar: {
    zero: "لا قواعد",
    one: "قاعدة واحدة",
    two: "قاعدتان",
    few: "{n} قواعد",
    many: "{n} قاعدة",
    other: "{n} قاعدة",
  },
  en: { zero: "no rules", one: "{n} rule", other: "{n} rules" },
};
