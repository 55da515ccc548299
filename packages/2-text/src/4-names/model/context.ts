import type { Segmented } from "../../2-segment/index.ts";
import type { Office } from "../offices.ts";
import { GIVEN_NAMES, HEADS_DEFINITE, HEADS_OF, ORGANIZATIONS, PLACES, type TitleKind } from "../tables.ts";
import { classesOf, FOREIGN, GIVEN, HEAD_DEFINITE, HEAD_OF } from "../word-classes.ts";
import { BOND_COUNT, type Bonds } from "./bonds.ts";
import { COARSE_COUNT, coarseOf } from "./coarse.ts";

/** The context templates with how many values each can take; value 0 says nothing and has no weight. */
export const TEMPLATES = [
  ["place", 5],
  ["body", 5],
  ["given", 3],
  ["office", 9],
  ["after", 9],
  ["edge", 64],
  ["head", 2 * 7 * COARSE_COUNT],
  ["headword", 8 * 256],
  ["seen", 64],
  ["before-this", COARSE_COUNT * COARSE_COUNT],
  ["this-after", COARSE_COUNT * COARSE_COUNT],
  ["three", COARSE_COUNT * COARSE_COUNT * COARSE_COUNT],
  ["place-next", 5 * COARSE_COUNT],
  ["body-next", 5 * COARSE_COUNT],
  ["bond", BOND_COUNT * COARSE_COUNT],
  ["bond-after", BOND_COUNT * COARSE_COUNT],
] as const;
/** How many templates there are. */
export const TEMPLATE_COUNT = TEMPLATES.length;

const KIND: Readonly<Record<TitleKind, number>> = { office: 1, honorific: 2, rank: 3, profession: 4 };
const HEAD_NUMBER: ReadonlyMap<string, number> = new Map(
  [...new Set([...HEADS_OF.keys(), ...HEADS_DEFINITE.keys()])].map(
    (head, index) => [head, index + 1] as const,
  ),
);
const HEAD_REACH = 7;
const OPENERS = new Set(['"', "“", "«", "(", "'", "‹", "„", "["]);
const CLOSERS = new Set(['"', "”", "»", ")", "'", "›", "]"]);

/** The template values of every token, `TEMPLATE_COUNT` to a token. */
export function contextOf(doc: Segmented, offices: readonly Office[], bonds: Bonds): Uint16Array {
  const { tokens } = doc;
  const values = new Uint16Array(tokens.length * TEMPLATE_COUNT);
  markTables(doc, values);
  markOffices(doc, offices, values);
  const seen = seenElsewhere(doc, offices);
  for (const { first, last } of doc.sentences) {
    let head = -1;
    for (let i = first; i < last; i++) {
      const at = i * TEMPLATE_COUNT;
      const word = tokens[i]!.word;
      const before = i > first ? coarseOf(tokens[i - 1]!.word) : 0;
      const here = coarseOf(word);
      const next = i + 1 < last ? coarseOf(tokens[i + 1]!.word) : 0;
      values[at + 5] = edgeOf(doc, i, first, last);
      if (head >= 0 && i - head < HEAD_REACH && word.kind !== "punct") {
        const stem = classesOf(tokens[head]!.word).reading.stem;
        values[at + 6] = ((HEADS_OF.has(stem) ? 0 : 7) + (i - head)) * COARSE_COUNT + here;
        values[at + 7] = (i - head) * 256 + (HEAD_NUMBER.get(stem) ?? 0);
      } else if (word.kind === "punct") head = -1;
      if ((classesOf(word).bits & (HEAD_OF | HEAD_DEFINITE)) !== 0) head = i;
      values[at + 8] = seen[i]!;
      values[at + 9] = before * COARSE_COUNT + here;
      values[at + 10] = here * COARSE_COUNT + next;
      values[at + 11] = (before * COARSE_COUNT + here) * COARSE_COUNT + next;
      const bond = i > first ? bonds.get(tokens[i - 1]!.word.fold)?.get(word.fold) : undefined;
      if (bond !== undefined) {
        values[at + 14] = bond * COARSE_COUNT + here;
        values[at - TEMPLATE_COUNT + 15] = bond * COARSE_COUNT + before;
      }
      values[at + 12] = values[at]! === 0 ? 0 : values[at]! * COARSE_COUNT + before;
      values[at + 13] = values[at + 1]! === 0 ? 0 : values[at + 1]! * COARSE_COUNT + next;
    }
  }
  return values;
}

function edgeOf(doc: Segmented, i: number, first: number, last: number): number {
  const before = i > first ? doc.tokens[i - 1]!.word.surface : "";
  const after = i + 1 < last ? doc.tokens[i + 1]!.word.surface : "";
  return (
    (i === first ? 1 : 0) |
    (OPENERS.has(before) ? 2 : 0) |
    (CLOSERS.has(after) ? 4 : 0) |
    (before === "(" ? 8 : 0) |
    (doc.tokens[i]!.opensLine ? 16 : 0) |
    (after === "،" || after === ":" ? 32 : 0)
  );
}

function markTables(doc: Segmented, values: Uint16Array): void {
  let placeEnd = 0;
  let bodyEnd = 0;
  let givenEnd = 0;
  for (let i = 0; i < doc.tokens.length; i++) {
    if (doc.tokens[i]!.word.kind !== "word" && doc.tokens[i]!.word.kind !== "latin") continue;
    if (i >= placeEnd) {
      const place = PLACES.matchAt(doc, i);
      if (place !== null) {
        mark(values, 0, i, place.last, place.value.sure ? 1 : 3);
        placeEnd = place.last;
      }
    }
    if (i >= bodyEnd) {
      const body = ORGANIZATIONS.matchAt(doc, i);
      if (body !== null) {
        mark(values, 1, i, body.last, body.value.sure ? 1 : 3);
        bodyEnd = body.last;
      }
    }
    if (i >= givenEnd) {
      const given = GIVEN_NAMES.matchAt(doc, i);
      if (given !== null && given.last > i + 1) {
        mark(values, 2, i, given.last, 1);
        givenEnd = given.last;
      }
    }
  }
}

function mark(values: Uint16Array, template: number, first: number, last: number, value: number): void {
  values[first * TEMPLATE_COUNT + template] = value;
  for (let k = first + 1; k < last; k++) values[k * TEMPLATE_COUNT + template] = value + 1;
}

function markOffices(doc: Segmented, offices: readonly Office[], values: Uint16Array): void {
  for (const office of offices) {
    const kind = KIND[office.kind];
    for (let k = office.first; k < office.last; k++)
      values[k * TEMPLATE_COUNT + 3] = k === office.first ? kind : kind + 4;
    const after = doc.tokens[office.last];
    if (after === undefined || after.opensLine) continue;
    if (after.word.kind === "word" || after.word.kind === "latin")
      values[office.last * TEMPLATE_COUNT + 4] = kind;
    else if (office.last + 1 < doc.tokens.length && !doc.tokens[office.last + 1]!.opensLine)
      values[(office.last + 1) * TEMPLATE_COUNT + 4] = kind + 4;
  }
}

/** For every token, where else in the article its stem stands: after a title, after a given name, after a place word, in quotes or brackets. */
function seenElsewhere(doc: Segmented, offices: readonly Office[]): Uint8Array {
  const { tokens } = doc;
  const own = new Uint8Array(tokens.length);
  for (const office of offices)
    if (office.last < tokens.length && !tokens[office.last]!.opensLine)
      own[office.last]! |= office.kind === "office" ? 1 : 2;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.opensLine || tokens[i]!.word.kind !== "word") continue;
    const before = tokens[i - 1]!.word;
    const { bits } = classesOf(before);
    if ((bits & (GIVEN | FOREIGN)) !== 0 || before.fold === "بن") own[i]! |= 4;
    if (PLACE_CUES.has(classesOf(before).reading.stem)) own[i]! |= 8;
    if (before.surface === "(" || before.surface === "«" || before.surface === '"' || before.surface === "“")
      own[i]! |= 16;
  }
  const all = new Map<string, number[]>();
  for (let i = 0; i < tokens.length; i++) {
    const marks = own[i]!;
    if (marks === 0 || tokens[i]!.word.kind !== "word") continue;
    const stem = classesOf(tokens[i]!.word).reading.stem;
    const counts = all.get(stem) ?? [0, 0, 0, 0, 0];
    all.set(stem, counts);
    for (let bit = 0; bit < 5; bit++) if ((marks & (1 << bit)) !== 0) counts[bit]!++;
  }
  const out = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.word.kind !== "word") continue;
    const counts = all.get(classesOf(tokens[i]!.word).reading.stem);
    if (counts === undefined) continue;
    for (let bit = 0; bit < 5; bit++) if (counts[bit]! > ((own[i]! >> bit) & 1)) out[i]! |= 1 << bit;
  }
  return out;
}

const PLACE_CUES = new Set([
  "مدينه",
  "محافظه",
  "بلده",
  "قريه",
  "ناحيه",
  "قضاء",
  "منطقه",
  "اقليم",
  "حي",
  "ولايه",
  "مديريه",
  "جزيره",
  "معبر",
  "منفذ",
  "مطار",
  "ميناء",
  "جبل",
  "وادي",
  "نهر",
  "بحر",
  "شارع",
  "ساحه",
  "ميدان",
  "مخيم",
  "العاصمه",
  "دوله",
  "جمهوريه",
]);
