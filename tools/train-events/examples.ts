import {
  type Article,
  type Attribution,
  type Mention,
  type Span,
  spanOf,
  type TimeExpression,
} from "@mahdar/shape";
import type { GoldArticle, Range } from "../../evaluation/gold.ts";
import { findTellings } from "../../packages/2-text/src/6-events/assemble.ts";
import { draftOf, STAGES } from "../../packages/2-text/src/pipeline.ts";
import type { Draft } from "../../packages/2-text/src/stage.ts";

/** A candidate event with its signals and whether the gold has an event there. */
export interface Example {
  readonly article: number;
  /** True for the view under the layers the reader finds, false under the gold's. */
  readonly own: boolean;
  readonly signals: readonly string[];
  readonly isEvent: boolean;
}

/** As near as a trigger must begin to the gold's to mean the same event; the scorer's measure. */
const NEAR = 60;

/** The examples of one article, under both views. */
export function findExamples(article: Article, gold: GoldArticle, index: number): Example[] {
  const toUnit = unitsOf(article.text);
  return [
    ...label(readBelow(article), gold, toUnit, index, true),
    ...label(draftFrom(article, gold, toUnit), gold, toUnit, index, false),
  ];
}

function label(
  draft: Draft,
  gold: GoldArticle,
  toUnit: readonly number[],
  article: number,
  own: boolean,
): Example[] {
  const { tellings } = findTellings(draft);
  const hits = new Set<number>();
  for (const event of gold.events) {
    const [start, end] = [toUnit[event.trigger[0]]!, toUnit[event.trigger[1]]!];
    let best = -1;
    let least = NEAR;
    tellings.forEach(({ candidate }, at) => {
      if (candidate.trigger.type !== event.type) return;
      const distance =
        candidate.start < end && start < candidate.end ? -1 : Math.abs(candidate.start - start);
      if (distance < least) {
        least = distance;
        best = at;
      }
    });
    if (best >= 0) hits.add(best);
  }
  return tellings.map(({ signals }, at) => ({
    article,
    own,
    signals: [...new Set(signals)],
    isEvent: hits.has(at),
  }));
}

function readBelow(article: Article): Draft {
  let draft: Draft = draftOf(article);
  for (const [name, stage] of STAGES) {
    if (name === "events") break;
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
function unitsOf(text: string): number[] {
  const out: number[] = [];
  let unit = 0;
  for (const char of text) {
    out.push(unit);
    unit += char.length;
  }
  out.push(unit);
  return out;
}
