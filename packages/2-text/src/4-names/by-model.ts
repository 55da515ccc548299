import type { Segmented } from "../2-segment/index.ts";
import { agree } from "./agree.ts";
import { divide } from "./divide.ts";
import type { Finding } from "./finding.ts";
import { insist } from "./insist.ts";
import { labelTokens } from "./model/label.ts";
import { begins, TYPE_OF } from "./model/labels.ts";
import { nameStart } from "./name-start.ts";
import { type Office, titleBefore } from "./offices.ts";
import { ORGANIZATIONS, PEOPLE, PLACES } from "./tables.ts";
import { nameTitled } from "./titled.ts";
import { classesOf, HEAD_DEFINITE, HEAD_OF } from "./word-classes.ts";

/** Names by the trained model, each with the rule that explains it best. */
export function findByModel(doc: Segmented, offices: readonly Office[]): Finding[] {
  const labels = labelTokens(doc, offices);
  divide(doc, labels, offices);
  insist(doc, labels);
  nameTitled(doc, labels, offices);
  const causes = agree(doc, labels, offices);
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
    out.push({
      first,
      last,
      start: nameStart(doc, first, stems),
      type,
      rule:
        causes[first] === 1
          ? "names/surname-of-known"
          : causes[first] === 2
            ? "names/same-words"
            : ruleFor(doc, offices, first, last, type),
    });
    first = last;
  }
  return out;
}

function ruleFor(
  doc: Segmented,
  offices: readonly Office[],
  first: number,
  last: number,
  type: Finding["type"],
): string {
  if (type === "PER")
    return titleBefore(doc, offices, first) !== null
      ? "names/title-person"
      : PEOPLE.matchAt(doc, first)?.last === last
        ? "names/known-person"
        : "names/model";
  if (type === "LOC") return PLACES.matchAt(doc, first)?.last === last ? "names/place-list" : "names/model";
  if (ORGANIZATIONS.matchAt(doc, first)?.last === last) return "names/known-org";
  return (classesOf(doc.tokens[first]!.word).bits & (HEAD_OF | HEAD_DEFINITE)) !== 0 && last > first + 1
    ? "names/org-head"
    : "names/model";
}
