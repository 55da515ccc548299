import type { Rule } from "../rule.ts";

/**
 * The rules of this stage, by which its annotations are explained. A lexical rule is named by the strength of its verb or
 * set phrase (lexicon/commitments); the actor must be named, an office or a body: without one nothing is recorded.
 */
export const commitmentsRules: readonly Rule[] = [
  {
    id: "commitments/future-verb",
    says: {
      ar: "فعل مستقبل (سـ، سوف) ينسب إلى فاعل مسمى",
      en: "A future act (سـ, سوف) of an actor who is named",
    },
    examples: [
      "قال وزير النفط حيان عبد الغني إن الوزارة ستفتتح المصفاة الجديدة في نيسان المقبل.",
      "أعلنت وزارة التجارة العراقية أنها سوف توزع البطاقات الجديدة الشهر المقبل.",
      "قال وزير الخارجية الأردني سالم الحمداني إن بلاده ستواصل العمل مع الأمم المتحدة.",
    ],
    counterExamples: [
      "قال وزير المالية طيف سامي إن الأسعار سترتفع.",
      "وصلت سيارات الإسعاف إلى بغداد.",
      "قال السوداني إن الوضع سيكون صعبا.",
      "قال الخبير سالم الحمداني إن الأزمة ستطول.",
      "لم تعلن اللجنة أسماء الدول التي ستشارك في المؤتمر.",
    ],
  },
  {
    id: "commitments/future-passive",
    says: {
      ar: "مستقبل لم يذكر فاعله (سيتم، سيجري) يلزم القائل أو جهته",
      en: "A future whose doer is not written (سيتم, سيجري): it binds the one who speaks, or his body",
    },
    examples: [
      "أعلن وزير الصحة صالح الحسناوي أنه سيتم توزيع الأدوية على المستشفيات.",
      "وقال محافظ البصرة سالم الحمداني إنه سيتم افتتاح المستشفى الجديد خلال أيام.",
    ],
    counterExamples: ["تم توزيع الأدوية أمس."],
  },
  {
    id: "commitments/declared-act",
    says: {
      ar: "فعل يعلنه القائل أو يؤكده بالمصدر (أعلن تأجيل، أكد مواصلة)",
      en: "An act its speaker declares by a verbal noun (أعلن تأجيل, أكد مواصلة)",
    },
    examples: [
      "أكد رئيس الوزراء العراقي محمد السوداني مواصلة العمليات الأمنية ضد تنظيم داعش.",
      "أعلنت وزارة الداخلية العراقية تأجيل الانتخابات المحلية إلى العام المقبل.",
    ],
    counterExamples: ["ناقش المجلس أمس موازنة العام."],
  },
  {
    id: "commitments/refusal",
    says: { ar: "امتناع معلن عن فعل (لن + مضارع)", en: "A declared refusal to act (لن and a present verb)" },
    examples: [
      "قال رئيس الوزراء محمد السوداني إن العراق لن يسمح باستخدام أراضيه ضد جيرانه.",
      "شدد الملك سالم الثاني على أن الأردن لن يتخلى عن القضية الفلسطينية.",
    ],
    counterExamples: ["قال السوداني إن العراق لم يسمح بذلك."],
  },
  {
    id: "commitments/pledge-verb",
    says: {
      ar: "فعل التعهد أو الالتزام أو الوعد أو مصدره",
      en: "A verb of pledging, committing or promising, or its verbal noun",
    },
    examples: [
      "تعهدت الحكومة العراقية بحماية البعثات الدبلوماسية.",
      "وعد وزير الكهرباء زياد علي فاضل بتوفير الطاقة في الصيف.",
    ],
    counterExamples: [
      "لم تتعهد الحكومة العراقية بشيء.",
      "طالب النائب الحكومة بأن تلتزم بالقانون.",
      "تراقب الوكالة الدولية مدى التزام إيران بالاتفاق.",
    ],
  },
  {
    id: "commitments/plan-verb",
    says: { ar: "قرار بفعل (قرر، قررت)", en: "A decision to act (قرر)" },
    examples: ["قرر مجلس الوزراء العراقي تأجيل الانتخابات إلى تشرين الأول."],
    counterExamples: ["قرر القاضي أمرا."],
  },
  {
    id: "commitments/plan-phrase",
    says: {
      ar: "عبارة ثابتة عن فعل مقرر (من المقرر أن، تقرر)",
      en: "A set phrase of a planned act (من المقرر أن, تقرر)",
    },
    examples: [
      "قال وزير الخارجية فؤاد حسين إنه تقرر عقد الجولة المقبلة في واشنطن.",
      "أعلنت وزارة النقل أن من المقرر أن تفتتح الوزارة خط السكك الجديد الأحد المقبل.",
    ],
    counterExamples: ["الموعد مقرر سلفا."],
  },
  {
    id: "commitments/intend-verb",
    says: {
      ar: "فعل العزم أو السعي أو النية أو مصدره",
      en: "A verb of intending or striving, or its verbal noun",
    },
    examples: [
      "تعتزم الحكومة العراقية إنشاء ميناء جديد في البصرة.",
      "أكد رئيس الوزراء مصطفى الكاظمي عزمه على إجراء الانتخابات في موعدها.",
      "أكد المتحدث باسم الحكومة سالم الحمداني عزم الحكومة الأردنية على مواصلة سداد الديون.",
      "ينوي وزير الخارجية سالم الحمداني زيارة طهران الشهر المقبل.",
      "قال المتحدث سالم الحمداني إن بلاده تسعى إلى تعزيز التعاون مع دول الجوار.",
    ],
    counterExamples: ["كان الكاظمي يسعى إلى المنصب قبل سنوات."],
  },
  {
    id: "commitments/intend-phrase",
    says: { ar: "عبارة ثابتة عن الاستعداد لفعل", en: "A set phrase of readiness to act" },
    examples: [
      "أبدى وزير الخارجية التركي هاكان فيدان استعداد بلاده لتعزيز التعاون مع العراق.",
      "أبدت الجامعة العربية استعدادها لإرسال مراقبين إلى اليمن.",
    ],
    counterExamples: ["القوات في حالة استعداد."],
  },
  {
    id: "commitments/support-verb",
    says: { ar: "إعلان دعم أو تأييد حاضر أو مستمر", en: "Support declared as present or continuing" },
    examples: [
      "أكد وزير الخارجية العراقي فؤاد حسين أن العراق يدعم جهود المبعوث الدولي لإنهاء النزاع في البلاد.",
      "أكدت الحكومة الأردنية دعمها لجهود المبعوث الأممي.",
    ],
    counterExamples: [
      "دعمت إيران الفصائل قبل أعوام.",
      "اتهم الوزير إيران بدعمها للميليشيات.",
      "قال المتحدث سالم الحمداني إن إيران تدعم الإرهاب.",
    ],
  },
  {
    id: "commitments/support-phrase",
    says: {
      ar: "عبارة ثابتة عن الوقوف إلى جانب طرف أو دعمه",
      en: "A set phrase of standing by or supporting somebody",
    },
    examples: [
      "أعربت الولايات المتحدة عن وقوفها إلى جانب العراق في مواجهة الإرهاب.",
      "أكد الرئيس سالم الحمداني وقوف بلاده إلى جانب السودان.",
    ],
    counterExamples: ["وقف الرجل إلى جانب الطريق."],
  },
  {
    id: "commitments/agree-verb",
    says: { ar: "اتفاق أو موافقة على فعل", en: "Agreement to act" },
    examples: [
      "وافق البرلمان العراقي على تمديد عمل البعثة الأممية.",
      "اتفقت الحكومتان العراقية والأردنية على إنشاء منطقة حرة.",
    ],
    counterExamples: ["وافق الحضور على رأيه.", "اتفق الوزيران على أن الحل سياسي."],
  },
  {
    id: "commitments/agree-phrase",
    says: { ar: "عبارة ثابتة عن اتفاق طرفين على فعل", en: "A set phrase by which two sides agree to act" },
    examples: ["اتفق البلدان على تشكيل لجنة مشتركة لمتابعة التنفيذ."],
    counterExamples: ["لم يتفق البلدان على شيء."],
  },
  {
    id: "commitments/pledge-phrase",
    says: { ar: "عبارة ثابتة عن التزام صريح", en: "A set phrase of an explicit pledge" },
    examples: [
      "جدد وزير الدفاع الأمريكي لويد أوستن التزام بلاده بدعم القوات العراقية.",
      "جدد الرئيس سالم الحمداني التزام بلاده بحماية الحدود.",
      "أكدت وزارة الخارجية الأردنية التزامها بتنفيذ الاتفاق.",
    ],
    counterExamples: ["التزام الصمت واجب."],
  },
  {
    id: "commitments/consider-verb",
    says: {
      ar: "فعل محدد نوقش أو درس من غير التزام به",
      en: "A concrete act discussed or studied, without being bound to",
    },
    examples: ["بحثت الولايات المتحدة تزويد العراق بمستشارين ماليين."],
    counterExamples: ["بحث الجانبان تعزيز العلاقات."],
  },
];
