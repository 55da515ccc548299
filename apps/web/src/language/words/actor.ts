import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

export const ACTOR_TYPES: Readonly<Record<string, Words>> = {
  PER: { ar: "شخص", en: "person" },
  ORG: { ar: "هيئة", en: "body" },
  LOC: { ar: "مكان أو دولة", en: "place or state" },
};

/** How sure an entry of the knowledge base is. */
export const SURE: Readonly<Record<string, Words>> = {
  A: { ar: "مؤكد", en: "certain" },
  B: { ar: "موثوق", en: "confident" },
  C: { ar: "في تفصيل منه شك", en: "a detail in doubt" },
};

/** The page of a person, a body or a state. */
export const ACTOR = {
  names: { ar: "كيف تسمّيه الصحف", en: "Named in the press" },
  offices: { ar: "المناصب عبر الزمن", en: "Offices over time" },
  holders: { ar: "من تولّى مناصبها", en: "Who held its offices" },
  fromBase: { ar: "من قاعدة المعرفة", en: "from the knowledge base" },
  partners: { ar: "مع من التقى", en: "Met with" },
  meetings: { ar: "اللقاءات", en: "Meetings" },
  statements: { ar: "الأقوال", en: "Statements" },
  promised: { ar: "ما تعهّد به", en: "Promised by them" },
  promisedTo: { ar: "ما تُعُهّد له به", en: "Promised to them" },
  months: { ar: "ذِكره شهرًا بشهر", en: "Mentions by month" },
  noDay: { ar: "بلا تاريخ", en: "undated" },
  unknown: {
    ar: "ليس في قاعدة المعرفة: جُمع من الأسماء كما وردت في الصحف، والجمع اقتراح آلة.",
    en: "Not in the knowledge base: gathered from names as the press writes them, which is a machine proposal.",
  },
  now: { ar: "حتى الآن", en: "to date" },
  unknownDay: { ar: "غير معروف", en: "not known" },
  term: { ar: "{from} – {to}", en: "{from} – {to}" },
  nothing: { ar: "لم يُقرأ له شيء من هذا بعد.", en: "None has been read yet." },
  firstOf: { ar: "أول {n} من {of}", en: "the first {n} of {of}" },
  showAll: { ar: "اعرضها كلها", en: "Show all" },
  earlierMonths: { ar: "أشهر قبلها: {n}", en: "{n} earlier months" },
} as const satisfies Record<string, Words>;

export const TELLINGS: CountForms = {
  ar: {
    zero: "بلا رواية",
    one: "رواية واحدة",
    two: "روايتان",
    few: "{n} روايات",
    many: "{n} رواية",
    other: "{n} رواية",
  },
  en: { one: "told once", other: "told {n} times" },
};

export const INDEPENDENT: CountForms = {
  ar: {
    zero: "بلا أصل",
    one: "من أصل واحد",
    two: "من أصلين مستقلين",
    few: "من {n} أصول مستقلة",
    many: "من {n} أصلًا مستقلًا",
    other: "من {n} أصل مستقل",
  },
  en: { one: "from {n} origin", other: "from {n} independent origins" },
};

/** Meetings, each once however many tell of it. */
export const MEETINGS: CountForms = {
  ar: {
    zero: "لا لقاءات",
    one: "لقاء واحد",
    two: "لقاءان",
    few: "{n} لقاءات",
    many: "{n} لقاءً",
    other: "{n} لقاء",
  },
  en: { zero: "no meetings", one: "{n} meeting", other: "{n} meetings" },
};
