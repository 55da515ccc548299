import type { Sheet } from "./sheet.ts";
import type { Tabs } from "./tabs.ts";

/** Where the reader acted: the other side is then brought into view; coming by an address, both sides are. */
export type Side = "text" | "panel" | "address";

/** Lights up an item of the record in the text and in the panel at once. */
export interface Light {
  /** `at` is the mark acted on, the item's anchor when not given. */
  on(item: string, side: Side, at?: Element): void;
  off(): void;
  /** The lit item, null when none is. */
  now(): string | null;
  near(item: string | null): void;
}

export function makeLight(text: HTMLElement, panel: HTMLElement, tabs: Tabs, sheet: Sheet): Light {
  const places = Map.groupBy(
    [
      ...text.querySelectorAll<HTMLElement>("[data-item]"),
      ...panel.querySelectorAll<HTMLElement>(".card[data-item]"),
    ],
    (element) => element.dataset["item"]!,
  );
  let lit: string | null = null;
  let hovered: string | null = null;
  const mark = (item: string | null, name: string, on: boolean): void => {
    for (const element of (item === null ? undefined : places.get(item)) ?? [])
      element.classList.toggle(name, on);
  };
  const off = (): void => {
    mark(lit, "lit", false);
    lit = null;
    text.classList.remove("has-lit");
  };
  return {
    on: (item, side, at) => {
      off();
      if (!places.has(item)) return;
      lit = item;
      mark(item, "lit", true);
      text.classList.add("has-lit");
      const card = document.getElementById(`card-${item}`);
      if (card !== null) tabs.reveal(card);
      if (sheet.isSheet()) {
        if (side === "panel") sheet.fold();
        else sheet.open();
      }
      if (side !== "panel" && card !== null) {
        scrollWithin(panel.querySelector<HTMLElement>(".panel-body")!, card);
      }
      // What was acted on in a wide window's text is in view already; an open sheet may hide it.
      if (side === "text" && !sheet.isSheet()) return;
      const place = at ?? document.getElementById(`at-${item}`);
      place?.scrollIntoView({
        block: sheet.isSheet() && side !== "panel" ? "start" : "center",
        behavior: motion(),
      });
    },
    off,
    now: () => lit,
    near: (item) => {
      if (item === hovered) return;
      mark(hovered, "near", false);
      hovered = item;
      mark(item, "near", true);
    },
  };
}

function scrollWithin(box: HTMLElement, card: HTMLElement): void {
  const top = card.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: top - 12, behavior: motion() });
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
