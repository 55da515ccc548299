import type { Modality } from "@mahdar/shape";
import type { VNode } from "preact";
import { labelOf, MODALITIES } from "../language/words/labels.ts";
import type { View } from "../view.ts";

/** How far an item is told as fact; nothing where it is plainly told. */
export function ModalityChip({
  view,
  modality,
}: {
  readonly view: View;
  readonly modality: Modality | undefined;
}): VNode | null {
  if (modality === undefined) return null;
  return <span class={`chip chip-${modality}`}>{view.t.say(labelOf(MODALITIES, modality))}</span>;
}
