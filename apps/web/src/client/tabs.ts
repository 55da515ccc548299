/** The panel's row of links as tabs: one part at a time, arrow keys between them. */
export interface Tabs {
  /** Shows the part that holds an element of the panel. */
  reveal(element: Element): void;
}

export function makeTabs(panel: HTMLElement): Tabs {
  const row = panel.querySelector<HTMLElement>(".tabs")!;
  const tabs = [...row.querySelectorAll<HTMLAnchorElement>(".tab")];
  const parts = tabs.map((tab) => document.getElementById(`part-${tab.dataset["part"]}`)!);
  row.setAttribute("role", "tablist");
  tabs.forEach((tab, i) => {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", parts[i]!.id);
    parts[i]!.setAttribute("role", "tabpanel");
  });
  const show = (chosen: number): void => {
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      parts[i]!.hidden = i !== chosen;
    });
  };
  row.addEventListener("click", (event) => {
    const chosen = tabs.indexOf((event.target as Element).closest<HTMLAnchorElement>(".tab")!);
    if (chosen === -1) return;
    event.preventDefault();
    show(chosen);
  });
  row.addEventListener("keydown", (event) => {
    const now = tabs.indexOf(document.activeElement as HTMLAnchorElement);
    const forward = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [forward]: now + 1, [backward]: now - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined && event.key !== " ") return;
    event.preventDefault();
    const chosen = ((to ?? now) + tabs.length) % tabs.length;
    show(chosen);
    tabs[chosen]!.focus();
  });
  const named = parts.findIndex((part) => `#${part.id}` === location.hash);
  const first = parts.findIndex((part) => part.querySelector(".card") !== null);
  show(Math.max(0, named === -1 ? first : named));
  return {
    reveal: (element) =>
      show(
        Math.max(
          0,
          parts.findIndex((part) => part.contains(element)),
        ),
      ),
  };
}
