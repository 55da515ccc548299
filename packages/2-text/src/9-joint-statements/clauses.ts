import { type Attribution, type Clause, type Duty, type Span, spanOf, type Topic } from "@mahdar/shape";
import { sentenceIndexOf, tokenIndexAt } from "../2-segment/index.ts";
import { topicOf } from "../7-commitments/index.ts";
import type { Draft } from "../stage.ts";
import { type Heading, headingIn } from "./headings.ts";
import type { Opening } from "./opening.ts";
import { sidesOf } from "./parties.ts";
import { isStatement, SIDES } from "./words.ts";

/** A stretch that is one clause, with the statements read in it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly attributions: readonly number[];
}

/** The clauses of a statement in the text's order: sentence by sentence where its text is given, else report by report. */
export function cutClauses(draft: Draft, opening: Opening): Clause[] {
  const stretches = opening.textFollows
    ? byParagraph(draft, opening)
    : withTold(draft, opening, byReport(draft, opening));
  let carried: Heading | null = null;
  return stretches.flatMap((stretch) => {
    const { doc } = draft;
    const first = tokenIndexAt(doc, stretch.start);
    const last = tokenIndexAt(doc, stretch.end - 1) + 1;
    const sentence = doc.sentences[sentenceIndexOf(doc, first)]!;
    const own = headingIn(doc, sentence.first, sentence.last);
    if (own !== null) carried = own;
    if (own !== null && own.span.end >= stretch.end - 1) return [];
    const topic = topicOf(doc, first, last);
    const theme = own?.theme ?? (topic === "other" ? (carried?.theme ?? topic) : topic);
    return [clauseOf(draft, opening, stretch, carried?.span ?? null, theme)];
  });
}

function clauseOf(
  draft: Draft,
  opening: Opening,
  stretch: Stretch,
  heading: Span | null,
  theme: Topic,
): Clause {
  const commitments = draft.commitments.flatMap((one, index) =>
    one.content[0]!.start >= stretch.start && one.content[0]!.start < stretch.end ? [index] : [],
  );
  const duties = commitments.map((index): Duty => {
    const { actor, content } = draft.commitments[index]!;
    return { party: actor, sides: sidesOf(actor, opening.parties), content: content[0]! };
  });
  const span = spanOf(draft.doc.text, stretch.start, stretch.end);
  return { span, theme, heading, duties, attributions: stretch.attributions, commitments };
}

/**
 * Reports of the statement: by the statement itself, by both sides, or by one of them as long as no one else has spoken since the
 * statement was introduced.
 */
function byReport(draft: Draft, opening: Opening): Stretch[] {
  const from = draft.doc.sentences[opening.sentence]!.start;
  const out: Stretch[] = [];
  const taken = new Map<number, number>();
  let others = false;
  draft.attributions.forEach((one, index) => {
    if (one.cue.start < from || one.content.length === 0) return;
    const holder = one.within === undefined || one.within === null ? undefined : taken.get(one.within);
    if (holder !== undefined) {
      taken.set(index, holder);
      out[holder] = { ...out[holder]!, attributions: [...out[holder]!.attributions, index] };
      return;
    }
    const whose = speakerOf(draft, opening, one);
    if (whose === "other") others = true;
    if (whose === "other" || (whose === "side" && others)) return;
    taken.set(index, out.length);
    out.push({ start: one.content[0]!.start, end: one.content.at(-1)!.end, attributions: [index] });
  });
  return out
    .sort((a, b) => a.start - b.start)
    .filter((one, at, all) => at === 0 || one.start >= all[at - 1]!.end);
}

/** Adds the sentences that tell of both sides, or stand under a heading, without a report in them («وفي الجانب الثقافي، بحث الطرفان …»). */
function withTold(draft: Draft, opening: Opening, reports: readonly Stretch[]): Stretch[] {
  const { doc } = draft;
  const told = doc.sentences.slice(opening.sentence + 1).filter(({ first, last, start, end }) => {
    if (reports.some((one) => one.start < end && start < one.end)) return false;
    if (
      draft.attributions.some(
        (one) => one.cue.start >= start && one.cue.end <= end && speakerOf(draft, opening, one) === "other",
      )
    )
      return false;
    if (headingIn(doc, first, last) !== null) return true;
    for (let at = first; at < last; at++) if (SIDES.matchAt(doc, at)?.value === "whole") return true;
    return false;
  });
  const stretches = told.map(({ start, end }): Stretch => ({ start, end, attributions: [] }));
  return [...reports, ...stretches].sort((a, b) => a.start - b.start);
}

function speakerOf(draft: Draft, opening: Opening, one: Attribution): "statement" | "side" | "other" {
  const spans = [one.source, one.resolved].filter((span) => span !== null);
  if (spans.some((span) => namesStatement(draft, span))) return "statement";
  if (one.kind === "organization" && spans.some((span) => sidesOf(span, opening.parties).length > 0))
    return "side";
  return "other";
}

function namesStatement({ doc }: Draft, span: Span): boolean {
  for (
    let at = tokenIndexAt(doc, span.start);
    at < doc.tokens.length && doc.tokens[at]!.start < span.end;
    at++
  )
    if (isStatement(doc.tokens[at]!.word.fold) || SIDES.matchAt(doc, at) !== null) return true;
  return false;
}

/** Every sentence after the one that says the text follows, to the end of the article. */
function byParagraph(draft: Draft, opening: Opening): Stretch[] {
  return draft.doc.sentences.slice(opening.sentence + 1).map(({ start, end }) => ({
    start,
    end,
    attributions: draft.attributions.flatMap((one, index) =>
      one.cue.start >= start && one.cue.end <= end ? [index] : [],
    ),
  }));
}
