import { contentAt } from "./anchor.ts";
import type { Frame } from "./frame.ts";
import { type Marks, mentionTypeAt } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";

const WORDS_MIN = 2;

/** وزير الطاقة سامر الحداد: لن نتراجع …: who speaks and a colon at the head of a line, as headlines and interviews have it. The colon is the cue. */
export function findHeadingFrame(marks: Marks, at: number): Frame | null {
  const { tokens } = marks.doc;
  if (at > 0 && !tokens[at]!.opensLine) return null;
  const source = findNounPhrase(marks, at);
  if (source === null || !source.vouched) return null;
  const colon = tokens[source.last];
  if (colon === undefined || colon.opensLine || colon.word.surface !== ":") return null;
  const content = contentAt(marks, source.last + 1);
  if (content.quotation === null && !(speaks(marks, source) && isStatement(marks, content.from))) return null;
  if (source.kind !== "person" && !speaks(marks, source)) return null;
  return {
    rule: "heading",
    first: source.last,
    last: source.last + 1,
    cueStart: colon.start,
    cueEnd: colon.end,
    form: null,
    source,
    inner: false,
    opens: at,
    anchor: { kind: content.quotation === null ? "colon" : "quotation", at: source.last, ...content },
    before: null,
  };
}

/** Offices and bodies; of persons those with a title, since a name alone before a colon signs an article (فلان: بغداد). Places are datelines. */
function speaks(marks: Marks, { kind, first, head }: NounPhrase): boolean {
  if (kind === "office") return true;
  if (kind === "person") return head !== null;
  return kind === "organization" && mentionTypeAt(marks, first) !== "LOC";
}

/** Some words up to the end of the line that are more than a name (المدير العام: سامر الحداد). */
function isStatement(marks: Marks, from: number): boolean {
  const { tokens } = marks.doc;
  let last = from;
  while (last < tokens.length && last - from <= WORDS_MIN && !(last > from && tokens[last]!.opensLine))
    last++;
  return !tokens[from]?.opensLine && last - from > WORDS_MIN && mentionTypeAt(marks, from) !== "PER";
}
