import { commitmentsRules } from "../../packages/2-text/src/7-commitments/index.ts";
import { findTellings } from "../../packages/2-text/src/7-commitments/tellings.ts";
import { draftOf, STAGES } from "../../packages/2-text/src/pipeline.ts";
import type { Draft } from "../../packages/2-text/src/stage.ts";
import type { Row } from "./fit.ts";

/** What the guidelines say outright counts as much as so many articles that show it. */
const TIMES = 2;

/** The rules' own examples and counter-examples as rows to fit, so that forms rare in the articles keep their meaning. */
export function ownRows(): Row[] {
  return commitmentsRules.flatMap(({ id, examples, counterExamples }) => [
    ...examples.flatMap((text) => rowsOf(text, id, true)),
    ...counterExamples.flatMap((text) => rowsOf(text, id, false)),
  ]);
}

function rowsOf(text: string, rule: string, yes: boolean): Row[] {
  const rows = findTellings(readBelow(text))
    .filter(({ candidate }) => candidate.rule === rule)
    .map(({ signals }): Row => ({ signals, yes }));
  return Array.from({ length: TIMES }, () => rows).flat();
}

function readBelow(text: string): Draft {
  let draft: Draft = draftOf({
    id: "own",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: "2024-03-10",
    publishedBasis: "given",
  });
  for (const [name, stage] of STAGES) {
    if (name === "commitments") break;
    draft = { ...draft, ...stage(draft) };
  }
  return draft;
}
