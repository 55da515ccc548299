import type { ComponentChildren, VNode } from "preact";

/** A card's particulars; those without a value are left out. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [title: string, value: ComponentChildren | null])[];
}): VNode {
  return (
    <dl class="facts">
      {facts.map(
        ([title, value]) =>
          value !== null && (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
