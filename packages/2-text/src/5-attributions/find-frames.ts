import { sentenceIndexOf } from "../2-segment/index.ts";
import { findAccordingFrame } from "./according-frames.ts";
import { findCarriedFrame } from "./carried-frames.ts";
import type { Frame } from "./frame.ts";
import { findHeadingFrame } from "./heading-frames.ts";
import type { CueForm } from "./lexicon-tables.ts";
import type { Marks } from "./marks.ts";
import { findMasdarFrame, findNominalFrame, findParticipleFrame } from "./other-frames.ts";
import { findRelayedFrames } from "./relayed-frames.ts";
import { agrees } from "./subject.ts";
import { findTrailingFrame } from "./trailing-frames.ts";
import { findVerbFrame } from "./verb-frames.ts";
import { UNNAMED } from "./verb-objects.ts";

/** Every cue of an article with its source and where its content begins, in text order. */
export function findFrames(marks: Marks): Frame[] {
  const out: Frame[] = [];
  const taken = new Uint8Array(marks.doc.tokens.length);
  const add = (frame: Frame): void => {
    if (taken[frame.first] === 1) return;
    taken.fill(1, frame.first, frame.last);
    out.push(frame);
  };
  for (const sentence of marks.doc.sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      if (taken[at] === 1) continue;
      const heading = findHeadingFrame(marks, at);
      if (heading !== null) add(heading);
      if (taken[at] === 1) continue;
      const according = findAccordingFrame(marks, at, sentence.first);
      if (according !== null) {
        add(according);
        continue;
      }
      const facts = marks.facts[at]!;
      if (facts.cue === null && facts.cueWithObject === null && facts.speechNoun === null && !facts.carries)
        continue;
      for (const frame of findAt(marks, at, sentence.first)) add(frame);
    }
  }
  return hostParticiples(
    marks,
    out.sort((a, b) => a.first - b.first),
  );
}

const GOING_ON = new Set(["اضاف", "تابع", "استطرد", "استدرك", "اردف"]);

function goesOn(marks: Marks, frame: Frame): boolean {
  return marks.facts[frame.first]!.cue!.forms.some(({ verb }) => GOING_ON.has(verb.past));
}

/** Ties each participle to the inner statement just before it in its sentence when their subject is the same. */
function hostParticiples(marks: Marks, frames: readonly Frame[]): Frame[] {
  let host: Frame | null = null;
  let sentence = -1;
  return frames.map((frame) => {
    const index = sentenceIndexOf(marks.doc, frame.first);
    if (index !== sentence) host = null;
    sentence = index;
    if (frame.rule === "participle" && goesOn(marks, frame)) return { ...frame, goesOn: true };
    if (frame.rule === "participle" && host !== null && agrees(frame.form!, host.source!))
      return { ...frame, host: host.first };
    if (frame.source !== null) host = frame.inner && frame.rule !== "masdar" ? frame : null;
    else if (frame.rule !== "participle") host = null;
    return frame;
  });
}

/** الذي طلب عدم ذكر اسمه, رفض الكشف عن اسمه: a remark on the source. */
function asksNotToBeNamed(marks: Marks, at: number): boolean {
  const words = marks.doc.tokens;
  const next = words[at + 1]?.word.fold ?? "";
  return UNNAMED.has(next === "عدم" ? (words[at + 2]?.word.fold ?? "") : next) && namesFollow(marks, at + 2);
}

function namesFollow(marks: Marks, from: number): boolean {
  for (let at = from; at < from + 4; at++)
    if (NAME_WORD.test(marks.doc.tokens[at]?.word.fold ?? "")) return true;
  return false;
}

const NAME_WORD = /^(?:ال)?(?:اسم|اسماي|اسماء|هويت)(?:ه|ها|هم|هما|هن)?$/u;

/** The frame of a verb with a pronoun as its object, where the form is no verb without it (ووصفه may be "his describing" too). */
function findPronounFrame(marks: Marks, at: number, sentenceFirst: number): Frame | null {
  const { cue, cueWithObject } = marks.facts[at]!;
  if (cueWithObject === null || !cueWithObject.forms.some(takesPronoun)) return null;
  if (cue?.forms.some(({ form }) => form.tense !== "masdar") === true) return null;
  return findVerbFrame(marks, at, sentenceFirst, cueWithObject);
}

/** With a pronoun as their object these still report: what it is called (وصفها بأنها) or what it was told (أبلغه أن, اتهمته بـ). */
function takesPronoun({ verb }: CueForm): boolean {
  return NAMING.has(verb.past) || (verb.object === "target" && !verb.weak);
}

const NAMING = new Set(["وصف", "اعتبر", "عد"]);

function findAt(marks: Marks, at: number, sentenceFirst: number): Frame[] {
  const carried = findCarriedFrame(marks, at);
  if (carried !== null) return [carried];
  const facts = marks.facts[at]!;
  const { cue } = facts;
  if (asksNotToBeNamed(marks, at)) return [];
  const withPronoun = findPronounFrame(marks, at, sentenceFirst);
  if (withPronoun !== null) return [withPronoun];
  if (cue === null) {
    const frame = findNominalFrame(marks, at);
    return frame === null ? [] : [frame];
  }
  const relayed = findRelayedFrames(marks, at, cue);
  if (relayed.length > 0) return relayed;
  const frame =
    findTrailingFrame(marks, at, sentenceFirst, cue) ??
    findVerbFrame(marks, at, sentenceFirst, cue) ??
    findParticipleFrame(marks, at, cue) ??
    findMasdarFrame(marks, at, null) ??
    findNominalFrame(marks, at);
  return frame === null ? [] : [frame];
}
