import { createHash } from "node:crypto";
import { type Article, type MahdarRecord, type Span, spanHolds } from "@mahdar/shape";
import { segment } from "./2-segment/index.ts";
import { readTimes } from "./3-times/index.ts";
import { readNames } from "./4-names/index.ts";
import { readAttributions } from "./5-attributions/index.ts";
import { readEvents } from "./6-events/index.ts";
import { readCommitments } from "./7-commitments/index.ts";
import { readActors } from "./8-actors/index.ts";
import { readJointStatements } from "./9-joint-statements/index.ts";
import { readModality } from "./10-modality/index.ts";
import { READER } from "./reader-version.ts";
import type { Draft, Stage } from "./stage.ts";
import type { Trace } from "./trace.ts";

/** The steps in their order: each reads what the ones before it found. */
export const STAGES: readonly (readonly [name: string, stage: Stage])[] = [
  ["times", readTimes], // first: the publication day may be inferred from them
  ["names", readNames], // a date's words are not names
  ["attributions", readAttributions], // sources are noun phrases round names
  ["events", readEvents], // what is merely said is not an event
  ["commitments", readCommitments], // a promise is often the content of a statement
  ["actors", readActors], // a capital is its state only where it speaks or acts
  ["modality", readModality], // a denial points at what was read before it
  ["joint statements", readJointStatements], // its clauses hold statements and commitments
];

/**
 * The record of one article. Pure and deterministic: the same article and reader give the same record.
 * Never throws on any text; throws only when a stage broke the span invariant, which is a defect of ours.
 * A `trace` hears what was weighed and not taken.
 *
 * @example readArticle(article).times[0]?.value // "2020-06-14"
 */
export function readArticle(article: Article, trace: Trace | null = null): MahdarRecord {
  let draft: Draft = draftOf(article, trace);
  for (const [name, stage] of STAGES) {
    draft = { ...draft, ...stage(draft) };
    assertSpans(name, draft);
  }
  return recordOf(draft);
}

/** The state before the first stage: the text cut into sentences and tokens. */
export function draftOf(article: Article, trace: Trace | null = null): Draft {
  return {
    article,
    doc: segment(article.text),
    published: article.published,
    publishedBasis: article.publishedBasis,
    times: [],
    mentions: [],
    entities: [],
    attributions: [],
    events: [],
    commitments: [],
    titles: [],
    offices: [],
    jointStatements: [],
    trace,
  };
}

function recordOf(draft: Draft): MahdarRecord {
  const { article, doc } = draft;
  return {
    schema: "mahdar.record/1",
    reader: READER,
    document: {
      id: article.id,
      sha256: createHash("sha256").update(article.text, "utf8").digest("hex"),
      title: article.title,
      url: article.url,
      outlet: article.outlet,
      section: article.section,
      tags: article.tags,
      published: draft.published,
      publishedBasis: draft.publishedBasis,
      language: "ar",
      text: article.text,
    },
    sentences: doc.sentences.map(({ start, end }) => ({ start, end, text: doc.text.slice(start, end) })),
    times: draft.times,
    mentions: draft.mentions,
    entities: draft.entities,
    attributions: draft.attributions,
    events: draft.events,
    commitments: draft.commitments,
    offices: draft.offices,
    jointStatements: draft.jointStatements,
  };
}

function assertSpans(stage: string, draft: Draft): void {
  const { text } = draft.doc;
  const must = (span: Span | null | undefined): void => {
    if (span !== null && span !== undefined && !spanHolds(text, span))
      throw new Error(`stage ${stage} made a span that does not hold: ${JSON.stringify(span)}`);
  };
  if (stage === "times") for (const time of draft.times) must(time);
  if (stage === "names")
    for (const mention of draft.mentions) {
      must(mention);
      must(mention.title);
    }
  if (stage === "attributions")
    for (const a of draft.attributions) {
      must(a.source);
      must(a.resolved);
      must(a.cue);
      a.content.forEach(must);
    }
  if (stage === "events")
    for (const e of draft.events) {
      must(e.trigger);
      must(e.place);
      e.actors.forEach(must);
      e.recipients.forEach(must);
    }
  if (stage === "actors") draft.offices.forEach(must);
  if (stage === "joint statements")
    for (const one of draft.jointStatements) {
      must(one.opening);
      one.parties.forEach(must);
      one.legalBases.forEach(must);
      for (const clause of one.clauses) {
        must(clause.span);
        must(clause.heading);
        for (const duty of clause.duties) must(duty.content);
      }
    }
  if (stage === "commitments")
    for (const c of draft.commitments) {
      must(c.actor);
      must(c.beneficiary);
      must(c.deadline?.span);
      c.content.forEach(must);
    }
}
