import { skipAsides, skipOccasion } from "./adverbials.ts";
import { findAnchor } from "./anchor.ts";
import type { Anchor, Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { ANY_CLAUSE, findMasdarFrame, SAYING } from "./other-frames.ts";
import type { CueReading } from "./word-facts.ts";

const RELAYS = new Set(["نقل", "نسب"]);
const OF_HIM = new Set(["عنه", "عنها", "عنهم", "عنهما"]);
const SAID_TOKENS = 18;

/** Who is quoted: a phrase after عن, or nobody by name (عنه); and the token after it. */
interface Quoted {
  readonly speaker: NounPhrase | null;
  readonly preposition: number;
  readonly last: number;
}

/** نقلت الوكالة عن الوزير قوله إن: the outlet's frame and the speaker's, whose cue is قوله, or عن where no verbal noun stands. */
export function findRelayedFrames(marks: Marks, at: number, cue: CueReading): Frame[] {
  const one = cue.forms.find(
    ({ verb, form }) =>
      RELAYS.has(verb.past) && form.tense !== "masdar" && form.tense !== "participle" && form.person === 3,
  );
  if (one === undefined || marks.facts[at - 1]?.role === "relative") return [];
  const { tokens } = marks.doc;
  const next = OF_HIM.has(tokens[at + 1]?.word.fold ?? "") ? at + 1 : skipAsides(marks, at + 1);
  let outlet =
    next === at + 1 && OF_HIM.has(tokens[next]?.word.fold ?? "") ? null : findNounPhrase(marks, next);
  const quoted = findQuoted(
    marks,
    outlet === null ? next : skipOccasion(marks, outlet.last),
    one.verb.past === "نسب" ? "الي" : "عن",
  );
  if (quoted === null) return [];
  let after = quoted.last;
  if (outlet === null && quoted.speaker === null) {
    // ونقلت عنه الوكالة قوله
    outlet = findNounPhrase(marks, after, limitAtMasdar(marks, after));
    if (outlet !== null && outlet.vouched) after = outlet.last;
    else outlet = null;
  }
  const said = findSaid(marks, after);
  const speaker = fullSpeaker(marks, quoted.speaker, said.masdar);
  const second = said.masdar >= 0 ? findMasdarFrame(marks, said.masdar, speaker) : null;
  const anchor = second?.anchor ?? said.anchor ?? objectAfter(marks, said.masdar);
  if (anchor === null || (quoted.speaker === null && second === null)) return [];
  const start = tokens[at]!.start + cue.reading.start;
  const base = { rule: "relayed", inner: false, opens: at, anchor, before: null } as const;
  const out: Frame[] = [];
  if (outlet !== null) {
    const voice = speaker ?? undefined;
    const frame = {
      ...base,
      first: at,
      last: at + 1,
      cueStart: start,
      cueEnd: tokens[at]!.end,
      form: one.form,
      source: outlet,
    };
    out.push(voice === undefined ? frame : { ...frame, voice });
  }
  if (second !== null)
    out.push(
      outlet === null || speaker !== null
        ? { ...second, inner: false }
        : { ...second, inner: false, except: outlet.first },
    );
  else if (outlet === null)
    out.push({
      ...base,
      first: at,
      last: quoted.preposition + 1,
      cueStart: start,
      cueEnd: tokens[quoted.preposition]!.end,
      form: null,
      source: speaker,
    });
  else {
    const first = said.masdar >= 0 ? said.masdar : quoted.preposition;
    const token = tokens[first]!;
    out.push({
      ...base,
      first,
      last: first + 1,
      cueStart: token.start,
      cueEnd: token.end,
      form: null,
      source: speaker,
      inner: true,
    });
  }
  return out;
}

/** The outlet's phrase may not run into قوله. */
function limitAtMasdar(marks: Marks, from: number): { readonly limit?: number } {
  const { masdar } = findSaid(marks, from);
  return masdar < 0 ? {} : { limit: masdar };
}

function findQuoted(marks: Marks, at: number, preposition: string): Quoted | null {
  const word = marks.doc.tokens[at]?.word.fold ?? "";
  if (OF_HIM.has(word)) return { speaker: null, preposition: at, last: at + 1 };
  if (word !== preposition) return null;
  const speaker = findNounPhrase(marks, at + 1, { afterPreposition: true });
  return speaker === null ? null : { speaker, preposition: at, last: speaker.last };
}

/** The speaker's phrase through an unknown name, up to the verbal noun. */
function fullSpeaker(marks: Marks, speaker: NounPhrase | null, masdar: number): NounPhrase | null {
  if (speaker === null || masdar < 0) return speaker;
  return (
    findNounPhrase(marks, speaker.first, { afterPreposition: true, limit: masdar, loose: true }) ?? speaker
  );
}

/** نقلت المصادر عن الوزير اتهامه للمعارضة: what follows the verbal noun. */
function objectAfter(marks: Marks, masdar: number): Anchor | null {
  const token = marks.doc.tokens[masdar + 1];
  if (masdar < 0 || token === undefined || token.opensLine || token.word.kind !== "word") return null;
  return { kind: "object", at: masdar + 1, from: masdar + 1, start: token.start, quotation: null };
}

function findSaid(marks: Marks, from: number): { readonly masdar: number; readonly anchor: Anchor | null } {
  const { tokens } = marks.doc;
  for (let at = from; at < tokens.length && at < from + SAID_TOKENS && !tokens[at]!.opensLine; at++) {
    if (SAYING.has(tokens[at]!.word.fold)) return { masdar: at, anchor: null };
    const masdar =
      marks.facts[at]!.cue?.forms.some(({ form }) => form.tense === "masdar" && form.gender !== null) ===
      true;
    if (masdar) return { masdar: at, anchor: null };
    if (marks.facts[at]!.complementiser !== "" || tokens[at]!.word.surface === ":") break;
  }
  return { masdar: -1, anchor: findAnchor(marks, from, ANY_CLAUSE, 14) };
}
