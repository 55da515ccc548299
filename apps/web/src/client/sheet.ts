/** On a narrow screen the panel is a sheet at the foot: a handle opens and folds it. On a wide one nothing changes. */
export interface Sheet {
  open(): void;
  fold(): void;
  isSheet(): boolean;
}

export function makeSheet(panel: HTMLElement): Sheet {
  const handle = panel.querySelector<HTMLButtonElement>(".sheet-handle")!;
  const narrow = matchMedia("(max-width: 60rem)");
  const set = (open: boolean): void => {
    panel.classList.toggle("is-open", open);
    handle.setAttribute("aria-expanded", String(open));
  };
  handle.hidden = false;
  panel.classList.add("is-sheet");
  handle.addEventListener("click", () => set(!panel.classList.contains("is-open")));
  panel.querySelector(".tabs")!.addEventListener("click", () => set(true));
  return { open: () => set(true), fold: () => set(false), isSheet: () => narrow.matches };
}
