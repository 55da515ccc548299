import { FOREIGN, GIVEN } from "../word-classes.ts";
import { BRACKET, OPENS, WORD } from "./forms.ts";
import { hashOf } from "./hash.ts";
import type { Scene } from "./scene.ts";

const PLACE_CUES: ReadonlySet<number> = new Set(
  [
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
  ].map(hashOf),
);
const SON_OF = hashOf("بن");

/**
 * For every token, by what its stem stands elsewhere in the article, a bit each: after an office, after another title, after
 * a given name, after a word for a place, after an opening mark.
 */
export function seenElsewhere({ doc, forms, rows, offices, stems }: Scene): Uint8Array {
  const { tokens } = doc;
  const own = new Uint8Array(rows.length);
  for (const office of offices)
    if (office.last < tokens.length && !tokens[office.last]!.opensLine)
      own[office.last]! |= office.kind === "office" ? 1 : 2;
  for (let i = 1; i < rows.length; i++) {
    if ((forms.marks[rows[i]!]! & WORD) === 0 || tokens[i]!.opensLine) continue;
    const before = rows[i - 1]!;
    if ((forms.classes[before]! & (GIVEN | FOREIGN)) !== 0 || forms.fold[before] === SON_OF) own[i]! |= 4;
    if (PLACE_CUES.has(forms.stem[before]!)) own[i]! |= 8;
    if ((forms.marks[before]! & (OPENS | BRACKET)) !== 0) own[i]! |= 16;
  }
  // Which signs a stem was seen with at least once, and at least twice.
  const once = new Uint8Array(stems.count);
  const twice = new Uint8Array(stems.count);
  for (let i = 0; i < rows.length; i++) {
    const id = stems.ids[i]!;
    if (own[i] === 0 || id < 0) continue;
    twice[id]! |= once[id]! & own[i]!;
    once[id]! |= own[i]!;
  }
  const out = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const id = stems.ids[i]!;
    if (id >= 0) out[i] = (twice[id]! & own[i]!) | (once[id]! & ~own[i]!);
  }
  return out;
}
