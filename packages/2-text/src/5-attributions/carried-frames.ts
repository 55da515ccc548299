import { skipOccasion } from "./adverbials.ts";
import { findAnchor } from "./anchor.ts";
import type { Frame } from "./frame.ts";
import type { ReportingVerb } from "./lexicon-tables.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase } from "./noun-phrase.ts";

const CLAUSE_ONLY: ReportingVerb = {
  past: "جاء",
  clause: true,
  prepositions: new Set(),
  object: "",
  weak: true,
  words: new Set(),
};
const NEAR_TOKENS = 3;

/** وجاء في البيان أن, كما ورد في التقرير: what a document says. The cue is the verb with its في. */
export function findCarriedFrame(marks: Marks, at: number): Frame | null {
  const { tokens } = marks.doc;
  if (!marks.facts[at]!.carries || tokens[at + 1]?.word.fold !== "في") return null;
  const source = findNounPhrase(marks, at + 2, { afterPreposition: true });
  if (source === null || source.kind !== "document") return null;
  const from = skipOccasion(marks, source.last);
  const anchor =
    findAnchor(marks, from, CLAUSE_ONLY, NEAR_TOKENS) ??
    findAnchor(marks, source.last, CLAUSE_ONLY, NEAR_TOKENS * 4);
  if (anchor === null) return null;
  const token = tokens[at]!;
  return {
    rule: "carried",
    first: at,
    last: at + 2,
    cueStart:
      token.start +
      (marks.facts[at]!.conj && token.word.fold[1] !== "ر" ? 1 : token.word.fold.startsWith("وو") ? 1 : 0),
    cueEnd: tokens[at + 1]!.end,
    form: null,
    source,
    inner: false,
    opens: at,
    anchor,
    before: null,
  };
}
