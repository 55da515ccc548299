import { isSwitchedOff } from "./layers.ts";
import type { Light } from "./light.ts";

/**
 * The text as one stop of the Tab key: the arrows go from one marked passage to the next, Enter opens its card, Escape
 * turns the light off.
 */
export function useKeys(text: HTMLElement, light: Light): void {
  const marks = [...text.querySelectorAll<HTMLElement>('[id^="at-"]')];
  marks.forEach((mark, i) => {
    mark.tabIndex = i === 0 ? 0 : -1;
  });
  const go = (to: number): void => {
    const mark = marks[Math.min(marks.length - 1, Math.max(0, to))]!;
    for (const other of marks) other.tabIndex = other === mark ? 0 : -1;
    mark.focus();
  };
  text.addEventListener("keydown", (event) => {
    const now = marks.indexOf(document.activeElement as HTMLElement);
    if (now === -1) return;
    const next = (step: 1 | -1): number => {
      let at = now + step;
      while (marks[at] !== undefined && isSwitchedOff(marks[at]!.dataset["item"]!)) at += step;
      return at;
    };
    const item = marks[now]!.dataset["item"]!;
    if (event.key === "ArrowLeft") go(next(1));
    else if (event.key === "ArrowRight") go(next(-1));
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(marks.length - 1);
    else if (event.key === "Enter" || event.key === " ") {
      light.on(item, "text");
      document
        .querySelector<HTMLElement>(`#card-${CSS.escape(item)} .to-text`)
        ?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
}
