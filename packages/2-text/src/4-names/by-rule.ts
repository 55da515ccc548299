import type { Segmented } from "../2-segment/index.ts";
import type { Finding } from "./finding.ts";
import { type Office } from "./offices.ts";
import { GIVEN_NAMES, ORGANIZATIONS, PLACES } from "./tables.ts";
import { classesOf, DEFINITE, FOREIGN, GIVEN, HEAD_DEFINITE, HEAD_OF, NISBA, NISBA_DEFINITE } from "./word-classes.ts";

/** Names found by tables and grammar alone, in order, none overlapping. */
export function findByRule(doc: Segmented, offices: readonly Office[]): Finding[] {
  const out: Finding[] = [];
  const titleEnds = new Set(offices.map((office) => office.last));
  for (let at = 0; at < doc.tokens.length; ) {
    const found = doc.tokens[at]!.word.kind === "word" ? personAt(doc, at, titleEnds) ?? listedAt(doc, at) ?? bodyAt(doc, at) : null;
    if (found === null) { at++; continue; }
    out.push(found);
    at = found.last;
  }
  return out;
}

function listedAt(doc: Segmented, at: number): Finding | null {
  const body = ORGANIZATIONS.matchAt(doc, at);
  const place = PLACES.matchAt(doc, at);
  if (body !== null && body.value.sure && (place === null || body.last >= place.last)) return { first: at, last: body.last, start: body.start, type: "ORG", rule: "names/known-org" };
  if (place !== null && place.value.sure) return { first: at, last: place.last, start: place.start, type: "LOC", rule: "names/place-list" };
  return null;
}

const JOINTS = new Set(["بن", "ابن", "بنت", "ابو", "ام", "ال", "ولد", "عبد", "دي", "فون", "فان", "كي"]);

function personAt(doc: Segmented, at: number, titleEnds: ReadonlySet<number>): Finding | null {
  const { tokens } = doc;
  const { bits, reading } = classesOf(tokens[at]!.word);
  const given = GIVEN_NAMES.matchAt(doc, at);
  const titled = titleEnds.has(at) && !tokens[at]!.opensLine;
  let last: number;
  if (given !== null && given.value) last = given.last;
  else if ((bits & FOREIGN) !== 0) last = at + 1;
  else if (titled && (bits & (NISBA | HEAD_OF | HEAD_DEFINITE)) === 0 && /^ال.{3,}ي$/u.test(tokens[at]!.word.fold)) return { first: at, last: at + 1, start: tokens[at]!.start, type: "PER", rule: "names/title-person" };
  else return null;
  const start = tokens[at]!.start + (given?.reading ?? reading).start;
  const from = last;
  while (last < tokens.length && last < at + 7 && !tokens[last]!.opensLine && tokens[last]!.word.kind === "word") {
    const next = classesOf(tokens[last]!.word);
    const joint = JOINTS.has(tokens[last]!.word.fold);
    const more = GIVEN_NAMES.matchAt(doc, last);
    if (more !== null && more.reading.start === 0) { last = more.last; continue; }
    if (joint && last + 1 < tokens.length) { last += 2; continue; }
    if ((next.bits & FOREIGN) !== 0 && next.reading.start === 0) { last++; continue; }
    if (next.reading.start === 0 && /^ال.{2,}ي$/u.test(tokens[last]!.word.fold) && (next.bits & NISBA) === 0) { last++; break; }
    break;
  }
  if (last > tokens.length) last = tokens.length;
  if (!titled && last === from) return null;
  return { first: at, last, start, type: "PER", rule: titled ? "names/title-person" : "names/given-names" };
}

function bodyAt(doc: Segmented, at: number): Finding | null {
  const { tokens } = doc;
  const { bits, reading } = classesOf(tokens[at]!.word);
  let last = at + 1;
  const next = tokens[last];
  if (next === undefined || next.opensLine || next.word.kind !== "word") return null;
  const after = classesOf(next.word);
  if ((bits & HEAD_OF) !== 0) {
    const place = PLACES.matchAt(doc, last);
    if (place !== null && after.reading.start === 0) last = place.last;
    else if ((after.bits & DEFINITE) !== 0 && after.reading.start === 0) last++;
    else return null;
  } else if ((bits & HEAD_DEFINITE) === 0 || (after.bits & NISBA_DEFINITE) === 0) return null;
  while (last < tokens.length && last < at + 6 && !tokens[last]!.opensLine && (classesOf(tokens[last]!.word).bits & NISBA_DEFINITE) !== 0) last++;
  return { first: at, last, start: tokens[at]!.start + reading.start, type: "ORG", rule: "names/org-head" };
}
