const LAYERS: Readonly<Record<string, string>> = {
  s: "statement",
  v: "event",
  c: "commitment",
  n: "name",
  o: "name",
  t: "time",
};

/** Whether the reader has switched off the layer that a mark or its item's key belongs to. */
export function isSwitchedOff(item: string): boolean {
  return document.querySelector<HTMLInputElement>(`#show-${LAYERS[item.charAt(0)]}`)?.checked === false;
}
