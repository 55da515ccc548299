import type { Words } from "../speaker.ts";

interface ErrorWords {
  /** What went wrong; the exact message, in English, is shown beneath. */
  readonly what: string;
  readonly next: string;
}

/** What an error's code says in Arabic; in English its own message and next step are shown. */
export const ERRORS_AR: Readonly<Record<string, ErrorWords>> = {
  empty: { what: "ليس هنا ما يُقرأ", next: "ألصق نص المقال، أو اختر ملفه، أو أعطِ عنوان صفحته" },
  binary: { what: "هذا ملف ثنائي لا نص فيه", next: "أعطِ نصًا أو صفحة HTML أو PDF ذا طبقة نصية" },
  charset: { what: "ترميز الحروف غير معروف", next: "احفظ الملف بترميز UTF-8 ثم أعد المحاولة" },
  "not-arabic": { what: "النص ليس بالعربية", next: "أعطِ مقالًا عربيًا؛ لا يُقرأ غيرها" },
  "bad-json": { what: "صيغة JSON غير سليمة", next: "صحّح الصيغة ثم أعد الإرسال" },
  "bad-field": { what: "في الحقول قيمةٌ لا تصح", next: "صحّح الحقل المذكور أدناه" },
  "too-large": { what: "هذا أكبر مما يُقبل", next: "أعطِ مقالًا واحدًا لا يتجاوز الحد المذكور" },
  "is-directory": { what: "هذا مجلد لا ملف", next: "اختر ملفًا واحدًا" },
  "not-found": { what: "لا شيء في هذا العنوان", next: "ارجع إلى الأرشيف وابحث فيه" },
  "not-readable": { what: "تعذّرت قراءة الملف", next: "تحقق من أذونات الملف" },
  unreachable: { what: "تعذّر الوصول إلى الصفحة", next: "تحقق من العنوان ومن الاتصال، أو ألصق النص بدلًا منه" },
  "blocked-address": {
    what: "هذا العنوان داخل شبكة خاصة، ولا تُجلب إلا صفحات الشبكة العامة",
    next: "أعطِ عنوانًا عامًا، أو ألصق النص",
  },
  "bad-url": { what: "هذا ليس عنوان صفحة يصح", next: "اكتبه كاملًا مبتدئًا بـ https://" },
  "bad-status": { what: "ردّ الموقع بخطأ", next: "افتح الصفحة في متصفحك، ثم ألصق نصها هنا" },
  timeout: { what: "تأخر الموقع في الرد", next: "أعد المحاولة، أو ألصق النص" },
  "pdf-without-text": { what: "ملف PDF صورٌ بلا طبقة نصية", next: "أعطِ ملفًا فيه نص يُنسخ" },
  "pdf-broken": { what: "ملف PDF تالف", next: "نزّل الملف من جديد، أو ألصق نصه" },
  unsupported: { what: "هذا النوع من الملفات لا يُقرأ", next: "أعطِ نصًا أو HTML أو PDF" },
  "bad-usage": { what: "الطلب غير مكتمل أو متناقض", next: "املأ النموذج كما هو مبيَّن فيه" },
  conflict: { what: "تغيّر هذا منذ رأيته", next: "انظر فيه من جديد ثم قرّر" },
  "archive-locked": { what: "الأرشيف مشغول ببرنامج آخر يكتب فيه", next: "أعد المحاولة بعد لحظة" },
  "archive-newer": { what: "كتب هذا الأرشيف إصدارٌ أحدث", next: "حدّث محضر" },
  "archive-corrupt": { what: "في الأرشيف ملفٌ تغيّر عمّا حُفظ", next: "استعِد الملف من نسخة احتياطية" },
  "disk-full": { what: "امتلأ القرص فلم يُحفظ شيء", next: "أفسح مكانًا على القرص ثم أعد الحفظ" },
  forbidden: {
    what: "رُفض الطلب لأنه لم يأتِ من صفحة محضر نفسها",
    next: "افتح الصفحة من جديد وأعد الإرسال منها",
  },
  "method-not-allowed": {
    what: "لا تُقبل هذه الطريقة هنا",
    next: "استعمل الرابط أو النموذج الموجود في الصفحة",
  },
  internal: { what: "خللٌ عندنا", next: "أعد المحاولة؛ فإن تكرر فأبلغنا بما فعلت" },
};

export const ERROR_WORDS = {
  title: { ar: "تعذّر ذلك", en: "That did not work" },
  notFoundTitle: { ar: "لا شيء هنا", en: "Nothing here" },
  next: { ar: "ما العمل:", en: "What to do:" },
  exact: { ar: "الرسالة بالتفصيل", en: "Exact message" },
} as const satisfies Record<string, Words>;
