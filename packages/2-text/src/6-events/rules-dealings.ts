import type { Rule } from "../rule.ts";

/** Dealings between powers: meeting, agreeing, helping, asking, refusing, threatening. */
export const dealingsRules: readonly Rule[] = [
  {
    id: "events/consult",
    says: {
      ar: "لقاء أو زيارة أو اتصال أو مباحثات تذكر خبرا وقع أو موعده محدد",
      en: "A meeting, visit, call or talks told as having happened or firmly set",
    },
    examples: [
      "التقى رئيس الوزراء محمد السوداني أمس وزير الخارجية التركي هاكان فيدان في بغداد.",
      "عقد وزير النفط حيان عبد الغني اليوم اجتماعا مع السفير الياباني في بغداد.",
      "أجرى وزير الخارجية المصري سامح شكري اتصالا هاتفيا مع نظيره الأردني أيمن الصفدي.",
    ],
    counterExamples: ["يمكن أن يسهم الحوار في حل الخلافات.", "أكد الوزير أهمية التعليم."],
  },
  {
    id: "events/agree",
    says: {
      ar: "توقيع اتفاق أو إبرامه أو التوصل إليه أو قبول عرض",
      en: "An agreement signed, concluded or reached, or an offer accepted",
    },
    examples: [
      "وقعت الجزائر وتونس أمس اتفاقا للتعاون في مجال الطاقة.",
      "توصلت الحكومة العراقية وشركة توتال إلى اتفاق يوم الأحد.",
    ],
    counterExamples: ["لم يوقع الطرفان أي وثيقة.", "يأمل السكان في حياة أفضل."],
  },
  {
    id: "events/cooperate",
    says: {
      ar: "عمل مشترك أو تبادل أو تسليم أو انضمام",
      en: "Joint work, exchange, handing over or joining",
    },
    examples: ["سلمت الولايات المتحدة السلطات العراقية أمس متهما مطلوبا للقضاء."],
    counterExamples: ["التعاون بين الجيران ضروري دائما."],
  },
  {
    id: "events/support",
    says: { ar: "إعلان تأييد هو الخبر نفسه", en: "A declaration of support that is itself the news" },
    examples: ["أيد مجلس الأمن الدولي أمس الحكومة الليبية.", "ساندت فرنسا أمس لبنان."],
    counterExamples: ["يدعم الطعام الصحي المناعة."],
  },
  {
    id: "events/aid",
    says: { ar: "مساعدة بمال أو عتاد قدمت أو أقرت", en: "Help in money or kind, given or approved" },
    examples: ["تبرعت الكويت أمس بعشرة ملايين دولار لوكالة الأونروا."],
    counterExamples: ["يحتاج السكان إلى الكثير من العون."],
  },
  {
    id: "events/concede",
    says: {
      ar: "إفراج أو عفو أو تبرئة أو رفع لقيد",
      en: "A release, pardon, acquittal or lifting of a measure",
    },
    examples: ["أفرجت السلطات المصرية أمس عن الصحفي هشام جعفر."],
    counterExamples: ["رفع العامل الصندوق."],
  },
  {
    id: "events/retreat",
    says: { ar: "انسحاب أو هدنة أو وقف لإطلاق النار", en: "A withdrawal, truce or ceasefire" },
    examples: ["انسحبت القوات الأميركية أمس من قاعدة القيارة."],
    counterExamples: ["تراجع سعر الذهب قليلا."],
  },
  {
    id: "events/request",
    says: {
      ar: "مطالبة أو مناشدة رسمية هي الخبر نفسه",
      en: "A formal demand or appeal that is itself the news",
    },
    examples: ["ناشدت الحكومة اليمنية أمس المجتمع الدولي سرعة إغاثة المتضررين."],
    counterExamples: ["الدعوة عامة للجميع."],
  },
  {
    id: "events/accuse",
    says: {
      ar: "اتهام أو إدانة أو دعوى أو تحقيق رسمي",
      en: "An accusation, condemnation, suit or formal investigation",
    },
    examples: ["اتهمت وزارة الخارجية اليمنية أمس جماعة الحوثي بخرق الهدنة."],
    counterExamples: ["حمل المسافر حقيبته."],
  },
  {
    id: "events/reject",
    says: { ar: "رفض أو مقاطعة أو نقض", en: "A refusal, boycott or veto" },
    examples: ["رفضت الحكومة الليبية أمس مقترح البعثة الأممية."],
    counterExamples: ["امتنع المتحدث عن التعليق."],
  },
  {
    id: "events/threaten",
    says: { ar: "تهديد أو وعيد أو إنذار من طرف معين", en: "A threat or ultimatum by a party" },
    examples: ["هددت روسيا أمس أوكرانيا برد قاس."],
    counterExamples: ["الجفاف خطر كبير."],
  },
];
