import { type Span, spanOf, type Topic } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import { HEADING_CUES, themeOf } from "./words.ts";

/** The longest heading inside a sentence, and on a line of its own, in tokens. */
const INSIDE = 8;
const LINE = 6;

export interface Heading {
  readonly theme: Topic;
  readonly span: Span;
}

/** The heading that opens a stretch («وفيما يخص الشراكة الأمنية، …») or is the whole of it («المحور الاقتصادي:»), or null. */
export function headingIn(doc: Segmented, first: number, last: number): Heading | null {
  const whole = last - first <= LINE ? themedEnd(doc, first, last) : null;
  if (whole !== null && doc.tokens[last - 1]!.word.kind !== "word")
    return {
      theme: whole.theme,
      span: spanOf(doc.text, doc.tokens[first]!.start, doc.tokens[whole.end - 1]!.end),
    };
  for (let at = first; at < Math.min(last, first + 3); at++) {
    const cue = HEADING_CUES.matchAt(doc, at);
    if (cue === null) continue;
    const themed = themedEnd(doc, cue.last, Math.min(last, cue.last + INSIDE));
    if (themed !== null)
      return { theme: themed.theme, span: spanOf(doc.text, cue.start, doc.tokens[themed.end - 1]!.end) };
  }
  return null;
}

/** Up to the last word that names a theme before the first mark; the first one named counts. */
function themedEnd(
  doc: Segmented,
  from: number,
  until: number,
): { readonly theme: Topic; readonly end: number } | null {
  let theme: Topic | undefined;
  let end = from;
  for (let at = from; at < until; at++) {
    const { word } = doc.tokens[at]!;
    if (word.kind === "punct") break;
    const named = themeOf(word.fold);
    if (named === undefined) continue;
    theme ??= named;
    end = at + 1;
  }
  return theme === undefined ? null : { theme, end };
}
