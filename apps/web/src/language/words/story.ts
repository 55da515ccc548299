import type { CountForms } from "../plural.ts";
import type { Words } from "../speaker.ts";

/** Why two articles are held to tell one story. */
export const STORY_REASONS: Readonly<Record<string, Words>> = {
  copy: { ar: "نصّ واحد", en: "one text" },
  merged: { ar: "ضُمّت قصتان", en: "two stories were joined" },
  words: { ar: "كلمات مشتركة", en: "words in common" },
  names: { ar: "أسماء مشتركة", en: "names in common" },
  events: { ar: "أحداث مشتركة", en: "events in common" },
  days: { ar: "أيام مذكورة فيهما", en: "days both name" },
  "same-day": { ar: "يوم واحد", en: "the same day" },
};

export const STORY = {
  word: { ar: "القصة", en: "The story" },
  kicker: { ar: "قصة واحدة في مقالات", en: "One story in several articles" },
  proposal: {
    ar: "جمعُ هذه المقالات في قصة وعدُّ أصولها اقتراحُ آلة.",
    en: "That these articles tell one story, and from which origins, is proposed by a machine.",
  },
  earliest: { ar: "أول ما نُشر", en: "published first" },
  copy: { ar: "نقل عن غيره", en: "a copy" },
  origins: { ar: "أصولها المستقلة", en: "Its independent origins" },
  origin: { ar: "الأصل {n}", en: "Origin {n}" },
  unknownOrigin: { ar: "لا يُعرف من سبق إليه", en: "who had it first is not known" },
  copies: { ar: "من نقل عمّن", en: "Who copied whom" },
  copied: { ar: "نقل عن", en: "copied" },
  sameText: { ar: "نصّهما واحد، ولا يُعرف السابق", en: "one text; which was first is not known" },
  likeness: { ar: "تشابه النصين {share}", en: "{share} of the text alike" },
  stated: { ar: "صرّح بمصدره", en: "states its source" },
  why: { ar: "لماذا هنا؟", en: "Why here?" },
  articles: { ar: "مقالاتها بترتيب النشر", en: "Its articles in order" },
} as const satisfies Record<string, Words>;

/** The line on an article's page, after «القصة:». */
export const STORY_ARTICLES: CountForms = {
  ar: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{n} مقالات",
    many: "{n} مقالًا",
    other: "{n} مقال",
  },
  en: { one: "{n} article", other: "{n} articles" },
};

export const DIALOGUE = {
  list: { ar: "الحوارات", en: "Dialogues" },
  listLead: {
    ar: "مسارات من جولات: كل جولة ببيانها وما تُعُهّد به فيها.",
    en: "Processes of many rounds: each round with its statement and what was promised.",
  },
  none: { ar: "لم يُعثر على حوار من جولات بعد.", en: "No process of many rounds has been found yet." },
  proposal: {
    ar: "ترتيب الجولات وما جُمع فيها اقتراحُ آلة.",
    en: "The order of the rounds and what is gathered in them is proposed by a machine.",
  },
  round: { ar: "الجولة {n}", en: "Round {n}" },
  statements: { ar: "البيان المشترك", en: "Joint statement" },
  commitments: { ar: "ما تُعُهّد به", en: "What was promised" },
  articles: { ar: "من كتب عنها", en: "Articles on it" },
  between: { ar: "بين الجولات وبعدها", en: "Between the rounds and after" },
} as const satisfies Record<string, Words>;

export const ROUNDS: CountForms = {
  ar: {
    zero: "بلا جولات",
    one: "جولة واحدة",
    two: "جولتان",
    few: "{n} جولات",
    many: "{n} جولة",
    other: "{n} جولة",
  },
  en: { zero: "no rounds", one: "{n} round", other: "{n} rounds" },
};

export const CLAUSES: CountForms = {
  ar: {
    zero: "بلا بنود",
    one: "بند واحد",
    two: "بندان",
    few: "{n} بنود",
    many: "{n} بندًا",
    other: "{n} بند",
  },
  en: { one: "{n} clause", other: "{n} clauses" },
};

/** How many versions of an article are kept. */
export const VERSIONS: CountForms = {
  ar: {
    zero: "بلا نسخة محفوظة",
    one: "نسخة واحدة محفوظة",
    two: "نسختان محفوظتان",
    few: "{n} نسخ محفوظة",
    many: "{n} نسخة محفوظة",
    other: "{n} نسخة محفوظة",
  },
  en: { one: "{n} version kept", other: "{n} versions kept" },
};

/** Cited passages that a later version changed, moved or took away. */
export const EDITS: CountForms = {
  ar: {
    zero: "لم يتغيّر موضع مستشهَد به",
    one: "تغيّر بعد النشر موضع مستشهَد به",
    two: "تغيّر بعد النشر موضعان مستشهَد بهما",
    few: "تغيّرت بعد النشر {n} مواضع مستشهَد بها",
    many: "تغيّر بعد النشر {n} موضعًا مستشهَدًا به",
    other: "تغيّر بعد النشر {n} موضع مستشهَد به",
  },
  en: {
    one: "{n} cited passage changed after publication",
    other: "{n} cited passages changed after publication",
  },
};
