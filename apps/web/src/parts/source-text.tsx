import type { Span } from "@mahdar/shape";
import type { VNode } from "preact";

/** A source's own words inside a line of ours: isolated, in their own language. */
export function Quoted({ text }: { readonly text: string }): VNode {
  return <bdi lang="ar">{text}</bdi>;
}

/** A source's words with the sought words marked; the spans count within `text`. Isolating it is the caller's part. */
export function Marked({ text, hits }: { readonly text: string; readonly hits: readonly Span[] }): VNode {
  const parts: (string | VNode)[] = [];
  let at = 0;
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}
