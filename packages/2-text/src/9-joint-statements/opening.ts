import { type Span, spanOf } from "@mahdar/shape";
import type { Sentence } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { type Party, partiesIn } from "./parties.ts";
import { isStatement, mayIntroduce, mayOpen, OPENINGS, SIDES } from "./words.ts";

/** Where a joint statement begins. */
export interface Opening {
  readonly sentence: number;
  readonly span: Span;
  readonly parties: readonly Party[];
  /** True where the statement's own text follows the sentence. */
  readonly textFollows: boolean;
  readonly rule: string;
}

/** The first joint statement an article introduces, or null: one that calls itself joint, or one that two sides issue. */
export function findOpening(draft: Draft): Opening | null {
  const { doc } = draft;
  if (!mayIntroduce(doc)) return null;
  let ofText: Sentence | null = null;
  for (const [index, sentence] of doc.sentences.entries()) {
    const said = saidIn(draft, sentence);
    if (said === null) continue;
    const before = doc.sentences[index - 1];
    const here = partiesIn(draft, sentence.first, sentence.last);
    const parties =
      here.length > 1 || before === undefined ? here : partiesIn(draft, before.first, sentence.last);
    if (parties.length < 2) {
      if (said === "text" && introduces(draft, sentence)) ofText = sentence;
      continue;
    }
    return {
      sentence: index,
      span: spanOf(doc.text, sentence.start, sentence.end),
      parties,
      textFollows: ofText !== null || (said === "text" && introduces(draft, sentence)),
      rule: said === "issued" ? "joint-statements/issued-by-two" : "joint-statements/called-joint",
    };
  }
  return null;
}

/** A text follows what ends in a colon; «نشرت بغداد نص البيان الذي …» only reports. */
function introduces(draft: Draft, { last }: Sentence): boolean {
  return draft.doc.tokens[last - 1]!.word.surface === ":";
}

function saidIn(draft: Draft, { first, last }: Sentence): "joint" | "text" | "issued" | null {
  const { doc } = draft;
  let statement = false;
  let sides = false;
  let said: "joint" | null = null;
  for (let at = first; at < last; at++) {
    const { word } = doc.tokens[at]!;
    if (!statement) statement = isStatement(word.fold);
    if (!mayOpen(word)) continue;
    const opening = OPENINGS.matchAt(doc, at);
    if (opening?.value === "text") return "text";
    if (opening !== null) said = "joint";
    if (!sides && SIDES.matchAt(doc, at) !== null) sides = true;
  }
  return said ?? (statement && sides ? "issued" : null);
}
