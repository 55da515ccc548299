import type { PhraseMatch } from "../../2-segment/index.ts";
import type { TitleKind } from "../tables.ts";
import { HEAD_DEFINITE, HEAD_OF } from "../word-classes.ts";
import { COARSE_COUNT } from "./coarse.ts";
import { BRACKET, CLOSES, MARK, OPENS, PAUSES } from "./forms.ts";
import type { Scene } from "./scene.ts";
import { seenElsewhere } from "./seen.ts";
import {
  AFTER,
  BASES,
  BEFORE_THIS,
  BODY,
  BODY_NEXT,
  BOND,
  BOND_AFTER,
  EDGE,
  FAMILIES_AFTER,
  FAMILIES_BEFORE,
  GIVEN_PAIR,
  HEAD,
  HEAD_COUNT,
  HEAD_FAMILY,
  HEAD_WORD,
  OFFICE,
  PERSON,
  PLACE,
  PLACE_NEXT,
  put,
  SEEN,
  TEMPLATE_COUNT,
  THIS_AFTER,
  THREE,
} from "./templates.ts";
import { FAMILY_COUNT } from "./word-groups.ts";

const KIND: Readonly<Record<TitleKind, number>> = { office: 1, honorific: 2, rank: 3, profession: 4 };
const HEAD_REACH = 7;

/**
 * What is told of every token in its place, `TEMPLATE_COUNT` to a token: where the value of each template stands among all
 * values (see templates.ts), 0 where it says nothing. Tokens marked plain are passed over.
 */
export function contextOf(scene: Scene, plain: Uint8Array): Int32Array {
  const { doc, forms, rows, bonds } = scene;
  const { coarse, classes, family, fold, head, marks } = forms;
  const values = new Int32Array(rows.length * TEMPLATE_COUNT);
  markTables(scene, values);
  markOffices(scene, values);
  const seen = seenElsewhere(scene);
  for (const { first, last } of doc.sentences) {
    let headAt = -1;
    for (let i = first; i < last; i++) {
      const row = rows[i]!;
      const isHead = (classes[row]! & (HEAD_OF | HEAD_DEFINITE)) !== 0;
      if (plain[i] === 1) {
        if ((marks[row]! & MARK) !== 0) headAt = -1;
        else if (isHead) headAt = i;
        continue;
      }
      const at = i * TEMPLATE_COUNT;
      const rowBefore = i > first ? rows[i - 1]! : -1;
      const rowAfter = i + 1 < last ? rows[i + 1]! : -1;
      const before = rowBefore < 0 ? 0 : coarse[rowBefore]!;
      const here = coarse[row]!;
      const next = rowAfter < 0 ? 0 : coarse[rowAfter]!;
      put(values, at, EDGE, edgeOf(scene, i, rowBefore, rowAfter));
      if (headAt >= 0 && i - headAt < HEAD_REACH && (marks[row]! & MARK) === 0) {
        const headRow = rows[headAt]!;
        const form = (classes[headRow]! & HEAD_OF) !== 0 ? 0 : HEAD_REACH;
        put(values, at, HEAD, (form + i - headAt) * COARSE_COUNT + here);
        put(values, at, HEAD_FAMILY, (form + i - headAt) * FAMILY_COUNT + family[row]!);
        put(values, at, HEAD_WORD, (i - headAt) * HEAD_COUNT + head[headRow]!);
      } else if ((marks[row]! & MARK) !== 0) headAt = -1;
      if (isHead) headAt = i;
      put(values, at, SEEN, seen[i]!);
      put(values, at, BEFORE_THIS, before * COARSE_COUNT + here);
      put(values, at, THIS_AFTER, here * COARSE_COUNT + next);
      put(values, at, THREE, (before * COARSE_COUNT + here) * COARSE_COUNT + next);
      if (rowBefore >= 0) {
        const bond = bonds.between(fold[rowBefore]!, fold[row]!);
        if (bond > 0) put(values, at, BOND, bond * COARSE_COUNT + here);
        put(values, at, FAMILIES_BEFORE, family[rowBefore]! * FAMILY_COUNT + family[row]!);
      }
      if (rowAfter >= 0) {
        const bond = bonds.between(fold[row]!, fold[rowAfter]!);
        if (bond > 0) put(values, at, BOND_AFTER, bond * COARSE_COUNT + here);
        put(values, at, FAMILIES_AFTER, family[row]! * FAMILY_COUNT + family[rowAfter]!);
      }
      const place = values[at + PLACE]!;
      if (place !== 0) put(values, at, PLACE_NEXT, (place - BASES[PLACE]!) * COARSE_COUNT + before);
      const body = values[at + BODY]!;
      if (body !== 0) put(values, at, BODY_NEXT, (body - BASES[BODY]!) * COARSE_COUNT + next);
    }
  }
  return values;
}

function edgeOf({ doc, forms }: Scene, i: number, rowBefore: number, rowAfter: number): number {
  const before = rowBefore < 0 ? 0 : forms.marks[rowBefore]!;
  const after = rowAfter < 0 ? 0 : forms.marks[rowAfter]!;
  return (
    (rowBefore < 0 ? 1 : 0) |
    ((before & OPENS) !== 0 ? 2 : 0) |
    ((after & CLOSES) !== 0 ? 4 : 0) |
    ((before & BRACKET) !== 0 ? 8 : 0) |
    (doc.tokens[i]!.opensLine ? 16 : 0) |
    ((after & PAUSES) !== 0 ? 32 : 0)
  );
}

function markTables({ matches }: Scene, values: Int32Array): void {
  markAll(values, PLACE, matches.places, (place) => (place.sure ? 1 : 3));
  markAll(values, BODY, matches.bodies, (body) => (body.sure ? 1 : 3));
  markAll(values, PERSON, matches.persons, () => 1);
  markAll(values, GIVEN_PAIR, matches.givenNames, () => 1);
}

/** Marks every name that begins outside the one before it; a given name counts only where it has two words. */
function markAll<T>(
  values: Int32Array,
  template: number,
  matches: ReadonlyMap<number, PhraseMatch<T>>,
  valueOf: (entry: T) => number,
): void {
  let end = 0;
  for (const { first, last, value } of matches.values()) {
    if (first < end || (template === GIVEN_PAIR && last === first + 1)) continue;
    mark(values, template, first, last, valueOf(value));
    end = last;
  }
}

function mark(values: Int32Array, template: number, first: number, last: number, value: number): void {
  put(values, first * TEMPLATE_COUNT, template, value);
  for (let k = first + 1; k < last; k++) put(values, k * TEMPLATE_COUNT, template, value + 1);
}

function markOffices({ doc, offices }: Scene, values: Int32Array): void {
  for (const office of offices) {
    const kind = KIND[office.kind];
    for (let k = office.first; k < office.last; k++)
      put(values, k * TEMPLATE_COUNT, OFFICE, k === office.first ? kind : kind + 4);
    const after = doc.tokens[office.last];
    if (after === undefined || after.opensLine) continue;
    if (after.word.kind === "word" || after.word.kind === "latin")
      put(values, office.last * TEMPLATE_COUNT, AFTER, kind);
    else if (office.last + 1 < doc.tokens.length && !doc.tokens[office.last + 1]!.opensLine)
      put(values, (office.last + 1) * TEMPLATE_COUNT, AFTER, kind + 4);
  }
}
