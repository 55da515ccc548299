import { sentenceIndexOf } from "../2-segment/index.ts";
import { findAccordingFrame } from "./according-frames.ts";
import { findCarriedFrame } from "./carried-frames.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";
import { findMasdarFrame, findNominalFrame, findParticipleFrame, findRelayedFrames } from "./other-frames.ts";
import { agrees } from "./subject.ts";
import { findTrailingFrame } from "./trailing-frames.ts";
import { findVerbFrame } from "./verb-frames.ts";

/** Every cue of an article with its source and where its content begins, in text order. */
export function findFrames(marks: Marks): Frame[] {
  const out: Frame[] = [];
  const taken = new Set<number>();
  const add = (frame: Frame): void => {
    if (taken.has(frame.first)) return;
    for (let at = frame.first; at < frame.last; at++) taken.add(at);
    out.push(frame);
  };
  for (const sentence of marks.doc.sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      if (taken.has(at)) continue;
      const according = findAccordingFrame(marks, at, sentence.first);
      if (according !== null) {
        add(according);
        continue;
      }
      const facts = marks.facts[at]!;
      if (facts.cue === null && facts.cueWithObject === null && !facts.article && !facts.carries) continue;
      for (const frame of findAt(marks, at, sentence.first)) add(frame);
    }
  }
  return hostParticiples(
    marks,
    out.sort((a, b) => a.first - b.first),
  );
}

/** Ties each participle to the inner statement just before it in its sentence when their subject is the same. */
function hostParticiples(marks: Marks, frames: readonly Frame[]): Frame[] {
  let host: Frame | null = null;
  let sentence = -1;
  return frames.map((frame) => {
    const index = sentenceIndexOf(marks.doc, frame.first);
    if (index !== sentence) host = null;
    sentence = index;
    if (frame.rule === "participle" && host !== null && agrees(frame.form!, host.source!))
      return { ...frame, host: host.first };
    if (frame.source !== null) host = frame.inner && frame.rule !== "masdar" ? frame : null;
    else if (frame.rule !== "participle") host = null;
    return frame;
  });
}

/** Verbs that call their object something (وصفها بأنها, اعتبره). */
const NAMING = new Set(["وصف", "اعتبر", "عد"]);

function findAt(marks: Marks, at: number, sentenceFirst: number): Frame[] {
  const carried = findCarriedFrame(marks, at);
  if (carried !== null) return [carried];
  const facts = marks.facts[at]!;
  const { cue } = facts;
  if (cue === null) {
    const naming =
      facts.cueWithObject?.forms.some(({ verb }) => NAMING.has(verb.past)) === true
        ? findVerbFrame(marks, at, sentenceFirst, facts.cueWithObject!)
        : null;
    const frame = naming ?? (facts.article ? findMasdarFrame(marks, at, null) : null);
    return frame === null ? [] : [frame];
  }
  const relayed = findRelayedFrames(marks, at, cue);
  if (relayed.length > 0) return relayed;
  const frame =
    findTrailingFrame(marks, at, sentenceFirst, cue) ??
    findVerbFrame(marks, at, sentenceFirst, cue) ??
    findParticipleFrame(marks, at, cue) ??
    findMasdarFrame(marks, at, null) ??
    findNominalFrame(marks, at, cue);
  return frame === null ? [] : [frame];
}
