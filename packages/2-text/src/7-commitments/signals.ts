import { type Segmented, tokenIndexAt } from "../2-segment/index.ts";
import type { Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import type { Act } from "./act-start.ts";
import type { Actor } from "./actor-at.ts";
import type { Candidate } from "./find.ts";
import type { Outlook } from "./outlook.ts";
import { decidesBefore, factsOf, isDeclaring } from "./words.ts";

/** All that is known of a candidate once its actor and act are found. */
export interface Telling {
  readonly candidate: Candidate;
  readonly actor: Actor;
  readonly act: Act;
  readonly end: number;
  readonly attribution: number | null;
  readonly thing: number;
}

const PAST = new Set(["كان", "كانت", "كانوا", "وكان", "وكانت"]);
const SUBJUNCTIVES = new Set(["ان", "الا", "كي", "لكي", "حتي", "بان", "وان"]);
const RELATIVES = new Set(["الذي", "التي", "الذين", "اللذين", "اللذان", "ممن", "من", "مما", "ما"]);
const DOUBTS = new Set(["قد", "ربما", "لو", "لعل", "هل"]);
const CONDITIONS = new Set(["اذا", "لو", "حال", "ان"]);
const DECLARED_WITHIN = 9;
const CONDITION_WITHIN = 12;

/** The signals by which it is judged whether a candidate is a commitment, each a name the model may weigh. */
export function findSignals(draft: Draft, marks: Marks, telling: Telling, outlook: Outlook): string[] {
  const { candidate, actor } = telling;
  const { doc } = draft;
  const { commissive, rule, sort } = candidate;
  const family = rule.slice("commitments/".length);
  const said = telling.attribution === null ? null : draft.attributions[telling.attribution]!;
  const speech = said === null ? "none" : said.direct ? "direct" : "told";
  const out = [
    "bias",
    `family=${family}`,
    `lemma=${candidate.lemma}`,
    `family&lemma=${family}&${candidate.lemma}`,
  ];
  const tense =
    commissive === null
      ? (sort ?? "")
      : commissive.form === "present" && candidate.letter !== ""
        ? "will"
        : commissive.form;
  out.push(`tense=${tense}`, `family&tense=${family}&${tense}`, `letter=${candidate.letter}`);
  out.push(`how=${actor.how}`, `family&how=${family}&${actor.how}`);
  out.push(
    `kind=${actor.kind}`,
    `kind&how=${actor.kind}&${actor.how}`,
    `family&kind=${family}&${actor.kind}`,
  );
  out.push(`speech=${speech}`, `speech&family=${speech}&${family}`, `speech&how=${speech}&${actor.how}`);
  if (said !== null) {
    const cue = tokenIndexAt(doc, said.cue.start);
    const verb = marks.facts[cue]?.cue?.forms[0]?.verb.past ?? "none";
    out.push(`source=${said.kind}`, `source&how=${said.kind}&${actor.how}`, `said=${verb}`);
    const source = said.resolved ?? said.source;
    const self =
      source !== null &&
      ((said.entity !== null && said.entity !== "" && said.entity === actor.entity) ||
        (actor.span.start < source.end && source.start < actor.span.end));
    out.push(`self=${self}`, `self&kind=${self}&${actor.kind}`);
  }
  if (
    actor.gender !== null &&
    "يت".includes(candidate.letter) &&
    candidate.letter !== "" &&
    actor.how !== "passive"
  )
    out.push(`agrees=${(actor.gender === "f") === (candidate.letter === "ت")}`);
  addBefore(doc, candidate, family, out);
  addAct(draft, telling, family, out);
  const sentence = outlook.sentenceOf(candidate.cue);
  out.push(`sentence=${Math.min(sentence, 4)}`);
  if (candidate.cue - candidate.sentence.first <= 1) out.push("opens", `opens&family=${family}`);
  for (const setting of outlook.settings)
    out.push(`setting=${setting}`, `setting&family=${setting}&${family}`);
  return out;
}

/** What leads up to the cue: relative, subjunctive and doubt words, condition, a declaring verb. */
function addBefore(doc: Segmented, { cue, sentence }: Candidate, family: string, out: string[]): void {
  const word = cue > sentence.first ? doc.tokens[cue - 1]!.word : null;
  const before =
    word === null
      ? "line"
      : RELATIVES.has(word.fold)
        ? "relative"
        : SUBJUNCTIVES.has(word.fold)
          ? "that"
          : DOUBTS.has(word.fold)
            ? "doubt"
            : PAST.has(word.fold)
              ? "past"
              : word.kind === "punct"
                ? "punct"
                : "word";
  out.push(`before=${before}`, `before&family=${before}&${family}`);
  if (word !== null && word.kind === "word" && before === "word") out.push(`word=${word.fold}`);
  if (decidesBefore(doc, cue, sentence.first)) out.push("decides", `decides&family=${family}`);
  if (doc.tokens[cue]!.word.surface[0] === "و") out.push("joined", `joined&family=${family}`);
  for (let i = Math.max(sentence.first, cue - CONDITION_WITHIN); i < cue; i++) {
    const { fold } = doc.tokens[i]!.word;
    if (i < cue - 1 && CONDITIONS.has(fold) && fold !== "ان") out.push("condition");
    if (RELATIVES.has(fold) && i < cue - 1 && i > cue - 5) out.push("relative-near");
    if (PAST.has(fold) && i < cue - 1) out.push("past-near");
    if (i >= cue - DECLARED_WITHIN && isDeclaring(doc.tokens[i]!.word)) {
      out.push("declared", `declared&family=${family}`);
      if (i >= cue - 3) out.push("declared-near", `declared-near&family=${family}`);
    }
  }
}

/** What is promised: its first word, its length, its times. */
function addAct(draft: Draft, { candidate, actor, act, end }: Telling, family: string, out: string[]): void {
  const { tokens } = draft.doc;
  const first = candidate.commissive === null ? null : tokens[act.first]!.word;
  if (first !== null) {
    const known = factsOf(first).act;
    const shape =
      known !== null
        ? known.concrete
          ? "concrete"
          : "known"
        : /^(?:[بل]?ال)/u.test(first.fold)
          ? "the"
          : "other";
    out.push(`act=${shape}`, `act&family=${shape}&${family}`);
    out.push(`gap=${Math.min(3, act.first - Math.max(candidate.after, actor.last))}`);
  } else {
    for (let i = candidate.after; i < Math.min(act.last, candidate.after + 6); i++)
      if (factsOf(tokens[i]!.word).act !== null) {
        out.push("names-act");
        break;
      }
  }
  const length = act.last - act.first;
  out.push(`length=${length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : length < 30 ? 3 : 4}`);
  out.push(`time=${timeIn(draft, act.start, end)}`);
  for (let i = act.last; i < Math.min(tokens.length, act.last + 2); i++) {
    if (tokens[i]!.word.surface === "؟") out.push("asks");
  }
}

/** Whether a time in the act lies after publication, before it, or is vague. */
function timeIn(draft: Draft, start: number, end: number): string {
  let low = 0;
  let high = draft.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const time = draft.times[low];
  if (time === undefined || time.start >= end) return "none";
  if (time.value === null) return "unknown";
  if (/^(?:PAST|PRESENT|FUTURE)/u.test(time.value)) return time.value;
  if (time.type !== "DATE" && time.type !== "TIME") return time.type;
  if (draft.published === null) return "dated";
  const day = time.value.slice(0, 10);
  return day >= draft.published.slice(0, day.length) ? "coming" : "past";
}
