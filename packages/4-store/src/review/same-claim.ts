import type { Span } from "@mahdar/shape";
import type { Claim, Said } from "./layers.ts";

/**
 * How much two items of a layer are the same item: the UTF-16 units their anchors share, 1 for entities of one name; 0
 * when they are two. Half of the shorter anchor must be shared, so that a sentence's neighbour is not taken for it.
 */
export function sharedAnchor(one: Claim, other: Claim): number {
  if (!Object.keys(one.identity).every((field) => isSameValue(one.identity[field], other.identity[field])))
    return 0;
  if (one.anchor.length === 0 && other.anchor.length === 0) return 1;
  const shared = sharedUnits(one.anchor, other.anchor);
  return shared * 2 >= Math.min(lengthOf(one.anchor), lengthOf(other.anchor)) ? shared : 0;
}

/** Whether both make the same main claim. */
export function hasSameMain(one: Claim, other: Claim): boolean {
  return differingFields(one.main, [other.main]).length === 0;
}

/**
 * The fields in which `claim` contradicts all of `known`. A boundary drawn elsewhere is no contradiction, words that do
 * not touch are; nor is it one that the one says what the other leaves open.
 */
export function contradictedFields(claim: Claim, known: readonly Claim[]): string[] {
  return [
    ...contradictions(
      claim.main,
      known.map((one) => one.main),
    ),
    ...contradictions(
      claim.rest,
      known.map((one) => one.rest),
    ),
  ];
}

function differingFields(said: Said, known: readonly Said[]): string[] {
  return Object.keys(said).filter((field) => !known.some((one) => isSameValue(said[field], one[field])));
}

function contradictions(said: Said, known: readonly Said[]): string[] {
  return differingFields(said, known).filter(
    (field) => !isOpen(said[field]) && !known.some((one) => isOpen(one[field])),
  );
}

function isOpen(value: Said[string] | undefined): boolean {
  return value == null || (isSpans(value) && value.length === 0);
}

function isSameValue(one: Said[string] | undefined, other: Said[string] | undefined): boolean {
  if (!isSpans(one) || !isSpans(other)) return one === other;
  return meetsAll(one, other) && meetsAll(other, one);
}

function isSpans(value: Said[string] | undefined): value is readonly Span[] {
  return Array.isArray(value);
}

/** Whether each of the spans has a sign in common with one of the others. */
function meetsAll(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.every((span) => others.some((other) => span.start < other.end && other.start < span.end));
}

function sharedUnits(spans: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const one of spans) {
    for (const other of others) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return shared;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
