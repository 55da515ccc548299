import type { Modality } from "@mahdar/shape";
import { PhraseTable, type Segmented, sentenceIndexOf } from "../2-segment/index.ts";
import { cues } from "../lexicon/modality.generated.ts";

/** How far before an act its cue may stand, in tokens; a condition may stand farther than the rest. */
const REACH = 5;
const CONDITION_REACH = 14;
const STOPS = new Set([".", "؛", "؟", "!", ":"]);

const CUES: PhraseTable<Modality> = new PhraseTable(
  cues.map((row) => [row.phrase, row.modality as Modality] as const),
  {
    prep: false,
  },
);

/**
 * What the words before the token at `at` say of how far it is fact, or null. The nearest cue of its sentence counts; a comma ends
 * the reach of all but a condition.
 */
export function modalityBefore(doc: Segmented, at: number): Modality | null {
  const { first } = doc.sentences[sentenceIndexOf(doc, at)]!;
  let comma = false;
  for (let back = at - 1; back >= Math.max(first, at - CONDITION_REACH); back--) {
    const { fold } = doc.tokens[back]!.word;
    if (STOPS.has(fold)) return null;
    if (fold === "،" || fold === ",") comma = true;
    const cue = CUES.matchAt(doc, back);
    if (cue === null || cue.last > at) continue;
    if (cue.value === "conditional" || (!comma && at - cue.last < REACH)) return cue.value;
  }
  return null;
}
