import type { ComponentChildren, VNode } from "preact";
import { type Mark, QUIET_ROLES } from "../article/mark.ts";
import { type Paragraph, type Piece, splitText } from "../article/split-text.ts";

/**
 * An article's text with its marks. Where marks overlap, each stretch is wrapped by all that hold there, outermost first;
 * the first stretch of an item's anchor carries the id its card links to.
 */
export function ReadingText({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
}): VNode {
  const anchored = new Set<string>();
  return (
    <>
      {splitText(text, marks).map((paragraph) => (
        <Lines paragraph={paragraph} anchored={anchored} key={paragraph.start} />
      ))}
    </>
  );
}

function Lines({
  paragraph,
  anchored,
}: {
  readonly paragraph: Paragraph;
  readonly anchored: Set<string>;
}): VNode {
  return <p dir="auto">{paragraph.pieces.map((piece) => wrap(piece, anchored))}</p>;
}

function wrap(piece: Piece, anchored: Set<string>): ComponentChildren {
  return piece.marks.reduceRight<ComponentChildren>(
    (inner, mark) => {
      const anchor = mark.anchor && !anchored.has(mark.item);
      if (anchor) anchored.add(mark.item);
      if (mark.role === "found") return <mark id={anchor ? mark.item : undefined}>{inner}</mark>;
      return (
        <span
          class={`mk mk-${mark.role}${QUIET_ROLES.has(mark.role) ? " mk-quiet" : ""}`}
          data-item={mark.item}
          id={anchor ? `at-${mark.item}` : undefined}
        >
          {inner}
        </span>
      );
    },
    <span class="piece" data-start={piece.start}>
      {piece.text}
    </span>,
  );
}
