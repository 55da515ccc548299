import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

/** What is looked for, as the tabs of the archive name it. */
export const TABS = {
  articles: { ar: "المقالات", en: "Articles" },
  statements: { ar: "الأقوال", en: "Statements" },
  people: { ar: "الأشخاص والجهات", en: "People & bodies" },
  commitments: { ar: "التعهّدات", en: "Commitments" },
} as const satisfies Record<string, Words>;

/** The layers an article can be chosen by. */
export const LAYERS = {
  statements: { ar: "فيه أقوال", en: "with statements" },
  events: { ar: "فيه أحداث", en: "with events" },
  commitments: { ar: "فيه تعهّدات", en: "with commitments" },
} as const satisfies Record<string, Words>;

/** Where an item stands in review. */
export const STATUSES = {
  proposed: { ar: "اقتراح آلة", en: "machine proposal" },
  accepted: { ar: "أقرّه إنسان", en: "accepted by a person" },
  edited: { ar: "صحّحه إنسان", en: "corrected by a person" },
} as const satisfies Record<string, Words>;

export const SEARCH = {
  title: { ar: "بحث: {words}", en: "Search: {words}" },
  found: { ar: "ما وُجد", en: "What was found" },
  tabs: { ar: "أين تبحث", en: "What to look for" },
  exact: { ar: "هذه الكلمات نفسها، لا ما يُشتق منها", en: "these very words, no other forms of them" },
  facets: { ar: "ضيّق النتائج", en: "Narrow the results" },
  chosen: { ar: "ضُيّقت النتائج بهذا", en: "Narrowed by" },
  takeOff: { ar: "ارفع: {what}", en: "Remove: {what}" },
  outlet: { ar: "الجهة الناشرة", en: "Outlet" },
  month: { ar: "الشهر", en: "Month" },
  actor: { ar: "الأشخاص والهيئات", en: "People and bodies" },
  layer: { ar: "ما قُرئ فيه", en: "What was read" },
  topic: { ar: "موضوع التعهّد", en: "Theme of a commitment" },
  kind: { ar: "نوع مصدر القول", en: "Kind of source" },
  status: { ar: "حال المراجعة", en: "Review" },
  andMore: { ar: "وغيرها: {n}", en: "and {n} more" },
  oneActor: { ar: "شخص أو هيئة", en: "one person or body" },
  since: { ar: "من {day}", en: "from {day}" },
  until: { ar: "حتى {day}", en: "until {day}" },
  noneSaid: { ar: "لا قول فيه هذه الكلمات.", en: "No statement has these words." },
  nonePromised: { ar: "لا تعهّد فيه هذه الكلمات.", en: "No commitment has these words." },
  noneCalled: { ar: "لا أحد في الأرشيف بهذا الاسم.", en: "Nobody in the archive has this name." },
  noneCalledNext: {
    ar: "اكتب الاسم وحده، أو جزءًا منه.",
    en: "Write the name alone, or a part of it.",
  },
  lookedInto: {
    ar: "نُظر في خير المقالات جوابًا: {n} من {of}.",
    en: "The {n} articles that answer best were looked into, of {of}.",
  },
  nobody: { ar: "لا أحد بهذا الاسم", en: "Nobody of this name" },
  whoIsMeant: { ar: "أيَّهم تقصد؟", en: "Which of them?" },
  fitsNobody: {
    ar: "لا أحد في الأرشيف ولا في قاعدة المعرفة اسمه «{name}».",
    en: "Nobody in the archive or the knowledge base is called “{name}”.",
  },
  fitsSeveral: { ar: "«{name}» اسمُ أكثر من واحد؛ اختر من تقصده:", en: "“{name}” may mean several; choose:" },
  known: { ar: "في قاعدة المعرفة", en: "in the knowledge base" },
} as const satisfies Record<string, Words>;

export const PEOPLE_COUNT: CountForms = {
  ar: {
    zero: "لا أحد",
    one: "شخص أو جهة",
    two: "اثنان من الأشخاص والجهات",
    few: "{n} من الأشخاص والجهات",
    many: "{n} من الأشخاص والجهات",
    other: "{n} من الأشخاص والجهات",
  },
  en: { zero: "nobody", one: "{n} person or body", other: "{n} people and bodies" },
};
