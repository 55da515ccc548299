import type { Rule } from "../rule.ts";

/**
 * The rules of this stage, by which its annotations are explained: each names what ties the content to its cue. The
 * suffix `+resolved` says that the source was not written and was taken from what the text said before.
 */
export const attributionsRules: readonly Rule[] = [
  {
    id: "attributions/clause",
    says: { ar: "فعل قول تليه جملة بعد أنّ أو إنّ", en: "A reporting verb with a clause after أن or إن" },
    examples: [
      "أكد وزير الخارجية سالم الكعبي أن الجولة المقبلة ستعقد في بغداد.",
      "وأشار البيان إلى أن الطرفين اتفقا على المتابعة.",
    ],
    counterExamples: ["وصل الوزير إلى بغداد مساء أمس."],
  },
  {
    id: "attributions/quotation",
    says: { ar: "فعل قول يليه كلام بين علامتي تنصيص", en: "A reporting verb with quoted words" },
    examples: ["قال رئيس الوزراء مروان الحيدري «لن نقبل بأي اعتداء على أرضنا»."],
    counterExamples: ["زار الوزير معرض «بغداد» أمس."],
  },
  {
    id: "attributions/colon",
    says: { ar: "فعل قول تليه نقطتان", en: "A reporting verb with a colon" },
    examples: ["وقال المتحدث باسم الحكومة هيثم الراوي: العمل مستمر في جميع المحافظات."],
    counterExamples: ["الموعد: الأحد المقبل."],
  },
  {
    id: "attributions/preposition",
    says: {
      ar: "فعل قول يصل إلى مضمونه بحرف جر (على، إلى، عن، من، بـ)",
      en: "A reporting verb that reaches its content by a preposition",
    },
    examples: [
      "دعا الرئيس اللبناني كريم نصار إلى وقف فوري للعدوان.",
      "حذرت الأمم المتحدة من كارثة إنسانية في السودان.",
    ],
    counterExamples: ["سار الرجل إلى البيت."],
  },
  {
    id: "attributions/object",
    says: { ar: "فعل قول مضمونه مفعوله", en: "A reporting verb whose content is its object" },
    examples: ["نفى وزير الداخلية وجود خلافات."],
    counterExamples: ["كتب الطالب درسه."],
  },
  {
    id: "attributions/participle",
    says: {
      ar: "حال من فعل قول (مؤكدا، مشيرا إلى) فاعله فاعل الجملة",
      en: "A participle of a reporting verb (مؤكدا, مشيرا إلى), whose source is the clause's",
    },
    examples: ["استقبل رئيس الجمهورية عبد الرحيم شاكر السفير الياباني، مؤكدا أن العراق حريص على الشراكة."],
    counterExamples: ["كان الخبر مؤكدا لدى الجميع."],
  },
  {
    id: "attributions/masdar",
    says: { ar: "مصدر من فعل قول (قوله، تأكيده)", en: "A verbal noun of a reporting verb (قوله, تأكيده)" },
    examples: ["نقلت وكالة الأنباء العراقية عن وزير النفط نزار الخياط قوله إن الإنتاج مستقر."],
    counterExamples: ["القول سهل والعمل صعب."],
  },
  {
    id: "attributions/relayed",
    says: { ar: "جهة إعلام تنقل عن غيرها", en: "An outlet passes on what somebody else said" },
    examples: ["نقلت وكالة رويترز عن مصدر حكومي أن المحادثات ستستأنف غدا."],
    counterExamples: ["نقلت الشاحنات المساعدات إلى غزة."],
  },
  {
    id: "attributions/carried",
    says: {
      ar: "وثيقة تحمل القول (جاء في البيان، ورد في التقرير)",
      en: "A document carries what is said (جاء في البيان)",
    },
    examples: ["وجاء في البيان أن الجانبين بحثا ملف الطاقة."],
    counterExamples: ["جاء في المساء إلى بيته."],
  },
  {
    id: "attributions/heading",
    says: {
      ar: "القائل ونقطتان في أول السطر (وزير الطاقة: لن نتراجع)",
      en: "Who speaks and a colon at the head of a line, as in headlines and interviews",
    },
    examples: [
      "وزير الطاقة سامر الحداد: لن نتراجع عن المشروع مهما كانت الكلفة",
      "سامر الحداد: «الخطة جاهزة للتنفيذ».",
    ],
    counterExamples: ["المدير العام: سامر الحداد", "عمّان: انطلقت أعمال المؤتمر صباح اليوم"],
  },
  {
    id: "attributions/according-to",
    says: {
      ar: "عبارة إسناد (بحسب، وفقا لـ، نقلا عن)",
      en: "A phrase of attribution (بحسب, وفقا لـ, نقلا عن)",
    },
    examples: [
      "وبحسب مصادر سياسية فإن الاجتماع ناقش الأزمة المالية.",
      "ارتفعت الصادرات في آذار، وفقا لوزارة النفط العراقية.",
    ],
    counterExamples: ["يعمل المصنع وفقا للمواصفات."],
  },
  {
    id: "attributions/trailing",
    says: { ar: "فعل القول وصاحبه بعد الكلام", en: "The verb and its source follow what was said" },
    examples: ["«العمل سيبدأ قريبا»، قال وزير الإعمار آزاد سنجاري."],
    counterExamples: ["انتهى العمل، وخرج الوزير."],
  },
  {
    id: "attributions/as-said",
    says: { ar: "جملة معترضة (بحسب ما قال)", en: "A parenthetic clause (بحسب ما قال)" },
    examples: ["انتهت المهمة القتالية، بحسب ما قال المتحدث باسم التحالف الدولي."],
    counterExamples: ["كما وصل الوفد إلى أربيل."],
  },
];
