import type { Words } from "../speaker.ts";

interface Section {
  readonly id: string;
  readonly title: Words;
  readonly paragraphs: readonly Words[];
}

/** The method page, section by section. */
export const ABOUT: readonly Section[] = [
  {
    id: "reads",
    title: { ar: "ماذا يُقرأ", en: "What is read" },
    paragraphs: [
      {
        ar: "خمس طبقات في كل مقال، كلٌّ منها مرحلة قائمة بذاتها: العبارات الزمنية بقيمها، وأسماء الأشخاص والهيئات والأماكن، والأقوال المنسوبة (صاحبها ولفظ القول ومضمونه)، واللقاءات والأحداث بأطرافها وأيامها، والتعهّدات بأصحابها وقوتها وآجالها.",
        en: "Five layers in each article, each a stage of its own: time expressions with their values; names of people, bodies and places; attributed statements (source, cue, content); meetings and events with who and when; commitments with who, how firmly and by when.",
      },
      {
        ar: "وفوقها ثلاث: ربطٌ بقاعدة معرفة بالأشخاص والهيئات والمناصب، فيُضاف إلى منصب بلا اسم شاغلُه يوم النشر ويُقال إنه مضاف؛ وتقطيع البيانات المشتركة بنودًا بحسب الموضوع وما على كل طرف؛ ودرجة الوقوع: منفي ومشروط ومأمول ومعلن ومنجز.",
        en: "On top of them, three more: names are tied to a knowledge base of people, bodies and offices, and an office without a name is given its holder on the day of publication, told as supplied; joint statements are cut into clauses by theme and by what each side is to do; and how far a thing is fact: denied, conditional, hoped for, announced, completed.",
      },
      {
        ar: "لا نموذج لغوي مولِّد ولا خدمة بعيدة: كلمات في جداول، وقواعد لكلٍّ منها رقم وجملة تشرحها وأمثلة تُصيبها وأخرى يجب ألا تُصيبها، وأوزانٌ للأسماء تُقرأ في ملفها.",
        en: "No generative language model and no remote service: words in tables; rules, each with an id, a sentence that explains it, examples it must catch and others it must not; and weights for names that can be read in their file.",
      },
    ],
  },
  {
    id: "tied",
    title: { ar: "موصولٌ بالنص", en: "Tied to the text" },
    paragraphs: [
      {
        ar: "يُجمَّد نص المقال يوم دخوله، وتُحفظ معه البايتات كما وردت وبصمتها. كل موضع في المحضر بدايةٌ ونهاية في ذلك النص، ويُعاد التحقق منه كلما عُرض؛ فإن لم يطابق ظهر بالأحمر ولم يُعرض على أنه صحيح.",
        en: "An article's text is frozen when it comes in, and the bytes as they came are kept with their fingerprint. Each passage of the record is a start and an end in that text and is checked again whenever it is shown; one that does not match appears in red and is not shown as true.",
      },
      {
        ar: "ما قاله النص منفصلٌ عمّا أضافه القارئ: «لماذا؟» عند كل واقعة تقول أي قاعدة أثبتتها، وما الذي حُسب من يوم النشر أو رُدَّ إلى ما سبق.",
        en: "What the text said stays apart from what the reader supplied: “Why?” beside each fact says which rule made it, and what was worked out from the day of publication or traced back.",
      },
    ],
  },
  {
    id: "across",
    title: { ar: "ما يُجمع من مقالات شتّى", en: "What is gathered across articles" },
    paragraphs: [
      {
        ar: "القصة: مقالاتٌ تروي الشيء نفسه في أيام متجاورة. والأصل المستقل: من كتب من عنده؛ عشرُ صحف نقلت خبر وكالة واحدة أصلٌ واحد لا عشرة.",
        en: "A story: articles that tell of the same thing on neighbouring days. An independent origin: one that wrote for itself; ten papers that carry one agency's report are one origin, not ten.",
      },
      {
        ar: "التعهّد: ما ألزم به أحدٌ نفسه، وصيغُه ما كُتب منه في الصحف عبر السنين، مجموعةً ولو اختلف لفظها. وما جاء بشروط جديدة تعهّدٌ آخر يجدّد الأول.",
        en: "A commitment: what someone bound themselves to; its wordings are what papers wrote of it over the years, gathered although the words differ. One with new terms is another commitment that renews the first.",
      },
      {
        ar: "ولا يُخلط في التعهّد بين ثلاثة: ما تقوله الجهة التي تعهّدت، وما تُظهره الأخبار بعده (المآل: وُفي به، أو ببعضه، أو تأخر، أو لم يُوفَ به، أو حلّ غيره محلّه، أو اختُلف فيه)، وأين هو من أجله يوم يُسأل عنه. وحيث لا دليل قيل حتى أي يوم بُحث وفي كم مقال.",
        en: "Three things about a commitment are kept apart: what the side that promised says of it; what later reports show (the outcome: kept, partly kept, delayed, broken, superseded or disputed); and where it stands against its term on the day asked about. Where there is no evidence, the page says until which day and in how many articles it was looked for.",
      },
      {
        ar: "الحوار: مسارٌ من جولات مرقّمة بين أطراف معلومين. وكل ربطٍ من هذا «مقترح» حتى يقرّه إنسان، ومعه ما بُني عليه؛ وما بين المعقوفين [ ] لم يقله النص بل عُرف بالربط.",
        en: "A dialogue: a process of numbered rounds between known sides. Each of these links is “proposed” until a person confirms it, and comes with what it rests on; what stands between brackets [ ] is not said by the text but known by linking.",
      },
      {
        ar: "المقال الذي غيّرت جهته نصَّه بعد النشر تبقى نسخُه كلُّها، ويظهر في صفحة نسخه ما تبدّل وأي وقائع كانت تستند إليه.",
        en: "Of an article whose outlet changed the text after publication all versions are kept; the page of its versions shows what changed and which facts rested on it.",
      },
    ],
  },
  {
    id: "limits",
    title: { ar: "حدوده", en: "Its limits" },
    paragraphs: [
      {
        ar: "هذه اقتراحات آلة لم يراجعها أحد بعد. تفوته أقوالٌ وأسماء، ويخطئ أحيانًا في صاحب الضمير وفي حدود المضمون. القوة والموضوع والنوع تصنيفٌ منه لا من النص. وهو يسجّل ما قالته الصحيفة، ولا يحكم بصدقه.",
        en: "These are a machine's proposals, not yet reviewed by anyone. It misses statements and names, and errs at times over who a pronoun means or where a quotation ends. Strength, topic and type are its classing, not the text's. It records what the paper said; it does not judge whether it is true.",
      },
      {
        ar: "النسبة المئوية عند كل فقرة ثقةُ القارئ بها، مقيسةً على مقالات لم يُضبط عليها. رتِّب القائمة بالأقل ثقة تبدأ مراجعتك بما يُشك فيه.",
        en: "The percentage beside an item is the reader's confidence in it, measured on articles it was not fitted to. Put a list in the order of least sure first and your review begins with the doubtful.",
      },
      {
        ar: "إن لم يُعرف يوم النشر بقيت العبارات النسبية مثل «أمس» بلا قيمة: لا يُفترض تاريخ أبدًا.",
        en: "Where the day of publication is not known, relative expressions such as “yesterday” have no value: a day is never assumed.",
      },
    ],
  },
  {
    id: "sample",
    title: { ar: "أرشيف العيّنة", en: "The sample archive" },
    paragraphs: [
      {
        ar: "واحدٌ وثمانون خبرًا كُتبت لهذا العرض تروي قصة حقيقية: الحوار الاستراتيجي بين العراق والولايات المتحدة من 2020 إلى 2025. الأشخاص والتواريخ والوعود حقيقية، والصياغة صياغتنا كلُّها، وما بين علامات التنصيص تلخيصٌ بألفاظنا فلا يُقتبس على أنه نص الكلام، والصحف متخيَّلة.",
        en: "Eighty-one news items written for this demo tell a true story: the strategic dialogue between Iraq and the United States from 2020 to 2025. People, dates and promises are real; the wording is all ours; what stands between quotation marks gives the substance in our words and is not to be cited as anyone's; the newspapers are fictional.",
      },
    ],
  },
];

export const ABOUT_WORDS = {
  title: { ar: "عن الطريقة", en: "Method" },
  lead: { ar: "كيف يقرأ محضر، وما الذي لا يعرفه.", en: "How Mahdar reads, and what it does not know." },
  rulesTitle: { ar: "القواعد", en: "Rules" },
  rulesLead: {
    ar: "كل ما في المحضر أثبتته واحدة من هذه القواعد.",
    en: "All that stands in a record was put there by one of these rules.",
  },
  fires: { ar: "تُصيب", en: "catches" },
  mustNot: { ar: "ولا تُصيب", en: "must not catch" },
  noRules: { ar: "لا قواعد في هذا الإصدار.", en: "This version has no rules." },
  reader: { ar: "إصدار القارئ {version}، وبصمة قواعده {rules}", en: "Reader {version}, rules {rules}" },
} as const satisfies Record<string, Words>;

export const STAGES: Readonly<Record<string, Words>> = {
  times: { ar: "الأزمنة", en: "Times" },
  names: { ar: "الأسماء", en: "Names" },
  attributions: { ar: "الأقوال المنسوبة", en: "Attributions" },
  events: { ar: "الأحداث", en: "Events" },
  commitments: { ar: "التعهّدات", en: "Commitments" },
  actors: { ar: "المعروفون والمناصب", en: "Known actors and offices" },
  "joint-statements": { ar: "البيانات المشتركة", en: "Joint statements" },
};
