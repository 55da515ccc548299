import type { Example } from "./read-data.ts";

const TYPES = ["PER", "ORG", "LOC"] as const;

/** Exact-span precision, recall and F1 by token spans, in all and by type, in one line. */
export function scoreSpans(found: readonly (readonly [Example, Uint8Array])[]): string {
  const right = new Map<string, number>();
  const want = new Map<string, number>();
  const have = new Map<string, number>();
  const bump = (map: Map<string, number>, type: string): void => {
    map.set(type, (map.get(type) ?? 0) + 1);
    map.set("all", (map.get("all") ?? 0) + 1);
  };
  for (const [example, labels] of found) {
    const gold = spansOf(example.labels);
    const system = spansOf(labels);
    for (const [, type] of gold) bump(want, type);
    for (const [key, type] of system) {
      bump(have, type);
      if (gold.get(key) === type) bump(right, type);
    }
  }
  return ["all", ...TYPES]
    .map((type) => {
      const hit = right.get(type) ?? 0;
      const p = hit / (have.get(type) ?? 1);
      const r = hit / (want.get(type) ?? 1);
      return `${type} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)}`;
    })
    .join(" · ");
}

function spansOf(labels: Uint8Array): Map<string, string> {
  const out = new Map<string, string>();
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! % 2 === 0) continue;
    let last = i + 1;
    while (last < labels.length && labels[last] === labels[i]! + 1) last++;
    out.set(`${i}-${last}`, TYPES[(labels[i]! - 1) / 2]!);
  }
  return out;
}
