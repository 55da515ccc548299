import type { Rule } from "../rule.ts";

/** Rules for months and longer, lengths, sets and vague references. */
export const periodRules: readonly Rule[] = [
  {
    id: "times/month",
    says: {
      ar: "شهر ميلادي، بسنته أو بنسبته إلى يوم النشر",
      en: "a Gregorian month, by its year or against the publication day",
    },
    examples: [
      "انتهى المشروع في يونيو الماضي.",
      "يبدأ في أيلول/سبتمبر المقبل.",
      "أعلن نهاية شهر مارس 2017 عن ذلك.",
    ],
    counterExamples: ["مارس الضغوط على الحكومة."],
  },
  {
    id: "times/hijri-month",
    says: { ar: "شهر هجري", en: "a Hijri month" },
    examples: ["زادت الأسعار في شهر رمضان المبارك."],
    counterExamples: ["التقى شعبان الوفد."],
  },
  {
    id: "times/week-of-month",
    says: { ar: "أسبوع من شهر بترتيبه", en: "a week of a month by its place in it" },
    examples: ["يعقد خلال الأسبوع الأخير من شهر أغسطس."],
    counterExamples: ["الأسبوع الأول من التدريب."],
  },
  {
    id: "times/year",
    says: {
      ar: "سنة مع كلمتها أو مع ما يدل على أولها أو آخرها",
      en: "a year with its word, or with a word that points into it",
    },
    examples: ["وقعت الاتفاقية لعام 2008.", "سقطت المدينة منتصف 2014.", "صدر في سنة 1441 هـ."],
    counterExamples: ["دفع 2008 دنانير."],
  },
  {
    id: "times/bare-year",
    says: {
      ar: "أربعة أرقام لا تكون في موضعها إلا سنة",
      en: "four digits that in their place can only be a year",
    },
    examples: ["بقي في منصبه منذ 2009.", "تمتد الخطة من 2016 حتى 2030."],
    counterExamples: ["قتل 2000 شخص.", "القرار 2016 الصادر أمس."],
  },
  {
    id: "times/decade",
    says: { ar: "عقد من السنين باسمه", en: "a decade by its name" },
    examples: ["اندلعت الحرب في التسعينيات.", "عاد في ستينات القرن الماضي."],
    counterExamples: ["رجل في الستينات من عمره."],
  },
  {
    id: "times/century",
    says: { ar: "قرن", en: "a century" },
    examples: ["من أبرز أحداث القرن الماضي.", "دولة في القرن الحادي والعشرين."],
    counterExamples: ["مضى ربع قرن."],
  },
  {
    id: "times/half",
    says: { ar: "نصف سنة", en: "a half of a year" },
    examples: ["تراجع النمو في النصف الأول من العام الحالي."],
    counterExamples: ["سجل في النصف الأول من المباراة."],
  },
  {
    id: "times/quarter",
    says: { ar: "ربع سنة", en: "a quarter of a year" },
    examples: ["ارتفع الدين في الربع الأول من 2020."],
    counterExamples: ["بلغ ربع النهائي."],
  },
  {
    id: "times/season",
    says: { ar: "فصل من سنة", en: "a season of a year" },
    examples: ["تجري الانتخابات الخريف المقبل.", "اندلعت الأزمة صيف 2014."],
    counterExamples: ["خريف العمر."],
  },
  {
    id: "times/shifted-period",
    says: {
      ar: "مدة وُضعت قبل مدة النشر أو بعدها أو فيها",
      en: "a period placed before, after or at that of publication",
    },
    examples: ["زار موسكو الأسبوع الماضي.", "ينتهي العقد العام المقبل.", "وصل أواخر الشهر الجاري."],
    counterExamples: ["التقى الأمين العام الحالي."],
  },
  {
    id: "times/this-period",
    says: { ar: "المدة التي فيها يوم النشر", en: "the period that holds the publication day" },
    examples: ["ارتفعت الأسعار هذا العام.", "تنطلق الحملة هذا الأسبوع."],
    counterExamples: ["هذا القرار."],
  },
  {
    id: "times/edge-of-period",
    says: { ar: "أول المدة الحالية أو وسطها أو آخرها", en: "the start, middle or end of the present period" },
    examples: ["يكتمل الجسر نهاية العام.", "صرفت الرواتب مطلع الشهر."],
    counterExamples: ["نهاية الطريق."],
  },
  {
    id: "times/same-period",
    says: { ar: "المدة المذكورة آخرا", en: "the period named last" },
    examples: ["انتخب في آذار 2010 واستقال في العام نفسه."],
    counterExamples: ["قال الوزير نفسه."],
  },
  {
    id: "times/weekend",
    says: { ar: "عطلة نهاية الأسبوع", en: "a weekend" },
    examples: ["سافر في عطلة نهاية الأسبوع."],
    counterExamples: ["سافر في عطلة العيد."],
  },
  {
    id: "times/ago",
    says: { ar: "نقطة تبعد عن يوم النشر إلى الوراء", en: "a point so far back from the publication day" },
    examples: ["رحل قبل عامين.", "بدأت الأزمة قبل أربعة أشهر."],
    counterExamples: ["وصل قبل ثلاثة أيام من الانتخابات."],
  },
  {
    id: "times/since",
    says: { ar: "طول من الزمن يبلغ يوم النشر", en: "a length of time that reaches the publication day" },
    examples: ["يحتجز المسلحون الرهائن منذ سنتين."],
    counterExamples: ["يعمل منذ 2009."],
  },
  {
    id: "times/ahead",
    says: {
      ar: "مسافة إلى الأمام: نقطة إن كان الكلام عن آتٍ، وإلا فطول",
      en: "a distance ahead: a point where the words look forward, else a length",
    },
    examples: ["سيعود الوفد بعد أسبوعين."],
    counterExamples: ["عاد بعد الظهر."],
  },
  {
    id: "times/length",
    says: { ar: "طول من الزمن", en: "a length of time" },
    examples: ["استمر الحصار ثلاثة أشهر.", "حكم البلاد أكثر من 30 عاما.", "عمل سنتين ونصف."],
    counterExamples: ["شاب عمره 25 عاما.", "محمد (42 عاما) من سكان المدينة."],
  },
  {
    id: "times/vague-length",
    says: { ar: "طول من الزمن بلا عدد", en: "a length of time without a number" },
    examples: ["استغرق عدة أشهر.", "يتمركزون هناك منذ سنوات."],
    counterExamples: ["ساعات اليد."],
  },
  {
    id: "times/placed-length",
    says: {
      ar: "طول من الزمن وُضع قبل يوم النشر أو بعده",
      en: "a length of time placed before or after the publication day",
    },
    examples: [
      "قتل المئات في الأشهر الستة الماضية.",
      "ارتفعت خلال الـ24 ساعة الماضية.",
      "هاجموا في الأسبوعين الأخيرين.",
    ],
    counterExamples: ["الأيام المقبلة صعبة."],
  },
  {
    id: "times/vague-plural",
    says: {
      ar: "جمع وُضع قبل يوم النشر أو بعده بلا عدد",
      en: "a plural placed before or after the publication day without a number",
    },
    examples: ["تتضح الصورة خلال الأشهر المقبلة.", "شهدت المدينة احتجاجات في الأيام القليلة الماضية."],
    counterExamples: ["الأشهر الستة الماضية."],
  },
  {
    id: "times/reference",
    says: {
      ar: "إشارة إلى الماضي أو الحاضر أو المستقبل بلا تعيين",
      en: "a reference to past, present or future that names nothing",
    },
    examples: ["انسحب مؤخرا.", "يقيم حاليا في أربيل.", "يعود في المرحلة المقبلة."],
    counterExamples: ["كان قريبا من القصر."],
  },
  {
    id: "times/back-reference",
    says: { ar: "إشارة إلى الزمن المذكور قبلها", en: "a reference to the time named before" },
    examples: ["وكان آنذاك وزيرا."],
    counterExamples: ["وكان وزيرا."],
  },
  {
    id: "times/set",
    says: { ar: "ما يتكرر بمقدار", en: "what comes back at a fixed measure" },
    examples: ["يصدر النفط يوميا.", "تجتمع اللجنة كل شهر.", "التقرير السنوي للمنظمة."],
    counterExamples: ["نشرت صحيفة يومية الخبر."],
  },
];
