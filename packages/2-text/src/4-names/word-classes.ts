import { newSlot, type Reading, type Word } from "../2-segment/index.ts";
import {
  FAMILY_NAMES,
  FIRST_NAMES,
  FOREIGN_NAMES,
  GIVEN_WORDS,
  HEADS_DEFINITE,
  HEADS_OF,
  NISBAS,
  PLACE_WORDS,
} from "./tables.ts";

/** What a written form can be under one of its clitic readings: bits of `classesOf`. */
export const GIVEN = 1;
export const GIVEN_WEAK = 2;
export const FOREIGN = 4;
export const NISBA = 8;
export const NISBA_DEFINITE = 16;
export const HEAD_OF = 32;
export const HEAD_DEFINITE = 64;
/** Its stem begins with the article. */
export const DEFINITE = 128;
export const PLACE_WORD = 256;
/** The last word of a name of the knowledge base, and the first. */
export const FAMILY = 512;
export const FIRST = 1024;
/** How many classes there are. */
export const CLASS_COUNT = 11;

const SLOT = newSlot();
const BITS = bitsOfTables();
const ALL = (1 << CLASS_COUNT) - 1;

/** The classes of a written form, worked out once a form. */
export function classesOf(word: Word): number {
  return packedOf(word) & ALL;
}

/** The reading that the classes rest on: of the first class found (fewest clitics first), or the whole form. */
export function readingOf(word: Word): Reading {
  return word.readings[packedOf(word) >> CLASS_COUNT]!;
}

function packedOf(word: Word): number {
  const known = word.slots[SLOT] as number | undefined;
  if (known !== undefined) return known;
  const packed = learn(word);
  word.slots[SLOT] = packed;
  return packed;
}

/** Classes, and above them the index of the reading: a number needs no room of its own in the memo. */
function learn(word: Word): number {
  if (word.kind !== "word") return 0;
  const { readings } = word;
  for (let index = 0; index < readings.length; index++) {
    const { prep, stem } = readings[index]!;
    if (prep === "س" || prep === "ك") continue;
    const bits = bitsOf(stem);
    if ((bits & ~DEFINITE) !== 0 || (bits !== 0 && index === 0)) return bits | (index << CLASS_COUNT);
  }
  for (let index = 0; index < readings.length; index++)
    if (isDefinite(readings[index]!.stem)) return DEFINITE | (index << CLASS_COUNT);
  return 0;
}

function bitsOf(stem: string): number {
  return (BITS.get(stem) ?? 0) | (isDefinite(stem) ? DEFINITE : 0);
}

/** The classes of every stem of the tables in one: a form new to the reader is looked up once. */
function bitsOfTables(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (stem: string, bit: number): void => {
    bits.set(stem, (bits.get(stem) ?? 0) | bit);
  };
  const given = new Map<string, boolean>();
  for (const [name, sure] of GIVEN_WORDS) if (!given.has(name)) given.set(name, sure);
  for (const [name, sure] of given) add(name, sure ? GIVEN : GIVEN_WEAK);
  for (const [name, sure] of FOREIGN_NAMES) if (sure) add(name, FOREIGN);
  for (const [form, { definite }] of NISBAS) add(form, definite ? NISBA | NISBA_DEFINITE : NISBA);
  for (const head of HEADS_OF.keys()) add(head, HEAD_OF);
  for (const head of HEADS_DEFINITE.keys()) add(head, HEAD_DEFINITE);
  for (const place of PLACE_WORDS) add(place, PLACE_WORD);
  for (const name of FAMILY_NAMES) add(name, FAMILY);
  for (const name of FIRST_NAMES) add(name, FIRST);
  return bits;
}

function isDefinite(stem: string): boolean {
  return stem.length > 4 && stem[0] === "ا" && stem[1] === "ل";
}
