/**
 * A stretch of an article's frozen text.
 *
 * `start` and `end` count UTF-16 code units of `document.text`, `end` exclusive, and
 * `document.text.slice(start, end) === text` always holds; every span in the project is counted so.
 *
 * @example spanOf("زار بغداد", 4, 9) // { start: 4, end: 9, text: "بغداد" }
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of `text` from `start` up to `end`. Throws a RangeError when it is empty or does not lie in the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length} code units`);
  }
  return { start, end, text: text.slice(start, end) };
}

/** Whether the span still says what the text says at its place: the invariant checked on write and on show. */
export function spanHolds(text: string, span: Span): boolean {
  return (
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= text.length &&
    text.slice(span.start, span.end) === span.text
  );
}
