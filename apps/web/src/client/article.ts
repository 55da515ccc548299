import { useKeys } from "./keys.ts";
import { isSwitchedOff } from "./layers.ts";
import { makeLight } from "./light.ts";
import { makeOrder } from "./order.ts";
import { openFragment } from "./passage.ts";
import { makeSheet } from "./sheet.ts";
import { makeTabs } from "./tabs.ts";

const text = document.querySelector<HTMLElement>(".text");
const panel = document.querySelector<HTMLElement>("#panel");
if (text !== null && panel !== null) start(text, panel);

/** Ties an article's text and its panel together. Without this module the page still reads, by plain links. */
function start(text: HTMLElement, panel: HTMLElement): void {
  const tabs = makeTabs(panel);
  const light = makeLight(text, panel, tabs, makeSheet(panel));

  text.addEventListener("click", (event) => {
    const chain = itemsAt(event.target as Element);
    if (chain.length === 0 || !(getSelection()?.isCollapsed ?? true)) return;
    // A second click on the same place goes on to what encloses it.
    const at = chain.indexOf(light.now() ?? "");
    light.on(chain[(at + 1) % chain.length]!, "text", event.target as Element);
  });
  panel.addEventListener("click", (event) => {
    const target = event.target as Element;
    const other = target.closest<HTMLAnchorElement>('a[href^="#card-"]');
    const item = other?.hash.slice("#card-".length) ?? target.closest<HTMLElement>(".card")?.dataset["item"];
    if (item === undefined || target.closest("summary, .why-body") !== null) return;
    event.preventDefault();
    light.on(item, other === null ? "panel" : "address");
    if (target.closest(".to-text") !== null)
      document.getElementById(`at-${item}`)?.focus({ preventScroll: true });
  });
  for (const side of [text, panel]) {
    side.addEventListener("pointerover", (event) => {
      const element = event.target as Element;
      light.near(itemsAt(element)[0] ?? element.closest<HTMLElement>(".card")?.dataset["item"] ?? null);
    });
    side.addEventListener("pointerleave", () => light.near(null));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light.off();
  });
  makeOrder(panel);
  useKeys(text, light);
  addEventListener("hashchange", () => openFragment(text, light));
  // Until all is loaded the browser itself still scrolls to the address's place.
  if (document.readyState === "complete") openFragment(text, light);
  else addEventListener("load", () => openFragment(text, light));
}

/** The items that hold at a place of the text and are shown, innermost first. */
function itemsAt(element: Element): string[] {
  const items: string[] = [];
  for (
    let at = element.closest<HTMLElement>(".mk");
    at !== null;
    at = at.parentElement?.closest<HTMLElement>(".mk") ?? null
  ) {
    const item = at.dataset["item"]!;
    if (!items.includes(item) && !isSilent(at)) items.push(item);
  }
  return items;
}

/** Participants and the like are painted only when their item is lit; a switched-off layer is not painted at all. */
function isSilent(mark: HTMLElement): boolean {
  if (mark.matches(".mk-quiet")) return true;
  return isSwitchedOff(mark.dataset["item"]!);
}
