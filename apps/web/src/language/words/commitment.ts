import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

/** How an undertaking stands against its own schedule. */
export const SCHEDULES = {
  "not-due": { ar: "لم يحلّ أجله", en: "not due yet" },
  due: { ar: "في أجله", en: "due now" },
  overdue: { ar: "فات أجله", en: "past its term" },
  "open-ended": { ar: "بلا أجل مسمّى", en: "no term named" },
} as const satisfies Record<string, Words>;

export const OUTCOMES = {
  kept: { ar: "وُفي به", en: "kept" },
  partly: { ar: "وُفي ببعضه", en: "partly kept" },
  delayed: { ar: "تأخر", en: "delayed" },
  broken: { ar: "لم يُوفَ به", en: "broken" },
  superseded: { ar: "حلّ غيره محلّه", en: "superseded" },
  disputed: { ar: "مختلَف فيه", en: "disputed" },
} as const satisfies Record<string, Words>;

/** What a sentence says for a promise or against it. */
export const BEARINGS: Readonly<Record<string, Words>> = {
  for: { ar: "يدلّ على الوفاء", en: "speaks for it" },
  against: { ar: "يدلّ على خلافه", en: "speaks against it" },
  late: { ar: "يدلّ على التأخر", en: "tells of delay" },
  partial: { ar: "يدلّ على وفاء ببعضه", en: "tells of a part" },
  replaced: { ar: "يدلّ على أن غيره حلّ محلّه", en: "tells of a replacement" },
};

export const VOICES: Readonly<Record<string, Words>> = {
  responsible: { ar: "بلسان الجهة المتعهّدة", en: "told by the side that promised" },
  other: { ar: "بلسان جهة أخرى", en: "told by another side" },
  report: { ar: "بلسان الخبر نفسه", en: "told by the report itself" },
};

export const TIES: Readonly<Record<string, Words>> = {
  renews: { ar: "يجدّد", en: "Renews" },
  "renewed-by": { ar: "جدّده", en: "Renewed by" },
  "makes-exact": { ar: "يضبط", en: "Makes exact" },
  "made-exact-by": { ar: "ضبطه", en: "Made exact by" },
};

/** What spoke for linking two wordings, or against it, by the feature's name. */
export const LIKENESS: Readonly<Record<string, Words>> = {
  matter: { ar: "الكلام في الأمر نفسه", en: "the matter is shared" },
  wholeMatter: { ar: "تطابق مجمل الكلام", en: "most words are shared" },
  rarest: { ar: "كلمة نادرة مشتركة", en: "a rare word is shared" },
  act: { ar: "الفعل نفسه", en: "the same act" },
  otherAct: { ar: "الفعل غيره", en: "another act" },
  object: { ar: "موضوع الفعل نفسه", en: "the same object" },
  core: { ar: "الفعل وموضوعه معًا", en: "act and object together" },
  thin: { ar: "المشترك كلام شائع", en: "only common words are shared" },
  side: { ar: "الجهة نفسها", en: "the same side" },
  otherSide: { ar: "جهة أخرى", en: "another side" },
  amount: { ar: "المقدار نفسه", en: "the same amount" },
  otherAmount: { ar: "مقدار آخر", en: "another amount" },
  oneAmount: { ar: "المقدار في أحدهما وحده", en: "only one names an amount" },
  newTerms: { ar: "شروط جديدة", en: "new terms" },
  term: { ar: "الأجل نفسه", en: "the same term" },
  otherTerm: { ar: "أجل آخر", en: "another term" },
  ordinal: { ar: "الجولة أو الرقم نفسه", en: "the same number in a row" },
  context: { ar: "السياق نفسه", en: "the same context" },
  about: { ar: "الخبر في الشأن نفسه", en: "the articles are about the same" },
  topic: { ar: "الموضوع نفسه", en: "the same topic" },
  years: { ar: "بينهما سنوات", en: "years lie between" },
  sameArticle: { ar: "في مقال واحد", en: "in one article" },
};

export const COMMITMENT = {
  kicker: { ar: "تعهّد عبر المقالات", en: "A commitment across articles" },
  proposal: {
    ar: "ربطُ الصيغ ومآلُ التعهّد اقتراحُ آلة لم يقرّه إنسان بعد.",
    en: "That these wordings are one commitment, and what became of it, is proposed by a machine and not yet confirmed by a person.",
  },
  settled: { ar: "أقرّ إنسانٌ هذا المآل.", en: "A person settled this outcome." },
  asOf: { ar: "كما كان الأمر يوم", en: "As it stood on" },
  show: { ar: "اعرض", en: "Show" },
  saidQuestion: { ar: "ماذا تقول الجهة؟", en: "What does the responsible body say?" },
  shownQuestion: { ar: "ماذا تُظهر السجلات؟", en: "What do the records show?" },
  scheduleQuestion: { ar: "أين هو من موعده؟", en: "How does it stand against its schedule?" },
  nothingSaid: { ar: "لم تقل فيه شيئًا بعد التعهّد.", en: "It has said nothing of it since." },
  searched: {
    ar: "بُحث حتى {day} في {articles}، ولم يوجد شيء.",
    en: "Searched until {day} in {articles}; nothing was found.",
  },
  searchedSome: { ar: "بُحث حتى {day} في {articles}.", en: "Searched until {day} in {articles}." },
  searchedNone: {
    ar: "لا مقال يُبحث فيه حتى هذا اليوم.",
    en: "There is no article to search until this day.",
  },
  outcome: { ar: "المآل المقترح", en: "Proposed outcome" },
  outcomeSettled: { ar: "المآل", en: "Outcome" },
  none: { ar: "لا دليل على مآل", en: "no evidence of an outcome" },
  window: { ar: "أجله", en: "Its term" },
  moved: { ar: "تغيّر الأجل بين صيغة وأخرى", en: "the term changed between wordings" },
  about: { ar: "تقريبًا", en: "about" },
  wordings: { ar: "صيغه في الصحف", en: "Its wordings" },
  distinct: { ar: "المختلفة لفظًا: {n}", en: "{n} in different words" },
  first: { ar: "أول ما ورد", en: "the first" },
  why: { ar: "لماذا رُبط؟", en: "Why linked?" },
  likeness: { ar: "الشبه {share}", en: "likeness {share}" },
  speaksFor: { ar: "له: {what}", en: "for: {what}" },
  speaksAgainst: { ar: "عليه: {what}", en: "against: {what}" },
  denials: { ar: "نفيٌ وتناقض", en: "Denials and contradictions" },
  denial: { ar: "نفي", en: "denial" },
  contrary: { ar: "خبر بخلافه", en: "a contrary report" },
  related: { ar: "ما يتصل به من تعهّدات", en: "Related commitments" },
  relevance: { ar: "صلته به {share}", en: "bearing on it {share}" },
  accepted: { ar: "أقرّه إنسان دليلًا", en: "taken for evidence by a person" },
  ledger: { ar: "دفتر التعهّدات", en: "The commitments ledger" },
  notYet: { ar: "لم يرد هذا التعهّد قبل هذا اليوم.", en: "This commitment was not worded before that day." },
  by: { ar: "تعهّد به", en: "Promised by" },
  to: { ar: "تُعُهّد له", en: "Promised to" },
  schedule: { ar: "حال الأجل", en: "Its term" },
  on: { ar: "كما هو يوم", en: "As of" },
  outcomeField: { ar: "المآل", en: "Outcome" },
  unlinked: {
    ar: "مقالات لم تُربط تعهّداتها بعد: {n}.",
    en: "Articles whose promises are not linked yet: {n}.",
  },
} as const satisfies Record<string, Words>;

export const WORDINGS: CountForms = {
  ar: {
    zero: "بلا صيغة",
    one: "صيغة واحدة",
    two: "صيغتان",
    few: "{n} صيغ",
    many: "{n} صيغة",
    other: "{n} صيغة",
  },
  en: { one: "{n} wording", other: "{n} wordings" },
};

/** Further articles with the very same words. */
export const AGAIN: CountForms = {
  ar: {
    zero: "",
    one: "وباللفظ نفسه في مقال آخر",
    two: "وباللفظ نفسه في مقالين آخرين",
    few: "وباللفظ نفسه في {n} مقالات أخرى",
    many: "وباللفظ نفسه في {n} مقالًا آخر",
    other: "وباللفظ نفسه في {n} مقال آخر",
  },
  en: { one: "the same words in {n} more article", other: "the same words in {n} more articles" },
};

/** After a count of wordings. */
export const IN_OUTLETS: CountForms = {
  ar: {
    zero: "",
    one: "في جهة ناشرة واحدة",
    two: "في جهتين ناشرتين",
    few: "في {n} جهات ناشرة",
    many: "في {n} جهة ناشرة",
    other: "في {n} جهة ناشرة",
  },
  en: { one: "in {n} outlet", other: "in {n} outlets" },
};

/** Genitive, as after «في». */
export const IN_ARTICLES: CountForms = {
  ar: {
    zero: "أي مقال",
    one: "مقال واحد",
    two: "مقالين",
    few: "{n} مقالات",
    many: "{n} مقالًا",
    other: "{n} مقال",
  },
  en: { zero: "no articles", one: "{n} article", other: "{n} articles" },
};
