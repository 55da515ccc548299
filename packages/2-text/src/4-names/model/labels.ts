import type { EntityType } from "@mahdar/shape";

/** The labels of the sequence model: outside, and begin or inside of a person, body or place. */
export const LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const;
/** How many labels there are. */
export const LABEL_COUNT = 7;
/** Type of a label by its number; null for outside. */
export const TYPE_OF: readonly (EntityType | null)[] = [null, "PER", "PER", "ORG", "ORG", "LOC", "LOC"];

/** Whether `label` begins a name. */
export function begins(label: number): boolean {
  return (label & 1) === 1;
}

/** Whether `label` may follow `before`: an inside label only after its own type; at a sentence's start `before` is 0. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || (label & 1) === 1 || before === label || before === label - 1;
}
