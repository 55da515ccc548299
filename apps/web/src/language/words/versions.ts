import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

/** The page of an article's versions. */
export const VERSION = {
  title: { ar: "نسخ المقال", en: "Versions of the article" },
  lead: {
    ar: "كلُّ ما وصل من هذا المقال محفوظ كما كان. فإن غيّرت الجهة الناشرة نصَّه بعد النشر بقيت النسخة الأقدم، وظهر هنا ما تبدّل كلمةً كلمة، وأيُّ وقائع المحضر كانت تستند إليه.",
    en: "Whatever arrived of this article is kept as it was. When the outlet changes its text after publication, the older version stays, and this page shows word by word what changed and which facts of the record rested on it.",
  },
  nth: { ar: "النسخة {n}", en: "Version {n}" },
  current: { ar: "الحالية", en: "current" },
  first: { ar: "أول ما حُفظ", en: "kept first" },
  changed: { ar: "تغيّر فيها: {what}", en: "Changed in it: {what}" },
  sameWords: { ar: "بلا تغيير في النص", en: "its text is unchanged" },
  snapshot: { ar: "كما وردت", en: "as it came" },
  compareBefore: { ar: "قارنها بما قبلها", en: "Compare with the one before" },
  only: {
    ar: "حُفظت نسخة واحدة من هذا المقال، فلا شيء يُقارَن.",
    en: "One version of this article is kept; there is nothing to compare.",
  },
  from: { ar: "من", en: "From" },
  to: { ar: "إلى", en: "To" },
  compare: { ar: "قارن", en: "Compare" },
  difference: { ar: "ما بين النسختين {from} و{to}", en: "Between versions {from} and {to}" },
  noDifference: { ar: "النص واحد في النسختين.", en: "The text is the same in both." },
  titleChanged: { ar: "العنوان", en: "The title" },
  legendRemoved: { ar: "ما حُذف", en: "taken away" },
  legendAdded: { ar: "ما زيد", en: "added" },
  cited: { ar: "وقائع تستند إلى ما تغيّر", en: "Facts that cite what was changed" },
  noneCited: {
    ar: "لا واقعة في المحضر تستند إلى ما تغيّر بين هاتين النسختين.",
    en: "No fact of the record cites what changed between these versions.",
  },
  citedFirst: { ar: "أول {n} من {of}", en: "the first {n} of {of}" },
  reviewed: { ar: "راجعه إنسان", en: "reviewed by a person" },
  proposed: { ar: "اقتراح آلة", en: "machine proposal" },
  proves: { ar: "تثبته النسخة {n}", en: "version {n} still proves it" },
  back: { ar: "إلى المقال", en: "To the article" },
} as const satisfies Record<string, Words>;

/** What may be other than in the version before. */
export const CHANGED_FIELDS: Readonly<Record<string, Words>> = {
  text: { ar: "النص", en: "the text" },
  title: { ar: "العنوان", en: "the title" },
  url: { ar: "عنوان الصفحة", en: "its address" },
  outlet: { ar: "الجهة الناشرة", en: "the outlet" },
  section: { ar: "الباب", en: "the section" },
  tags: { ar: "الوسوم", en: "the tags" },
  published: { ar: "يوم النشر", en: "the day of publication" },
  bytes: { ar: "الصفحة حول النص", en: "the page around the text" },
};

/** What became of a cited passage. */
export const FATES: Readonly<Record<string, Words>> = {
  gone: { ar: "حُذف", en: "taken away" },
  changed: { ar: "بُدِّل", en: "changed" },
  moved: { ar: "نُقل إلى موضع آخر", en: "moved elsewhere" },
};

/** One item of a layer. */
export const ITEMS: Readonly<Record<string, Words>> = {
  attributions: { ar: "قول", en: "statement" },
  events: { ar: "حدث", en: "event" },
  commitments: { ar: "تعهّد", en: "commitment" },
  times: { ar: "عبارة زمنية", en: "time" },
  mentions: { ar: "ذِكر اسم", en: "mention of a name" },
  entities: { ar: "اسم", en: "name" },
  offices: { ar: "منصب", en: "office" },
};

export const PLACES: CountForms = {
  ar: {
    zero: "لا موضع",
    one: "موضع واحد",
    two: "موضعان",
    few: "{n} مواضع",
    many: "{n} موضعًا",
    other: "{n} موضع",
  },
  en: { zero: "no place", one: "{n} place", other: "{n} places" },
};

/** Paragraphs that are the same in both and folded. */
export const SAME_PARAGRAPHS: CountForms = {
  ar: {
    zero: "لا فقرة لم تتغيّر",
    one: "فقرة واحدة لم تتغيّر",
    two: "فقرتان لم تتغيّرا",
    few: "{n} فقرات لم تتغيّر",
    many: "{n} فقرة لم تتغيّر",
    other: "{n} فقرة لم تتغيّر",
  },
  en: { one: "{n} paragraph unchanged", other: "{n} paragraphs unchanged" },
};
