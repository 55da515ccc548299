import type { Segmented } from "../2-segment/index.ts";
import { agree } from "./agree.ts";
import { closeChains } from "./chains.ts";
import { confidenceOf } from "./confidence.ts";
import { divide } from "./divide.ts";
import type { Finding } from "./finding.ts";
import { insist } from "./insist.ts";
import { chancesOf } from "./model/chances.ts";
import { labelTokens } from "./model/label.ts";
import { begins, TYPE_OF } from "./model/labels.ts";
import { type Model, theModel } from "./model/model.ts";
import type { Scene } from "./model/scene.ts";
import { nameStart } from "./name-start.ts";
import { type Office, titleBefore } from "./offices.ts";
import { nameTitled } from "./titled.ts";
import { joinPersons } from "./whole-persons.ts";
import { classesOf, HEAD_DEFINITE, HEAD_OF } from "./word-classes.ts";

/** Names by the trained model, each with the rule that explains it best. */
export function findByModel(
  doc: Segmented,
  offices: readonly Office[],
  model: Model = theModel(),
): Finding[] {
  const labelled = labelTokens(doc, offices, model);
  const { labels } = labelled;
  divide(doc, labels, offices);
  insist(labelled);
  closeChains(labelled);
  nameTitled(doc, labelled, offices);
  joinPersons(labelled);
  const causes = agree(labelled);
  const chances = chancesOf(labelled, model.factors);
  const stems = new Set<string>();
  for (let i = 0; i < labels.length; i++) if (labels[i]! !== 0) stems.add(doc.tokens[i]!.word.fold);
  const out: Finding[] = [];
  for (let first = 0; first < labels.length; ) {
    const label = labels[first]!;
    if (!begins(label)) {
      first++;
      continue;
    }
    let last = first + 1;
    while (last < labels.length && labels[last] === label + 1) last++;
    const type = TYPE_OF[label]!;
    const rule =
      causes[first] === 1
        ? "names/surname-of-known"
        : causes[first] === 2
          ? "names/same-words"
          : ruleFor(labelled.scene, first, last, type);
    out.push({
      first,
      last,
      start: nameStart(labelled.scene, first, stems, model),
      type,
      rule,
      chance: chances[first]!,
      confidence: confidenceOf(rule, type, chances[first]!),
    });
    first = last;
  }
  return out;
}

function ruleFor(
  { doc, offices, matches }: Scene,
  first: number,
  last: number,
  type: Finding["type"],
): string {
  if (type === "PER")
    return titleBefore(doc, offices, first) !== null
      ? "names/title-person"
      : matches.persons.get(first)?.last === last
        ? "names/known-person"
        : "names/model";
  if (type === "LOC") return matches.places.get(first)?.last === last ? "names/place-list" : "names/model";
  if (matches.bodies.get(first)?.last === last) return "names/known-org";
  return (classesOf(doc.tokens[first]!.word) & (HEAD_OF | HEAD_DEFINITE)) !== 0 && last > first + 1
    ? "names/org-head"
    : "names/model";
}
