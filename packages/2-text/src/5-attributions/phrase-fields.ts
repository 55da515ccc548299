import type { Marks } from "./marks.ts";
import type { Growth } from "./phrase-steps.ts";
import type { WordFacts } from "./word-facts.ts";

const FIELD_PREPOSITIONS = new Set(["في", "لدي", "داخل", "بين", "من", "عن", "علي", "ضد"]);
const FIELD_WORDS = new Set(["باسم", "بشؤون", "بشوون"]);
/** True of the words that open a complement without being a preposition by themselves (باسم). */
export function opensField(word: string): boolean {
  return FIELD_WORDS.has(word);
}

const ISSUED = new Set(["صادر", "صادره", "الصادر", "الصادره", "صدر"]);
const PLACES = new Set([
  "منطقه",
  "محافظه",
  "مدينه",
  "ولايه",
  "اقليم",
  "دوله",
  "مملكه",
  "جمهوريه",
  "العاصمه",
  "عاصمه",
  "البلاد",
  "بلده",
  "قضاء",
  "ناحيه",
]);
const OF_BODIES = new Set(["شوون", "امن", "حقوق", "مكافحه", "دول", "منطقه", "شمال", "جنوب", "شرق", "غرب"]);
const PARTITIVE = new Set(["من"]);
const SENT_TO = new Set([
  "وكاله",
  "صحيفه",
  "قناه",
  "رويترز",
  "موقع",
  "الصحافيين",
  "الصحفيين",
  "اذاعه",
  "شبكه",
  "الاناضول",
  "وسائل",
  "التلفزيون",
  "بي",
  "فرانس",
  "جريده",
  "الجريده",
  "مجله",
  "صحافيين",
]);

/** في, لدى, عن and the like: only where they complete the head, and not where they tell the occasion. */
export function takeField(growth: Growth, at: number): number {
  const { marks } = growth;
  const word = marks.doc.tokens[at]!.word.fold;
  const next = marks.facts[at + 1];
  if (next === undefined || at + 1 >= growth.limit || marks.timeAt[at + 1] === 1) return 0;
  if (FIELD_WORDS.has(word)) return openField(growth);
  if (
    !FIELD_PREPOSITIONS.has(word) ||
    growth.named ||
    growth.head === null ||
    next.setting ||
    next.role !== ""
  )
    return 0;
  const { kind } = growth.head;
  const folded = marks.doc.tokens[at + 1]!.word.fold;
  if (word === "من")
    return PARTITIVE.has(word) &&
      ((kind === "anonymous" && !growth.field && (at - growth.first <= 2 || isNear(marks, at - 1))) ||
        (growth.open && kind === "organization"))
      ? openField(growth)
      : 0;
  if (word === "عن" && ISSUED.has(marks.doc.tokens[at - 1]!.word.fold)) return openField(growth);
  if (word === "عن")
    return /(?:نايب|عضو|مسوول|ناطق)/u.test(marks.doc.tokens[growth.first]!.word.fold) &&
      (next.head?.kind === "organization" || next.article || growth.loose)
      ? openField(growth)
      : 0;
  if (word === "علي")
    return /(?:مشرف|قايم)/u.test(marks.doc.tokens[growth.first]!.word.fold) ? openField(growth) : 0;
  if (word === "بين" || word === "ضد") return 0;
  if (folded.startsWith("تصريح") || folded.startsWith("بيان")) return 0;
  if (kind === "document" && word === "في")
    return next.head !== null || marks.mentionAt[at + 1] !== 0 ? openField(growth) : 0;
  return openField(growth);
}

/** مقربة, قريبة: adjectives that ask for من. */
function isNear(marks: Marks, at: number): boolean {
  return /^(?:مقرب|قريب)(?:ه|ون|ين)?$/u.test(marks.doc.tokens[at]!.word.fold);
}

function openField(growth: Growth): number {
  growth.open = true;
  growth.field = true;
  growth.adjective = false;
  growth.lastHead = null;
  return 1;
}

/** A word with ب or ل before it (لمكتب, بالبرلمان, للأنباء). */
export function takeClitic(growth: Growth, at: number, facts: WordFacts): number {
  const { marks } = growth;
  const word = marks.doc.tokens[at]!.word.fold;
  if (facts.role !== "" || (growth.named && !growth.loose)) return 0;
  const stem = facts.prepStem.startsWith("ال") ? facts.prepStem.slice(2) : facts.prepStem;
  if (facts.prep === "ل") {
    if (SENT_TO.has(facts.prepStem) || SENT_TO.has(stem) || facts.head?.kind === "agency") return 0;
    if (growth.named || growth.head === null || growth.head.kind === "person") return 0;
    if (growth.adjective && growth.head.kind === "anonymous") return 0;
    // دعا البرلمان لنزع …: after a definite body, ل with a plain noun says what for.
    if (
      !growth.open &&
      growth.head.kind === "organization" &&
      marks.mentionAt[at] === 0 &&
      !OF_BODIES.has(stem)
    )
      if (!facts.prepStem.startsWith("ال")) return 0;
  } else if (facts.prep === "ب") {
    const place =
      growth.loose ||
      PLACES.has(stem) ||
      marks.mentionAt[at] !== 0 ||
      facts.head?.kind === "organization" ||
      stem === "شوون" ||
      stem === "اسم";
    if (growth.named || growth.head === null || !place) return 0;
  } else return 0;
  growth.open = !word.startsWith("لل") && !facts.prepStem.startsWith("ال") && marks.mentionAt[at] === 0;
  growth.lastHead = facts.head;
  growth.adjective = false;
  return 1;
}
