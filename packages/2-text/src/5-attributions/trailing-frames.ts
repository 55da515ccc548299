import { skipAsides } from "./adverbials.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { isFinite } from "./phrase-steps.ts";
import type { CueReading } from "./word-facts.ts";

/** "…"، قال فلان: a quotation that stands before its verb. */
export function findTrailingFrame(
  marks: Marks,
  at: number,
  sentenceFirst: number,
  cue: CueReading,
): Frame | null {
  const { tokens } = marks.doc;
  if (cue.reading.conj !== "" || !isFinite(marks.facts[at]!)) return null;
  const before = tokens[at - 1];
  if (before === undefined || before.word.kind !== "punct") return null;
  const close =
    marks.quotations.closing(at - 1) ??
    (before.word.surface === "،" || before.word.surface === ","
      ? marks.quotations.closing(at - 2)
      : undefined);
  if (close === undefined || close.close - close.open < 4 || close.open < sentenceFirst - 400) return null;
  const one = cue.forms.find(
    ({ form, verb }) =>
      (form.tense === "past" || form.tense === "present") &&
      form.person === 3 &&
      verb.clause &&
      (!verb.weak || verb.past !== "بين"),
  );
  if (one === undefined) return null;
  const source = findSpeaker(marks, skipAsides(marks, at + 1));
  if (source === null) return null;
  const after = tokens[skipAsides(marks, source.last)];
  if (after !== undefined && !after.opensLine && after.word.kind !== "punct") return null;
  if (
    after?.word.surface === ":" ||
    (after !== undefined &&
      !after.opensLine &&
      marks.quotations.opening(skipAsides(marks, source.last)) !== undefined)
  )
    return null;
  const token = tokens[at]!;
  return {
    rule: "trailing",
    first: at,
    last: at + 1,
    cueStart: token.start + cue.reading.start,
    cueEnd: token.end,
    form: one.form,
    source,
    inner: false,
    opens: at,
    anchor: null,
    before: { first: close.open + 1, last: close.close, start: tokens[close.open + 1]!.start },
  };
}

/** The speaker after the verb, through a name no table knows, up to the punctuation. */
function findSpeaker(marks: Marks, at: number): NounPhrase | null {
  const { tokens } = marks.doc;
  let limit = at;
  while (
    limit < at + NAME_TOKENS_MAX &&
    limit < tokens.length &&
    tokens[limit]!.word.kind === "word" &&
    !(limit > at && tokens[limit]!.opensLine) &&
    marks.facts[limit]!.role === ""
  )
    limit++;
  const ends = limit >= tokens.length || tokens[limit]!.opensLine || tokens[limit]!.word.kind === "punct";
  return findNounPhrase(marks, at, ends ? { limit, loose: true } : {});
}

const NAME_TOKENS_MAX = 9;
