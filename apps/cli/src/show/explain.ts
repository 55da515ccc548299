import type { MahdarRecord } from "@mahdar/shape";
import { type LostCandidate, ruleOf } from "@mahdar/text";
import { oneLine, type Page } from "./page.ts";

/** The reading explained: every rule that fired, in words, with how often; then what was weighed and not taken, and why. */
export function showExplanation(page: Page, record: MahdarRecord, lost: readonly LostCandidate[]): void {
  const fired = rulesFired(record);
  page.head("القواعد التي عملت", fired.size);
  for (const [id, times] of fired) {
    page.line(`${page.style("bold", id)} ${page.style("dim", `×${times}`)}`);
    const says = ruleOf(id)?.says;
    if (says !== undefined) page.line(says.ar, 2);
  }
  page.head("ما لم يؤخذ", lost.length);
  for (const { stage, candidate, span, why } of lost) {
    page.line(`${page.style("yellow", oneLine(span))} ${page.style("dim", `· ${stage}: ${candidate}`)}`);
    page.line(why.ar, 2);
  }
}

function rulesFired(record: MahdarRecord): ReadonlyMap<string, number> {
  const fired = new Map<string, number>();
  const layers = [
    record.times,
    record.mentions,
    record.attributions,
    record.events,
    record.commitments,
    record.offices ?? [],
    record.jointStatements ?? [],
    record.entities.map(({ actorRule }) => ({ rule: actorRule })),
  ];
  for (const layer of layers)
    for (const { rule } of layer) if (rule !== undefined) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  return new Map([...fired].sort(([a], [b]) => (a < b ? -1 : 1)));
}
