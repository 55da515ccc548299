import type { Segmented, Word } from "../2-segment/index.ts";
import { ORGANIZATIONS, PLACES, TITLES, type TitleKind } from "./tables.ts";
import {
  classesOf,
  DEFINITE,
  FAMILY,
  GIVEN,
  HEAD_DEFINITE,
  HEAD_OF,
  NISBA,
  NISBA_DEFINITE,
  readingOf,
} from "./word-classes.ts";

/** An office or title in the text: token range `[first, last)`, offsets, and the kind of its first word. */
export interface Office {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly kind: TitleKind;
}

const REACH = 14;
/** Adjectives of rank and time that may close an office: folded, with the article. */
const CLOSERS = new Set([
  "السابق",
  "السابقه",
  "الاسبق",
  "الحالي",
  "الحاليه",
  "الجديد",
  "الجديده",
  "العام",
  "العامه",
  "الاول",
  "الثاني",
  "الاعلي",
  "المساعد",
  "المخلوع",
  "الراحل",
  "المكلف",
  "المنتخب",
  "الموقت",
  "المستقيل",
  "الرسمي",
  "الرسميه",
  "الخاص",
  "الخاصه",
  "التنفيذي",
  "الاقليمي",
  "الوطني",
  "الفدرالي",
  "الاتحادي",
  "المشترك",
  "السامي",
  "الشرعي",
]);
/** Words after which a new noun may follow inside an office. */
const LINKS = new Set(["باسم", "لشوون", "شوون", "بشان", "لدي"]);
/** Words after which only a body may follow (رئيس لجنة … في مجلس …), or a place too after those who are sent or belong there. */
const PLACE_LINKS = new Set(["في", "الي", "عن"]);
/** Parts of a state that have offices of their own (وزير الزراعة في إقليم كردستان). */
const REGIONS = new Set(["اقليم", "محافظه", "ولايه", "مقاطعه"]);
const SENT = new Set([
  "السفير",
  "سفير",
  "السفيره",
  "سفيره",
  "القنصل",
  "قنصل",
  "المبعوث",
  "مبعوث",
  "المبعوثه",
  "الممثل",
  "ممثل",
  "الممثله",
  "ممثله",
  "عضو",
  "العضو",
  "القيادي",
  "القياديه",
  "النايب",
  "النايبه",
  "المرشح",
  "مرشح",
]);
/** Masculine adjectives that belong to a field. */
const FIELD_ADJECTIVES = new Set([
  "العالي",
  "القومي",
  "الوطني",
  "المدني",
  "المحلي",
  "البلدي",
  "المركزي",
  "الداخلي",
  "الخارجي",
  "الاجتماعي",
  "العلمي",
  "الديني",
  "الامني",
  "العسكري",
  "الوقايي",
]);
/** Heads whose field may be two joined nouns (لجنة الأمن والدفاع). */
const JOINING = new Set([
  "لجنه",
  "وزير",
  "وزيره",
  "وزاره",
  "هييه",
  "مديريه",
  "داييره",
  "شوون",
  "لشوون",
  "مجلس",
  "مدير",
  "قسم",
  "اداره",
]);

/**
 * The office or title that begins at a token, with its field, body and adjectives, or null.
 * Never runs over punctuation or a line's end, nor beyond 14 tokens; a person's name stops it.
 *
 * @example officeAt(segment("رئيس لجنة الأمن والدفاع في مجلس النواب"), 0)?.last // 7
 */
export function officeAt(doc: Segmented, at: number): Office | null {
  const match = TITLES.matchAt(doc, at);
  if (match === null) return null;
  const { tokens } = doc;
  let last = match.last;
  if (match.value === "office") last = takeComplement(doc, at, last);
  else if (match.value === "rank")
    while (
      last < tokens.length &&
      !tokens[last]!.opensLine &&
      (tokens[last]!.word.fold === "ركن" ||
        tokens[last]!.word.fold === "الركن" ||
        tokens[last]!.word.fold === "اول")
    )
      last++;
  else if (match.value === "profession") last = takeAdjectives(doc, last, at + REACH);
  return { first: at, last, start: match.start, end: tokens[last - 1]!.end, kind: match.value };
}

function takeAdjectives(doc: Segmented, from: number, limit: number): number {
  let last = from;
  while (last < doc.tokens.length && last < limit && !doc.tokens[last]!.opensLine && isAdjective(doc, last))
    last++;
  return last;
}

function takeComplement(doc: Segmented, first: number, from: number): number {
  const { tokens } = doc;
  let last = from;
  // An office that ends in a definite word (الوزير, رئيس الوزراء) is whole; any other waits for its genitive.
  let open = (classesOf(tokens[from - 1]!.word) & DEFINITE) === 0;
  let joining = JOINING.has(tokens[from - 1]!.word.fold);
  const limit = Math.min(tokens.length, first + REACH);
  while (last < limit) {
    const token = tokens[last]!;
    if (token.opensLine || token.word.kind !== "word") break;
    const bits = classesOf(token.word);
    const reading = readingOf(token.word);
    const folded = token.word.fold;
    if (open) {
      const body = ORGANIZATIONS.matchAt(doc, last);
      if (body !== null && body.last > last + 1 && reading.conj === "") {
        last = body.last;
        open = false;
        continue;
      }
      const place = PLACES.matchAt(doc, last);
      if (place !== null && reading.conj === "") {
        last = place.last;
        open = false;
        continue;
      }
      if ((bits & DEFINITE) !== 0 && reading.conj === "") {
        last = takeFieldAdjective(doc, last + 1, limit);
        open = false;
        continue;
      }
      if (last + 1 < limit && (bits & GIVEN) === 0 && takesGenitive(doc, last)) {
        joining = joining || JOINING.has(folded);
        last++;
        continue;
      }
      break;
    }
    if (isAdjective(doc, last)) {
      if (isNameAfterNisba(doc, last)) break;
      last++;
      continue;
    }
    if (
      joining &&
      folded[0] === "و" &&
      (bits & DEFINITE) !== 0 &&
      reading.conj === "و" &&
      (bits & NISBA) === 0
    ) {
      last++;
      continue;
    }
    if (LINKS.has(folded) && last + 1 < limit && leadsOn(doc, last + 1)) {
      last++;
      open = true;
      joining = true;
      continue;
    }
    if (PLACE_LINKS.has(folded) && last + 1 < limit && mayLink(doc, first, last)) {
      last++;
      open = true;
      joining = true;
      continue;
    }
    if (
      reading.prep === "ل" &&
      reading.conj === "" &&
      last + 1 < limit &&
      ((bits & HEAD_OF) !== 0
        ? leadsOn(doc, last + 1)
        : ORGANIZATIONS.matchAt(doc, last)?.value.sure === true)
    ) {
      const body = ORGANIZATIONS.matchAt(doc, last);
      if (body === null) {
        last++;
        open = true;
      } else last = body.last;
      continue;
    }
    if (folded.startsWith("لل") && (bits & DEFINITE) !== 0) {
      last++;
      continue;
    }
    break;
  }
  return open && last > from ? closeAgain(doc, from, last) : last;
}

/** Of two adjectives of nationality the second is a known family name: «رئيس الوزراء العراقي السوداني». */
function isNameAfterNisba(doc: Segmented, at: number): boolean {
  return (
    (classesOf(doc.tokens[at]!.word) & (FAMILY | NISBA)) === (FAMILY | NISBA) &&
    isHoldersNisba(doc.tokens[at - 1]!.word) &&
    isHoldersNisba(doc.tokens[at]!.word)
  );
}

/** Whether a word is an adjective of nationality of a man: a feminine one before it belongs to his field (المالية, الخارجية). */
export function isHoldersNisba(word: Word): boolean {
  return (classesOf(word) & NISBA_DEFINITE) !== 0 && !word.fold.endsWith("ه");
}

/** A field may have an adjective of its own: الشؤون الخارجية, التعليم العالي. One in ي alone could be a family name. */
function takeFieldAdjective(doc: Segmented, at: number, limit: number): number {
  const token = doc.tokens[at];
  if (token === undefined || at >= limit || token.opensLine || token.word.kind !== "word") return at;
  const bits = classesOf(token.word);
  const reading = readingOf(token.word);
  const feminine =
    (bits & DEFINITE) !== 0 &&
    (bits & HEAD_DEFINITE) === 0 &&
    reading.start === 0 &&
    token.word.fold.endsWith("يه");
  return feminine || token.word.fold === "الخارجيه" || FIELD_ADJECTIVES.has(token.word.fold) ? at + 1 : at;
}

/** An open slot at the end is given back: «المتحدث باسم» stays, «وزير في» does not keep its في. */
function closeAgain(doc: Segmented, from: number, last: number): number {
  return LINKS.has(doc.tokens[last - 1]!.word.fold) ? Math.max(from, last - 1) : last;
}

function takesGenitive(doc: Segmented, at: number): boolean {
  const bits = classesOf(doc.tokens[at]!.word);
  if ((bits & HEAD_OF) !== 0) return true;
  const next = doc.tokens[at + 1];
  if (next === undefined || next.opensLine || next.word.kind !== "word") return false;
  const after = classesOf(next.word);
  const reading = readingOf(next.word);
  return (
    (after & DEFINITE) !== 0 &&
    reading.conj === "" &&
    reading.prep === "" &&
    doc.tokens[at]!.word.fold.length > 2
  );
}

function mayLink(doc: Segmented, first: number, link: number): boolean {
  const sent = SENT.has(readingOf(doc.tokens[first]!.word).stem) || SENT.has(doc.tokens[first]!.word.fold);
  if (sent) return leadsOn(doc, link + 1);
  if (doc.tokens[link]!.word.fold !== "في" || link === first + 1) return false;
  const after = doc.tokens[link + 1]!.word;
  return ((classesOf(after) & HEAD_OF) !== 0 || REGIONS.has(after.fold)) && leadsOn(doc, link + 2);
}

function leadsOn(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine || token.word.kind !== "word") return false;
  const bits = classesOf(token.word);
  return (bits & (DEFINITE | HEAD_OF)) !== 0 || PLACES.matchAt(doc, at) !== null;
}

function isAdjective(doc: Segmented, at: number): boolean {
  const word = doc.tokens[at]!.word;
  return ((classesOf(word) & NISBA_DEFINITE) !== 0 && readingOf(word).conj === "") || CLOSERS.has(word.fold);
}

/** Every office and title of a text in order, none overlapping; neighbours stay apart (see `titleBefore`). */
export function findOffices(doc: Segmented): Office[] {
  const out: Office[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    if (doc.tokens[at]!.word.kind !== "word") continue;
    const office = officeAt(doc, at);
    if (office === null) continue;
    out.push(office);
    at = office.last - 1;
  }
  return out;
}

/** The chain of titles that ends just before the token at `first` (a comma may stand between), or null. */
export function titleBefore(
  doc: Segmented,
  offices: readonly Office[],
  first: number,
): { readonly start: number; readonly end: number } | null {
  let low = 0;
  let high = offices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offices[middle]!.last <= first) low = middle + 1;
    else high = middle;
  }
  let index = low - 1;
  if (index < 0) return null;
  const nearest = offices[index]!;
  const gap = first - nearest.last;
  if (gap > 1 || (gap === 1 && (doc.tokens[nearest.last]!.word.fold !== "،" || nearest.kind !== "office")))
    return null;
  if (doc.tokens[first]!.opensLine) return null;
  let start = nearest.start;
  while (
    index > 0 &&
    offices[index - 1]!.last === offices[index]!.first &&
    !doc.tokens[offices[index]!.first]!.opensLine
  ) {
    index--;
    start = offices[index]!.start;
  }
  return { start, end: nearest.end };
}
