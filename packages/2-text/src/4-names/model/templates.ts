import { BOND_COUNT } from "./bonds.ts";
import { COARSE_COUNT } from "./coarse.ts";
import { FAMILY_COUNT } from "./word-groups.ts";

/** How many values a vote can take (see votes.ts). */
export const VOTE_COUNT = 20;

/** How many numbers heads of bodies can have; 0 is that of no head. */
export const HEAD_COUNT = 1024;

/** What is told of a token in its place, with how many values each can take; value 0 says nothing and has no weight. */
export const CONTEXT_TEMPLATES = [
  ["place", 5],
  ["body", 5],
  ["person", 3],
  ["given-pair", 3],
  ["office", 9],
  ["after", 9],
  ["edge", 64],
  ["head", 14 * COARSE_COUNT],
  ["headword", 8 * HEAD_COUNT],
  ["seen", 64],
  ["before-this", COARSE_COUNT * COARSE_COUNT],
  ["this-after", COARSE_COUNT * COARSE_COUNT],
  ["three", COARSE_COUNT * COARSE_COUNT * COARSE_COUNT],
  ["place-next", 5 * COARSE_COUNT],
  ["body-next", 5 * COARSE_COUNT],
  ["bond", BOND_COUNT * COARSE_COUNT],
  ["bond-after", BOND_COUNT * COARSE_COUNT],
  ["families-before", FAMILY_COUNT * FAMILY_COUNT],
  ["families-after", FAMILY_COUNT * FAMILY_COUNT],
  ["head-family", 14 * FAMILY_COUNT],
  ["vote", VOTE_COUNT * COARSE_COUNT],
] as const;
/** How many templates there are. */
export const TEMPLATE_COUNT = CONTEXT_TEMPLATES.length;

/** The numbers of the templates, in their order above. */
export const [
  PLACE,
  BODY,
  PERSON,
  GIVEN_PAIR,
  OFFICE,
  AFTER,
  EDGE,
  HEAD,
  HEAD_WORD,
  SEEN,
  BEFORE_THIS,
  THIS_AFTER,
  THREE,
  PLACE_NEXT,
  BODY_NEXT,
  BOND,
  BOND_AFTER,
  FAMILIES_BEFORE,
  FAMILIES_AFTER,
  HEAD_FAMILY,
  VOTE,
] = CONTEXT_TEMPLATES.map((_, number) => number) as unknown as readonly [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
  17,
  18,
  19,
  20,
];

/** Where the values of each template begin among all values. */
export const BASES: Int32Array = basesOf();
/** How many values all templates have together. */
export const CONTEXT_SIZE = CONTEXT_TEMPLATES.reduce((sum, [, size]) => sum + size, 0);

/** Notes a value of a template for the token whose values begin at `at`; 0 says nothing. */
export function put(values: Int32Array, at: number, template: number, value: number): void {
  if (value !== 0) values[at + template] = BASES[template]! + value;
}

function basesOf(): Int32Array {
  const out = new Int32Array(TEMPLATE_COUNT);
  let base = 0;
  CONTEXT_TEMPLATES.forEach(([, size], number) => {
    out[number] = base;
    base += size;
  });
  return out;
}
