import type { Light } from "./light.ts";

/**
 * Opens the place that the address's fragment names: an item in the text (`#at-c-0`), its card (`#card-c-0`), or any
 * stretch by its offsets in the article's text (`#s-120-180`).
 */
export function openFragment(text: HTMLElement, light: Light): void {
  const fragment = location.hash.slice(1);
  const place = /^(at|card)-([a-z]-.+)$/u.exec(fragment);
  if (place !== null) light.on(place[2]!, place[1] === "at" ? "panel" : "address");
  const stretch = /^s-(\d+)-(\d+)$/u.exec(fragment);
  if (stretch !== null) showStretch(text, Number(stretch[1]), Number(stretch[2]));
}

function showStretch(text: HTMLElement, start: number, end: number): void {
  const pieces = [...text.querySelectorAll<HTMLElement>("[data-start]")].filter((piece) => {
    const from = Number(piece.dataset["start"]);
    return from < end && from + (piece.textContent ?? "").length > start;
  });
  const [first] = pieces;
  if (first === undefined || start >= end) return;
  const last = pieces.at(-1)!;
  const range = new Range();
  range.setStart(first.firstChild!, Math.max(0, start - Number(first.dataset["start"])));
  range.setEnd(
    last.firstChild!,
    Math.min((last.textContent ?? "").length, end - Number(last.dataset["start"])),
  );
  if (typeof Highlight === "undefined") for (const piece of pieces) piece.classList.add("passage");
  else CSS.highlights.set("passage", new Highlight(range));
  first.scrollIntoView({ block: "center" });
}
