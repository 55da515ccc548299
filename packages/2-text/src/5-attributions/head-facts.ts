import type { Reading } from "../2-segment/index.ts";
import { CUES, HEADS, type Head, KNOWN, ROLES } from "./lexicon-tables.ts";

/** The head noun a form is read as, and how. */
export interface HeadFacts {
  readonly head: Head;
  readonly headReading: Reading;
  /** It stands with the article. */
  readonly headDefinite: boolean;
  /** It carries a pronoun (نائبه, نظيرها). */
  readonly headOwned: boolean;
}

/** The head noun among the readings of a form; one with a pronoun only where none stands without. */
export function findHead(readings: readonly Reading[]): HeadFacts | null {
  for (const reading of readings) {
    if (reading.prep === "س") continue;
    const { stem } = reading;
    const known = KNOWN.has(stem);
    const plain = known ? HEADS.get(stem) : undefined;
    if (plain !== undefined) return headFacts(plain, reading);
    if (stem.length > 4 && stem.endsWith("ا")) {
      const accusative = HEADS.get(stem.slice(0, -1));
      if (accusative !== undefined && (accusative.kind === "document" || accusative.kind === "anonymous"))
        return headFacts(accusative, reading);
    }
    const defined = known && stem.startsWith("ال") ? HEADS.get(stem.slice(2)) : undefined;
    if (defined !== undefined) return headFacts(defined, reading, true);
  }
  for (const reading of readings) {
    const owner = reading.prep === "س" ? -1 : ownerAt(reading.stem);
    if (owner < 3 || ROLES.has(reading.stem)) continue;
    const head = headWithOwner(reading.stem, owner);
    if (head !== undefined) return headFacts(head, reading, true, true);
  }
  return null;
}

function headFacts(head: Head, headReading: Reading, headDefinite = false, headOwned = false): HeadFacts {
  return { head, headReading, headDefinite, headOwned };
}

/** Where the pronoun of whom it belongs to begins: as `pronounAt`, or هما. */
function ownerAt(stem: string): number {
  return stem.endsWith("هما") ? stem.length - 3 : pronounAt(stem);
}

/** نائبه, حكومتها, طلابها: a head noun with the pronoun of whom it belongs to. */
function headWithOwner(stem: string, owner: number): Head | undefined {
  const noun = stem.slice(0, owner);
  const head = HEADS.get(noun) ?? (noun.endsWith("ت") ? HEADS.get(`${noun.slice(0, -1)}ه`) : undefined);
  return head === undefined || head.use === "name" || head.kind === "document" || CUES.has(stem)
    ? undefined
    : head;
}

/** Where the object pronoun ه, ها or هم of a stem begins; -1 where it ends in none. */
export function pronounAt(stem: string): number {
  if (stem.endsWith("ه")) return stem.length - 1;
  return stem.endsWith("ها") || stem.endsWith("هم") ? stem.length - 2 : -1;
}
