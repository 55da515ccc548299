import type { Span } from "@mahdar/shape";

/** The layers a reader can switch on and off. */
export type Layer = "statement" | "event" | "commitment" | "name" | "time";

/** What a stretch is within its layer's item; also the CSS class that paints it. */
export type Role =
  | "content"
  | "source"
  | "cue"
  | "trigger"
  | "party"
  | "act"
  | "holder"
  | "deadline"
  | "person"
  | "body"
  | "place"
  | "time";

/** A stretch of text that belongs to one item of the record. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  readonly role: Role;
  /** The item's key: layer letter and index, as in `s-3`; names go by entity, as in `n-e1`. */
  readonly item: string;
  /** Whether a link to the item leads here. */
  readonly anchor: boolean;
}

/** A span of a record that does not say what the text says at its place: never painted, always told. */
export interface BrokenSpan {
  /** Where in the record, as in `attributions[2].cue`. */
  readonly path: string;
  readonly message: string;
}

/** Outer to inner: a longer kind of stretch wraps the shorter ones it meets. */
export const ROLE_ORDER: readonly Role[] = [
  "content",
  "act",
  "holder",
  "party",
  "source",
  "deadline",
  "cue",
  "trigger",
  "person",
  "body",
  "place",
  "time",
];

/** @example itemKey("statement", 3) // "s-3" */
export function itemKey(layer: Layer, index: number | string): string {
  return `${LETTERS[layer]}-${index}`;
}

/** The fragment that opens an article at a passage. */
export function passageOf(span: Pick<Span, "start" | "end">): string {
  return `#s-${span.start}-${span.end}`;
}

const LETTERS: Readonly<Record<Layer, string>> = {
  statement: "s",
  event: "v",
  commitment: "c",
  name: "n",
  time: "t",
};
