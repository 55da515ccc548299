import type { Words } from "../speaker.ts";

/** Reading an article of one's own. */
export const READ = {
  title: { ar: "اقرأ مقالًا", en: "Read an article" },
  lead: {
    ar: "ألصق نصًا، أو اختر ملفًا، أو أعطِ عنوان صفحة؛ فترى محضره في الحال، ثم تحفظه إن شئت.",
    en: "Paste a text, choose a file, or give a page's address; see its record at once, then keep it if you like.",
  },
  text: { ar: "نص المقال", en: "The article's text" },
  textHint: {
    ar: "ألصق المقال كما هو، ولو مع أزرار الصفحة ووسومها؛ يُعرف المتن من زوائده.",
    en: "Paste it as it is, page buttons and tags too; the body is told from the rest.",
  },
  textPlaceholder: { ar: "ألصق المقال هنا…", en: "Paste the article here…" },
  outletPlaceholder: { ar: "وكالة أو صحيفة", en: "an agency or newspaper" },
  file: { ar: "أو ملف", en: "Or a file" },
  fileHint: {
    ar: "نص أو HTML أو PDF ذو طبقة نصية، حتى 20 ميغابايت",
    en: "text, HTML or a PDF with a text layer, up to 20 MB",
  },
  drop: { ar: "أفلت الملف هنا أو اختره", en: "Drop the file here or choose it" },
  chosen: { ar: "الملف المختار: {name}", en: "Chosen: {name}" },
  url: { ar: "أو عنوان صفحة", en: "Or a page's address" },
  urlHint: { ar: "تُجلب الصفحة من الشبكة العامة وحدها", en: "fetched from the public network only" },
  particulars: { ar: "إن عرفتَ", en: "If you know them" },
  published: { ar: "يوم النشر", en: "Day of publication" },
  publishedHint: {
    ar: "منه تُحسب «أمس» و«الأحد الماضي». إن تركته أُخذ من الصفحة أو استُنتج من النص، ولا يُفترض اليوم أبدًا.",
    en: "“Yesterday” and “last Sunday” are worked out from it. Left empty, it is taken from the page or inferred from the text, never assumed to be today.",
  },
  outlet: { ar: "الجهة الناشرة", en: "Outlet" },
  submit: { ar: "اقرأ", en: "Read" },
  reading: { ar: "يُقرأ…", en: "Reading…" },
  notKept: { ar: "هذا المقال مقروءٌ غير محفوظ.", en: "This article has been read, not kept." },
  notKeptMore: { ar: "يبقى هنا ساعةً ثم يُنسى.", en: "It stays here for an hour, then it is forgotten." },
  keep: { ar: "احفظ في الأرشيف", en: "Keep in the archive" },
  discard: { ar: "لا تحفظ", en: "Do not keep" },
  another: { ar: "اقرأ غيره", en: "Read another" },
  readIn: { ar: "قُرئ في {ms} م.ث", en: "read in {ms} ms" },
} as const satisfies Record<string, Words>;
