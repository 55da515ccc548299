import type { Pointer, Span } from "@mahdar/shape";

/**
 * The layers of the record. Offices are switched on and off with the names; a joint statement is painted only when lit.
 * What is sought in the article is one more, without cards.
 */
export type Layer = "statement" | "event" | "commitment" | "name" | "office" | "time" | "joint" | "found";

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
  | "office"
  | "time"
  | "clause"
  | "side"
  | "duty"
  | "basis"
  | "found";

/** A stretch of text that belongs to one item of the record. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  readonly role: Role;
  /** The item's key: layer letter and index, as in `s-3`; names go by entity, as in `n-e1`, clauses by statement, `j-0-2`. */
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
  "clause",
  "duty",
  "basis",
  "side",
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
  "office",
  "time",
  "found",
];

/** Painted only when their item is lit, and deaf to a click: participants, deadlines, who is bound to what. */
export const QUIET_ROLES: ReadonlySet<Role> = new Set([
  "party",
  "holder",
  "deadline",
  "side",
  "duty",
  "basis",
]);

/** @example itemKey("statement", 3) // "s-3" */
export function itemKey(layer: Layer, index: number | string): string {
  return `${LETTERS[layer]}-${index}`;
}

/** The key of the item a pointer of the record points at. */
export function keyOf({ layer, index }: Pointer): string {
  return itemKey(POINTED[layer], index);
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
  office: "o",
  time: "t",
  joint: "j",
  found: "f",
};

const POINTED: Readonly<Record<Pointer["layer"], Layer>> = {
  attributions: "statement",
  events: "event",
  commitments: "commitment",
};
