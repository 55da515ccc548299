import {
  type Article,
  type Attribution,
  type Mention,
  type Span,
  spanOf,
  type TimeExpression,
} from "@mahdar/shape";
import type { GoldArticle, Range } from "../../evaluation/gold.ts";
import { segment } from "../../packages/2-text/src/2-segment/index.ts";
import { findTellings, type Telling } from "../../packages/2-text/src/6-events/assemble.ts";
import type { Scene } from "../../packages/2-text/src/6-events/scene.ts";
import { nameOf, type Tell } from "../../packages/2-text/src/6-events/weights.ts";
import { draftOf, STAGES } from "../../packages/2-text/src/pipeline.ts";
import type { Draft } from "../../packages/2-text/src/stage.ts";

/** A candidate event's signals and whether the gold has an event there. */
export interface Example {
  readonly signals: readonly string[];
  readonly isEvent: boolean;
  readonly weight: number;
}
/** An article as the stage sees it, with an example for each telling. */
export interface View {
  readonly scene: Scene;
  readonly tellings: readonly Telling[];
  /** The gold's event, by number, for each telling that is one. */
  readonly hits: ReadonlyMap<number, number>;
  readonly examples: readonly Example[];
}

/** What is told of a thing, each signal once and in one string. */
export function signalsOf(tell: Tell): readonly string[] {
  const out = new Set<string>();
  tell((name, ...values) => out.add(nameOf(name, ...values)));
  return [...out];
}

/** As near as a trigger must begin to the gold's to mean the same event; the scorer's measure. */
const NEAR = 60;

/** Both views of one article: under the layers the reader finds and under the gold's. */
export function findViews(article: Article, gold: GoldArticle): [own: View, annotated: View] {
  const toUnit = unitsOf(article.text);
  return [viewOf(readBelow(article), gold, toUnit), viewOf(draftFrom(article, gold, toUnit), gold, toUnit)];
}

/** How much an example from a sentence standing alone weighs beside one from a whole article. */
const ALONE_WEIGHT = 0.6;

/**
 * Sentences of an article standing alone, as notes and test sentences do: those that hold an event, and all those of
 * an article that has none.
 */
export function findLoneExamples(article: Article, gold: GoldArticle): Example[] {
  const toUnit = unitsOf(article.text);
  return segment(article.text).sentences.flatMap((sentence) => {
    const events = gold.events.filter(({ trigger }) => {
      const start = toUnit[trigger[0]]!;
      return start >= sentence.start && start < sentence.end;
    });
    if (events.length === 0 && gold.events.length > 0) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    const moved = toUnit.map((unit) => unit - sentence.start);
    const view = viewOf(readBelow({ ...article, text, title: null }), { ...gold, events }, moved);
    return view.examples.map((example) => ({ ...example, weight: ALONE_WEIGHT }));
  });
}

function viewOf(draft: Draft, gold: GoldArticle, toUnit: readonly number[]): View {
  const { scene, tellings } = findTellings(draft);
  const hits = new Map<number, number>();
  for (const [index, event] of gold.events.entries()) {
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
    if (best >= 0) hits.set(best, index);
  }
  const examples = tellings.map(({ signals }, at) => ({
    signals: signalsOf(signals),
    isEvent: hits.has(at),
    weight: 1,
  }));
  return { scene, tellings, hits, examples };
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
