import type { Words } from "../speaker.ts";

/** The lists over the whole archive. */
export const LEDGER = {
  commitmentsTitle: { ar: "دفتر التعهّدات", en: "The commitments ledger" },
  commitmentsLead: {
    ar: "من ألزم نفسه بماذا، ولمن، وإلى متى، وما آل إليه. كلُّ سطرٍ تعهّدٌ واحد مهما تعددت صيغُه في الصحف: كلماتُه في جملتها، يفتح على صيغه كلِّها وعلى موضعه في المقال.",
    en: "Who bound themselves to what, to whom, by when, and what became of it. Each line is one commitment however many articles word it: its words in their sentence, leading to all its wordings and to their place in the article.",
  },
  statementsTitle: { ar: "من قال ماذا", en: "Who said what" },
  statementsLead: {
    ar: "الأقوال المنسوبة، بأصحابها كما سمّاهم النص: اسمًا أو منصبًا أو وثيقةً أو مصدرًا مجهولًا.",
    en: "Attributed statements with their sources as the text names them: by name, office, document, or not at all.",
  },
  meetingsTitle: { ar: "اللقاءات والأحداث", en: "Meetings and events" },
  meetingsLead: {
    ar: "من التقى بمن، ومتى، وأين، وعلى أي هيئة؛ وما أُعلن من أحداث سياسية.",
    en: "Who met whom, when, where and how; and the political events reported.",
  },
  actor: { ar: "المتعهّد", en: "By" },
  promise: { ar: "بِمَ تعهّد", en: "The promise" },
  strength: { ar: "القوة", en: "Strength" },
  topic: { ar: "الموضوع", en: "Topic" },
  deadline: { ar: "الأجل", en: "Deadline" },
  published: { ar: "النشر", en: "Published" },
  all: { ar: "الكل", en: "All" },
  kind: { ar: "نوع المصدر", en: "Kind of source" },
  type: { ar: "النوع", en: "Type" },
  more: { ar: "بالأيام وغيرها", en: "By days and more" },
  filter: { ar: "طبّق", en: "Apply" },
  none: { ar: "لا شيء بعد ضمن هذه التصفية.", en: "Nothing within this filter yet." },
  noneNext: {
    ar: "غيّر التصفية، أو أضف مقالات إلى الأرشيف.",
    en: "Change the filter, or add articles to the archive.",
  },
  passage: { ar: "في موضعه", en: "In place" },
  openWindow: { ar: "بلا أجل", en: "no deadline" },
  follow: { ar: "تتبّع هذا التعهّد", en: "Follow this commitment" },
  unknownSource: { ar: "مصدر لم يُسمَّ", en: "source not named" },
  unnamedParty: { ar: "لم يُسمَّ المتعهّد", en: "who is bound is not named" },
  guessed: { ar: "على الظن: آخر من سُمّي قبله", en: "a guess: named last before it" },
  toWhom: { ar: "لمن", en: "To" },
  proposed: { ar: "مقترح", en: "proposed" },
  lastWorded: { ar: "آخر صيغة: {day}", en: "last worded {day}" },
  unwrittenParties: { ar: "أطراف لم تُذكر", en: "parties not named" },
} as const satisfies Record<string, Words>;
