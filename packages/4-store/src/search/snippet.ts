import type { Span } from "@mahdar/shape";
import type { Snippet } from "../archive.ts";

const LENGTH_MAX = 220;
const BEFORE_FIRST_HIT_MAX = 60;

/**
 * The stretch of a text to show for its hits: around the first one, or the beginning where there is none; cut between
 * words where there are spaces.
 */
export function snippetOf(text: string, hits: readonly Span[]): Snippet {
  const first = hits[0]?.start ?? 0;
  const start = first <= BEFORE_FIRST_HIT_MAX ? 0 : wordStart(text, first - BEFORE_FIRST_HIT_MAX, first);
  const end = wordEnd(text, start + LENGTH_MAX, hits[0]?.end ?? start);
  return {
    text: text.slice(start, end),
    start,
    hits: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start - start, end: hit.end - start, text: hit.text })),
  };
}

function wordStart(text: string, from: number, hit: number): number {
  const space = text.slice(from, hit).search(/\s/u);
  return outsidePair(text, space === -1 ? from : from + space + 1);
}

function wordEnd(text: string, to: number, hitEnd: number): number {
  if (to >= text.length) return text.length;
  const least = Math.max(hitEnd, to - BEFORE_FIRST_HIT_MAX);
  const space = text.slice(least, to).search(/\s\S*$/u);
  return outsidePair(text, space === -1 ? Math.max(to, hitEnd) : least + space);
}

/** A cut never falls between the halves of a surrogate pair. */
function outsidePair(text: string, at: number): number {
  const isInside =
    at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return isInside ? at + 1 : at;
}
