import type { Rule } from "../rule.ts";

/** Pressure, force and the life of the state: protest, sanctions, arrests, attacks; offices, laws, elections. */
export const forceRules: readonly Rule[] = [
  {
    id: "events/protest",
    says: { ar: "تظاهرة أو إضراب أو اعتصام جرى", en: "A demonstration, strike or sit-in that took place" },
    examples: ["تظاهر مئات الخريجين أمس في ساحة التحرير وسط بغداد."],
    counterExamples: ["حق التجمع مكفول في الدستور."],
  },
  {
    id: "events/sanction",
    says: {
      ar: "عقوبات أو تجميد أموال أو طرد أو قطع علاقات",
      en: "Sanctions, a freeze of assets, an expulsion or a cutting of ties",
    },
    examples: ["فرضت الولايات المتحدة أمس عقوبات على ثلاثة مصارف لبنانية."],
    counterExamples: ["فرض الطقس إيقاعه على المدينة."],
  },
  {
    id: "events/mobilize",
    says: {
      ar: "نشر قوات أو تحريكها أو رفع درجة التأهب",
      en: "Forces deployed or moved, or an alert raised",
    },
    examples: ["نشرت القوات العراقية أمس تعزيزات وجنودا على الحدود مع سوريا."],
    counterExamples: ["نشرت الصحيفة مقالا عن الزراعة."],
  },
  {
    id: "events/coerce",
    says: {
      ar: "اعتقال أو حكم أو مصادرة أو منع أو إغلاق",
      en: "An arrest, sentence, seizure, ban or closing",
    },
    examples: [
      "اعتقلت قوات الأمن التونسية أمس خمسة مشتبه بهم في سوسة.",
      "قضت محكمة في القاهرة أمس بسجن الناشط علاء عبد الفتاح خمس سنوات وأصدرت حكما بالسجن على آخرين.",
    ],
    counterExamples: ["ضبط المهندس الساعة."],
  },
  {
    id: "events/assault",
    says: {
      ar: "هجوم أو قصف أو تفجير أو قتل أو خطف أو سيطرة بالقوة",
      en: "An attack, bombing, killing, abduction or taking by force",
    },
    examples: [
      "شن التحالف الدولي أمس غارات على مواقع لتنظيم داعش قرب الموصل.",
      "قتل ثلاثة جنود أمس في هجوم مسلح في كركوك.",
    ],
    counterExamples: ["سجل اللاعب هدفا."],
  },
  {
    id: "events/appoint",
    says: {
      ar: "تعيين أو ترشيح أو إقالة أو استقالة أو تشكيل",
      en: "An appointment, nomination, dismissal, resignation or forming of a body",
    },
    examples: [
      "عين الرئيس المصري عبد الفتاح السيسي أمس بدر عبد العاطي وزيرا للخارجية.",
      "قدم وزير المالية علي علاوي استقالته أمس.",
    ],
    counterExamples: ["المنصب شاغر منذ زمن."],
  },
  {
    id: "events/legislate",
    says: {
      ar: "تصويت أو إقرار قانون أو قرار أو جلسة تشريعية",
      en: "A vote, a law or resolution passed, or a session of a legislature",
    },
    examples: [
      "صوت مجلس النواب العراقي أمس على قانون الموازنة.",
      "صادق الكنيست الإسرائيلي أمس على قانون جديد.",
    ],
    counterExamples: ["صوت المطرب جميل."],
  },
  {
    id: "events/elect",
    says: { ar: "انتخابات جرت أو نتائج أعلنت", en: "Elections held or results announced" },
    examples: ["انتخب مجلس النواب العراقي أمس عبد اللطيف رشيد رئيسا للجمهورية."],
    counterExamples: ["الاختيار صعب بين اللونين."],
  },
];
