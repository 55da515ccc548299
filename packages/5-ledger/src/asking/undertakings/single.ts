import { partOf } from "../actors/named-actor.ts";
import type { EvidenceOf } from "../asked/evidence.ts";
import type { Searched, Undertaking } from "../shape/items.ts";
import { type PromisedRow, windowIn } from "./find-promised.ts";
import { scheduleOn } from "./schedule-on.ts";

/** Commitments of articles not linked yet, each an undertaking of one wording. */
export async function singleUndertakings(
  rows: readonly PromisedRow[],
  on: string,
  searched: Searched,
  evidenceOf: EvidenceOf,
): Promise<Undertaking[]> {
  const found: Undertaking[] = [];
  for (const row of rows) {
    const { content, strength, topic, beneficiary, deadline } = row;
    const window = windowIn(row);
    found.push({
      id: `${row.id}#${row.i}`,
      linked: false,
      by: partOf(row.by_text, row),
      to: beneficiary === null ? null : { text: beneficiary, actor: null },
      content,
      strength,
      topic,
      standing: {
        said: [],
        shown: [],
        schedule: scheduleOn(window, on),
        window: window === null ? null : { from: window.from, until: window.until, vague: window.vague },
        outcome: null,
        confidence: null,
        settled: false,
        searched,
      },
      wordings: [{ content, deadline, evidence: await evidenceOf("commitments", row) }],
      contradictions: [],
      related: [],
    });
  }
  return found;
}
