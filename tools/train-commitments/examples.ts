import { basename } from "node:path";
import {
  type Article,
  type Attribution,
  type Mention,
  type Span,
  spanOf,
  type TimeExpression,
} from "@mahdar/shape";
import type { GoldArticle, GoldCommitment, Range } from "../../evaluation/gold.ts";
import { iou, overlap, pairGreedily } from "../../evaluation/match.ts";
import { containment } from "../../evaluation/words.ts";
import { findTellings, type Signalled } from "../../packages/2-text/src/7-commitments/tellings.ts";
import { draftOf, STAGES } from "../../packages/2-text/src/pipeline.ts";
import type { Draft } from "../../packages/2-text/src/stage.ts";

/** A candidate of an article with whether the gold has a commitment there. */
export interface Example {
  readonly telling: Signalled;
  readonly isCommitment: boolean;
  /** Whether the actor is the gold's too. */
  readonly isFull: boolean;
  /** The commitment it answers, -1 for none. */
  readonly gold: number;
}

/** One article under one view: the layers the reader finds (`own`) or the gold's. */
export interface View {
  readonly id: string;
  readonly file: string;
  readonly own: boolean;
  readonly draft: Draft;
  readonly examples: readonly Example[];
  readonly gold: readonly (GoldCommitment & { readonly range: Range; readonly actorText: string | null })[];
}

/** Both views of one article. */
export function viewsOf(article: Article, gold: GoldArticle, path: string): View[] {
  const toUnit = unitsOf(article.text);
  const wanted = gold.commitments.map((one) => ({
    ...one,
    range: [toUnit[one.content[0]]!, toUnit[one.content[1]]!] as Range,
    actorText: one.actor === null ? null : article.text.slice(toUnit[one.actor[0]]!, toUnit[one.actor[1]]!),
  }));
  return [
    { own: true, draft: readBelow(article) },
    { own: false, draft: draftFrom(article, gold, toUnit) },
  ].map(({ own, draft }) => ({
    id: article.id,
    file: basename(path, ".jsonl"),
    own,
    draft,
    gold: wanted,
    examples: findTellings(draft).map((telling): Example => {
      const at: Range = [telling.act.start, telling.end];
      const best = wanted.reduce(
        (top, one, i) => (answers(one.range, at) > (top < 0 ? 0 : answers(wanted[top]!.range, at)) ? i : top),
        -1,
      );
      const isCommitment = best >= 0 && answers(wanted[best]!.range, at) >= 0.6;
      const name = isCommitment ? wanted[best]!.actorText : null;
      return {
        telling,
        isCommitment,
        gold: isCommitment ? best : -1,
        isFull: isCommitment && (name === null || containment(name, telling.actor.span.text) >= 0.6),
      };
    }),
  }));
}

/** How well an act answers the gold's, as the scorer measures it. */
export function answers(gold: Range, found: Range): number {
  const shorter = Math.max(1, Math.min(gold[1] - gold[0], found[1] - found[0]));
  return iou(gold, found) >= 0.25 ? overlap(gold, found) / shorter : 0;
}

/** The pairs of gold and chosen, as the scorer makes them. */
export function pairsOf(view: View, chosen: readonly Example[]): (readonly [number, number])[] {
  return pairGreedily(
    view.gold,
    chosen,
    (g, s) => answers(g.range, [s.telling.act.start, s.telling.end]),
    0.6,
  ).map(([g, s]) => [g, s] as const);
}

function readBelow(article: Article): Draft {
  let draft: Draft = draftOf(article);
  for (const [name, stage] of STAGES) {
    if (name === "commitments") break;
    draft = { ...draft, ...stage(draft) };
  }
  return draft;
}

function draftFrom(article: Article, gold: GoldArticle, toUnit: readonly number[]): Draft {
  const span = (range: Range): Span => spanOf(article.text, toUnit[range[0]]!, toUnit[range[1]]!);
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  const times = gold.times.map(
    (time): TimeExpression => ({
      ...span(time.span),
      type: time.type as TimeExpression["type"],
      value: time.value,
      rule: "gold",
    }),
  );
  const mentions = gold.entities.map(
    (one): Mention => ({ ...span(one.span), type: one.type as Mention["type"], entity: "", rule: "gold" }),
  );
  const attributions = gold.attributions.map(
    (one): Attribution => ({
      source: one.source === null ? null : span(one.source),
      resolved: one.ref === null ? null : span(one.ref),
      entity: null,
      kind: one.kind as Attribution["kind"],
      cue: span(one.cue ?? one.content),
      content: [span(one.content)],
      direct: one.direct,
      rule: "gold",
    }),
  );
  return { ...draftOf(article), times: times.sort(byStart), mentions: mentions.sort(byStart), attributions };
}

/** Offset in UTF-16 units of each code point of the text, and of its end. */
export function unitsOf(text: string): number[] {
  const out: number[] = [];
  let unit = 0;
  for (const char of text) {
    out.push(unit);
    unit += char.length;
  }
  out.push(unit);
  return out;
}
