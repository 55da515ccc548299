import type { Rule } from "../rule.ts";

/** Rules for days and the times of a day. */
export const dayRules: readonly Rule[] = [
  {
    id: "times/day-word",
    says: {
      ar: "كلمة تعيّن اليوم ببعده عن يوم النشر، ومعها اسم اليوم إن ذُكر",
      en: "a word that places the day by its distance from the publication day, with the weekday if given",
    },
    examples: [
      "وصل الوفد اليوم الأحد إلى بغداد.",
      "عقد المجلس جلسته أول من أمس.",
      "تبدأ الجولة غدا (الخميس).",
    ],
    counterExamples: ["غادر في اليوم التالي.", "نشرت صحيفة المصري اليوم الخبر."],
  },
  {
    id: "times/nowadays",
    says: {
      ar: "اليوم بمعنى هذا الزمن، لا يوم النشر",
      en: "اليوم meaning these times, not the publication day",
    },
    examples: ["واليوم تعتبر المدينة مركزا للتجارة."],
    counterExamples: ["وصل اليوم إلى المدينة."],
  },
  {
    id: "times/weekday",
    says: {
      ar: "يوم من الأسبوع: آخر يوم مضى، أو الذي يليه إن كان الكلام عن آتٍ",
      en: "a weekday: the latest one, or the next where the words look forward",
    },
    examples: ["أعلن الوزير يوم الاثنين موقفه.", "زار النائب البصرة الخميس الماضي."],
    counterExamples: ["أمّ المصلين في صلاة الجمعة.", "لم يحضر أحد."],
  },
  {
    id: "times/weekday-date",
    says: { ar: "يوم من الأسبوع مع تاريخه، عبارة واحدة", en: "a weekday with its date, one expression" },
    examples: ["صدر البيان الجمعة (12 حزيران 2020).", "عقد اللقاء يوم الإثنين 3 أغسطس/آب."],
    counterExamples: ["صدر البيان الجمعة."],
  },
  {
    id: "times/part-of-day",
    says: { ar: "جزء من يوم معلوم", en: "a part of a known day" },
    examples: ["وصل مساء السبت.", "غادر فجر اليوم.", "قصفوا المدينة الليلة الماضية."],
    counterExamples: ["ظهر الرئيس في مقابلة."],
  },
  {
    id: "times/clock",
    says: { ar: "ساعة من اليوم، مع اليوم إن ذُكر", en: "a clock time, with its day if given" },
    examples: [
      "تبدأ الجلسة الساعة التاسعة مساء.",
      "وقع الانفجار عند 9:30 صباحا.",
      "يعقد المؤتمر الأحد الساعة 18:00 بتوقيت غرينتش.",
    ],
    counterExamples: ["فاز الفريق 2:1.", "انتظر ساعة."],
  },
  {
    id: "times/numeric-date",
    says: {
      ar: "تاريخ بالأرقام، اليوم أولا إلا إذا تقدمت السنة",
      en: "a date in figures, day first unless the year leads",
    },
    examples: ["وقّع في 12/6/2020 على القانون.", "صدر بتاريخ 2020-06-12.", "حرر في ٣٠-٥-٢٠٢١."],
    counterExamples: ["القانون رقم 12/45/99.", "انتهت المباراة 3-2."],
  },
  {
    id: "times/day-month",
    says: { ar: "يوم وشهر بلا سنة", en: "a day and month without a year" },
    examples: [
      "ولد الاتفاق في 15 مايو.",
      "يعقد المؤتمر في الثالث من أغسطس (آب) المقبل.",
      "الأعمال مستمرة من 3 إلى 5 أيار.",
    ],
    counterExamples: ["قوى 14 آذار ترفض.", "مدينة 6 أكتوبر."],
  },
  {
    id: "times/day-month-year",
    says: { ar: "يوم وشهر وسنة", en: "a day, month and year" },
    examples: ["انعقد في 26 شباط (فبراير) 2016.", "صدر في 11 جويلية 2021 م."],
    counterExamples: ["صدر في 31 فبراير 2021."],
  },
  {
    id: "times/day-of-period",
    says: {
      ar: "يوم من شهر عُيّن بنسبته إلى شهر النشر",
      en: "a day of a month placed against the publication month",
    },
    examples: ["تنطلق البطولة يوم 17 الحالي.", "وصل في الخامس من الشهر الجاري."],
    counterExamples: ["المادة 17 من الدستور الحالي."],
  },
  {
    id: "times/day-of-month",
    says: { ar: "يوم من شهر بترتيبه", en: "a day of a month by its place in it" },
    examples: ["يعقد في أول يوم من أكتوبر.", "ينعقد في الثلاثاء الأخير من أيلول."],
    counterExamples: ["هذا أول يوم من العمل."],
  },
  {
    id: "times/hijri-date",
    says: { ar: "تاريخ هجري", en: "a Hijri date" },
    examples: ["صدر الأمر في 22 شوال 1441 هـ.", "حرر في 22/10/1441هـ."],
    counterExamples: ["قال رمضان عبد الله."],
  },
  {
    id: "times/hijri-beside-gregorian",
    says: {
      ar: "تاريخ هجري قيمته من الميلادي المذكور بجانبه",
      en: "a Hijri date whose value is the Gregorian day written beside it",
    },
    examples: ["الرياض 22 شوال 1441 هـ الموافق 14 يونيو 2020 م"],
    counterExamples: ["الرياض 22 شوال 1441 هـ"],
  },
  {
    id: "times/festival",
    says: { ar: "يوم أو موسم معروف باسمه", en: "a day or season known by its name" },
    examples: ["زار الجرحى في عيد الفطر.", "تستعد القوات لموسم الحج."],
    counterExamples: ["احتفل بعيد ميلاده."],
  },
];
