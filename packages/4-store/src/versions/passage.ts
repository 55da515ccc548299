import type { Span } from "@mahdar/shape";
import type { KeptItem } from "../review/links.ts";
import type { Run } from "./compare.ts";
import type { Token } from "./tokens.ts";

/** What became of a cited passage in another version of the text. */
export type Fate =
  /** Its words stand unchanged; `place` is where, and `moved` that they stand elsewhere than before among the others. */
  | { readonly kind: "same" | "moved"; readonly place: Token }
  /** Some of its words stand there still, in `place`. */
  | { readonly kind: "changed"; readonly place: Token }
  | { readonly kind: "gone"; readonly place: null };

export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** What `compareTexts` gave for them. */
  readonly runs: readonly Run[];
}

/** A passage of which less than this part is left is gone: a word or two are left of anything by chance. */
const LEFT_MIN = 0.25;
/** The fields that point away from the passage itself, to where someone was named before. */
const ELSEWHERE: ReadonlySet<string> = new Set(["resolved"]);

/** The stretch of text an item cites, from its first span to its last; null for an item without words of its own. */
export function passageOf(item: KeptItem): Token | null {
  const spans = spansIn(item, ELSEWHERE);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** What became of a passage. */
export function fateOf(passage: Token, { from, to, runs }: Comparison): Fate {
  const whole = mapped(passage, runs);
  if (whole !== null) return { kind: "same", place: whole };
  const words = from.slice(passage.start, passage.end);
  const elsewhere = to.indexOf(words);
  if (elsewhere >= 0) return { kind: "moved", place: { start: elsewhere, end: elsewhere + words.length } };
  const parts = runs.filter((run) => run.from.start < passage.end && run.from.end > passage.start);
  const left = parts.filter((run) => run.isSame).reduce((sum, run) => sum + shared(run.from, passage), 0);
  if (left < (passage.end - passage.start) * LEFT_MIN) return { kind: "gone", place: null };
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const start = first.isSame ? first.to.start + passage.start - first.from.start : first.to.start;
  const end = last.isSame ? last.to.start + passage.end - last.from.start : last.to.end;
  return { kind: "changed", place: { start, end } };
}

/**
 * The item with its spans in the other version's text, and what became of its passage. The item is null unless every word
 * it cites is there unchanged: it is never led to words that were not reviewed.
 */
export function carried(
  item: KeptItem,
  comparison: Comparison,
): { readonly fate: Fate; readonly item: KeptItem | null } {
  const passage = passageOf(item);
  if (passage === null) return { fate: { kind: "same", place: { start: 0, end: 0 } }, item };
  const fate = fateOf(passage, comparison);
  if (fate.kind !== "same" && fate.kind !== "moved") return { fate, item: null };
  const shift = fate.place.start - passage.start;
  const place = (token: Token): Token | null =>
    token.start >= passage.start && token.end <= passage.end
      ? { start: token.start + shift, end: token.end + shift }
      : mapped(token, comparison.runs);
  const changed = spansIn(item, new Set()).some((span) => place(span) === null);
  if (changed) return { fate: { kind: "changed", place: fate.place }, item: null };
  return { fate, item: shifted(item, place) as KeptItem };
}

/** Where a stretch stands now when it lies in one piece of what is the same. */
function mapped(token: Token, runs: readonly Run[]): Token | null {
  const run = runs.find(({ isSame, from }) => isSame && from.start <= token.start && token.end <= from.end);
  if (run === undefined) return null;
  const shift = run.to.start - run.from.start;
  return { start: token.start + shift, end: token.end + shift };
}

function shared(one: Token, other: Token): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function spansIn(value: unknown, without: ReadonlySet<string>): Span[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([field, one]) =>
    without.has(field) ? [] : spansIn(one, without),
  );
  return isStretch(value) && "text" in value ? [value as Span, ...inner] : inner;
}

/** Everything that counts places in the text, led to where it is now; what a link pointed at may be nowhere. */
function shifted(value: unknown, place: (token: Token) => Token | null): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shifted(one, place));
  const inner = Object.fromEntries(Object.entries(value).map(([field, one]) => [field, shifted(one, place)]));
  return isStretch(value) ? { ...inner, ...(place(value) ?? { start: 0, end: 0 }) } : inner;
}

function isStretch(value: object): value is Token {
  const { start, end } = value as Partial<Token>;
  return typeof start === "number" && typeof end === "number";
}
