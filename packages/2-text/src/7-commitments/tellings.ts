import { type Marks, markTokens } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { findActEnd } from "./act-end.ts";
import { findActStart } from "./act-start.ts";
import { findActor } from "./actor.ts";
import type { Actor } from "./actor-at.ts";
import { findCandidates } from "./find.ts";
import { lookOver, type Outlook } from "./outlook.ts";
import { findSignals, type Telling } from "./signals.ts";
import { layStatements, type Statements } from "./statements.ts";

/** A candidate commitment with the signals it is judged by. */
export interface Signalled extends Telling {
  readonly signals: readonly string[];
  readonly outlook: Outlook;
}

/** An act shorter than this says nothing. */
const ACT_LENGTH_MIN = 6;

/** Every candidate of an article that has an actor and an act, in order. */
export function findTellings(draft: Draft): Signalled[] {
  const statements: Statements = layStatements(draft);
  const candidates = findCandidates(draft.doc, statements);
  if (candidates.length === 0) return [];
  const marks: Marks = markTokens(draft);
  const outlook = lookOver(draft.doc);
  const out: Signalled[] = [];
  let carried: Actor | null = null;
  let sentence = -1;
  candidates.forEach((candidate, i) => {
    if (candidate.sentence.first !== sentence) carried = null;
    sentence = candidate.sentence.first;
    const found = findActor(draft, marks, statements, candidate, carried);
    if (found === null) return;
    const { actor, thing } = found;
    const begin = findActStart(draft, marks, candidate, actor.last);
    if (begin === null) return;
    const attribution = statements.at(candidate.cue);
    const nextCue = candidates[i + 1]?.cue ?? Number.POSITIVE_INFINITY;
    const last = findActEnd(draft, statements, candidate, begin.first, attribution, nextCue);
    const end = draft.doc.tokens[last - 1]!.end;
    if (end - begin.start < ACT_LENGTH_MIN || (last - begin.first < 2 && candidate.strength !== "support"))
      return;
    carried = actor;
    const act =
      thing >= 0
        ? { first: thing, last, start: draft.doc.tokens[thing]!.start }
        : { first: begin.first, last, start: begin.start };
    const telling: Telling = { candidate, actor, act, end, attribution, thing };
    out.push({ ...telling, outlook, signals: findSignals(draft, marks, telling, outlook) });
  });
  return out;
}
