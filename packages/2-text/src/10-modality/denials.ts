import type { Attribution, Pointer, Span } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { matterOf, sameMatter } from "./same-matter.ts";

/** How many items before a denial are compared with it: a denial answers what was told not long before. */
const BACK = 12;

/** What the denial at `index` denies: the nearest statement, event or promise told outside it that speaks of the same matter. */
export function findDenied(draft: Draft, index: number): Pointer | null {
  const denial = draft.attributions[index]!;
  const matter = matterOf(draft.doc, denial.content);
  if (matter.size < 2) return null;
  const outside = (spans: readonly Span[]) =>
    !spans.some((span) => denial.content.some((own) => span.start < own.end && own.start < span.end));
  const candidates: (Pointer & { readonly spans: readonly Span[] })[] = [
    ...draft.attributions
      .slice(0, index)
      .map((one, at) => ({ layer: "attributions", index: at, spans: one.content }) as const),
    ...draft.commitments.map((one, at) => ({ layer: "commitments", index: at, spans: one.content }) as const),
  ];
  const near = candidates
    .filter((one) => one.spans.length > 0 && one.spans[0]!.start < denial.cue.start && outside(one.spans))
    .sort((a, b) => b.spans[0]!.start - a.spans[0]!.start)
    .slice(0, BACK);
  const found = near.find((one) => sameMatter(matter, matterOf(draft.doc, one.spans)));
  return found === undefined ? null : { layer: found.layer, index: found.index };
}

/** Whether a place lies in the content of a statement that denies it. */
export function isDenied(attributions: readonly Attribution[], place: Span): boolean {
  return attributions.some(
    (one) =>
      one.modality === "denied" &&
      one.content.some((span) => span.start <= place.start && place.end <= span.end),
  );
}
