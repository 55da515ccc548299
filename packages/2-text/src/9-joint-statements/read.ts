import type { JointStatement } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { cutClauses } from "./clauses.ts";
import { legalBasesIn } from "./legal-bases.ts";
import { findOpening } from "./opening.ts";

/** Finds the joint statement an article gives, with its sides, day, legal bases and clauses; none without a clause. */
export function readJointStatements(draft: Draft): Partial<Draft> {
  const opening = findOpening(draft);
  if (opening === null) return { jointStatements: [] };
  const clauses = cutClauses(draft, opening);
  if (clauses.length === 0) return { jointStatements: [] };
  const sentence = draft.doc.sentences[opening.sentence]!;
  const statement: JointStatement = {
    opening: opening.span,
    parties: opening.parties.map((party) => party.span),
    date: dayIn(draft, sentence.start, sentence.end),
    legalBases: legalBasesIn(draft, sentence.first, draft.doc.tokens.length),
    clauses,
    rule: opening.rule,
  };
  return { jointStatements: [statement] };
}

/** The first whole day named in the words that introduce the statement. */
function dayIn(draft: Draft, start: number, end: number): string | null {
  const time = draft.times.find(
    (one) =>
      one.start >= start && one.end <= end && one.value !== null && /^\d{4}-\d\d-\d\d$/u.test(one.value),
  );
  return time?.value ?? null;
}
