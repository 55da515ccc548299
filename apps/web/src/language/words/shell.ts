import type { Words } from "../speaker.ts";

/** The frame round every page. */
export const SHELL = {
  name: { ar: "محضر", en: "Mahdar" },
  tagline: { ar: "يقرأ الصحافة السياسية ويضبط محضرها", en: "reads the political press and keeps the record" },
  skip: { ar: "إلى المحتوى", en: "Skip to content" },
  navigation: { ar: "أقسام الموقع", en: "Sections" },
  archive: { ar: "الأرشيف", en: "Archive" },
  commitments: { ar: "التعهّدات", en: "Commitments" },
  statements: { ar: "الأقوال", en: "Statements" },
  meetings: { ar: "اللقاءات", en: "Meetings" },
  dialogues: { ar: "الحوارات", en: "Dialogues" },
  read: { ar: "اقرأ مقالًا", en: "Read an article" },
  rules: { ar: "القواعد", en: "Rules" },
  api: { ar: "واجهة البرمجة", en: "API" },
  about: { ar: "عن الطريقة", en: "Method" },
  otherLanguage: { ar: "English", en: "العربية" },
  otherLanguageLabel: { ar: "Switch the interface to English", en: "حوّل الواجهة إلى العربية" },
  digits: { ar: "الأرقام", en: "Digits" },
  western: { ar: "123", en: "123" },
  arabicIndic: { ar: "١٢٣", en: "١٢٣" },
  westernLabel: { ar: "أرقام غربية 123", en: "Western digits 123" },
  arabicIndicLabel: { ar: "أرقام مشرقية ١٢٣", en: "Arabic-Indic digits ١٢٣" },
  proposals: {
    ar: "كلُّ ما هنا اقتراحُ آلةٍ تقرأ بقواعد معلنة، وكلُّ واقعةٍ موصولة بكلماتها في النص.",
    en: "Everything here is proposed by a machine reading by published rules, and every fact is tied to its words in the text.",
  },
  local: {
    ar: "يعمل على جهازك، ولا يرسل شيئًا إلى أحد.",
    en: "It runs on your machine and sends nothing to anyone.",
  },
  meaning: { ar: "ما معنى هذا؟", en: "What does this mean?" },
  backHome: { ar: "إلى الأرشيف", en: "To the archive" },
} as const satisfies Record<string, Words>;
