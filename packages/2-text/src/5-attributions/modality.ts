import type { Modality } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { PhraseTable } from "../2-segment/index.ts";
import { modalities } from "../lexicon/attributions.generated.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";

const CUES: ReadonlyMap<string, Modality> = new Map(
  modalities
    .filter(({ where }) => where === "cue")
    .map(({ form, modality }) => [fold(form), modality as Modality]),
);
const OPENINGS = new PhraseTable<Modality>(
  modalities
    .filter(({ where }) => where === "opening")
    .map(({ form, modality }) => [form, modality as Modality] as const),
  { prep: false },
);

/** How far what is said is fact: نفى denies it, تمنى and أمله hope for it, إذا binds it to a condition. Absent where plainly told. */
export function modalityOf(marks: Marks, frame: Frame): Modality | undefined {
  for (let at = frame.first; at < frame.last; at++) {
    const { cue, cueWithObject, speechNoun } = marks.facts[at]!;
    const verbs = [
      ...((cue ?? cueWithObject)?.forms.map(({ verb }) => verb) ?? []),
      ...(speechNoun === null ? [] : [speechNoun.verb]),
    ];
    for (const verb of verbs) {
      const modality = CUES.get(verb.past);
      if (modality !== undefined) return modality;
    }
  }
  const first = frame.anchor?.from ?? frame.before?.first;
  return first === undefined || first >= marks.doc.tokens.length
    ? undefined
    : OPENINGS.matchAt(marks.doc, first)?.value;
}
