import { type Mention, type Span, spanOf } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Scene } from "./scene.ts";

/**
 * Whom a pronoun or an unwritten subject at a token means, as far as a simple look tells: a person named before it in its
 * sentence, else the source of the statement it stands in, else the first person or body of the sentence before.
 */
export function findAntecedent(scene: Scene, at: number): Span | null {
  const { doc, draft } = scene;
  const sentence = doc.sentences[scene.sentenceAt[at]!]!;
  if (/^[وف]?(?:ت|ست)/u.test(doc.tokens[at]!.word.fold)) {
    const she = subjectOfSay(scene, sentence.first, at);
    if (she !== null) return spanOf(doc.text, she.start, she.end);
  }
  // وزار … وعقد لقاء: the verb that goes on has the subject of the one before it.
  const goesOn =
    !doc.tokens[at]!.opensLine &&
    (/^و/u.test(doc.tokens[at]!.word.fold) ||
      /^(?:كما|ثم|اذ|حيث)$/u.test(doc.tokens[at - 1]?.word.fold ?? ""));
  const acting = goesOn ? scene.subjects.get(scene.sentenceAt[at]!) : undefined;
  if (acting !== undefined) return acting;
  const here = lastMention(scene, sentence.first, at, "PER");
  if (here !== null) return spanOf(doc.text, here.start, here.end);
  const said = scene.saidAt[at]!;
  if (said >= 0) {
    const { source, resolved, kind } = draft.attributions[said]!;
    const whom = resolved ?? source;
    if (whom !== null && (kind === "person" || kind === "office" || kind === "organization")) {
      const name = firstMention(scene, tokenIndexAt(doc, whom.start), tokenIndexAt(doc, whom.end - 1) + 1);
      return spanOf(doc.text, (name ?? whom).start, (name ?? whom).end);
    }
  }
  const body = lastMention(scene, sentence.first, at, "ORG");
  if (body !== null) return spanOf(doc.text, body.start, body.end);
  const index = scene.sentenceAt[at]!;
  const before = index > 0 ? doc.sentences[index - 1]! : null;
  if (before === null) return null;
  const first = firstMention(scene, before.first, before.last);
  return first === null ? null : spanOf(doc.text, first.start, first.end);
}

const BOTH =
  /^[وب]?(?:ال)?(?:طرفان|طرفين|جانبان|جانبين|بلدان|بلدين|دولتان|دولتين|حكومتان|حكومتين|وزيران|وزيرين|رييسان|رييسين)$/u;
/** Whether a phrase only points back at the two parties named before: الطرفان, البلدين. */
export function meansBoth(scene: Scene, at: number): boolean {
  return BOTH.test(scene.doc.tokens[at]!.word.fold);
}

/** The two parties named last before a token, one joined to the other by و or مع: العراق والولايات المتحدة. Null when none are. */
export function findBoth(scene: Scene, at: number): readonly [Span, Span] | null {
  const { doc, draft } = scene;
  let later = -1;
  for (let k = at - 1; k >= 0 && k > at - 90; k--) {
    const index = scene.mentionAt[k]!;
    if (index < 0 || index === later) continue;
    if (later >= 0 && pairs(scene, index, later)) {
      const [one, two] = [draft.mentions[index]!, draft.mentions[later]!];
      return [spanOf(doc.text, one.start, one.end), spanOf(doc.text, two.start, two.end)];
    }
    later = index;
  }
  return null;
}

/** Two names stand side by side, joined by a و or by مع, with at most the second's title between. */
function pairs(scene: Scene, one: number, two: number): boolean {
  const [a, b] = [scene.draft.mentions[one]!, scene.draft.mentions[two]!];
  const [from, to] = [scene.mentionLast[one]!, scene.mentionFirst[two]!];
  if (to - from > 4 || a.text === b.text) return false;
  const joint = scene.doc.text.slice(a.end, b.start);
  return (
    (/^\s*(?:و|مع )/u.test(joint) || /^[^،.]{0,24}\sو$/u.test(joint)) &&
    (a.type === "PER") === (b.type === "PER")
  );
}

/** A body or country right after أن or إن: who a feminine verb further on speaks of. */
function subjectOfSay(scene: Scene, first: number, last: number): Mention | null {
  for (let k = last - 1; k > first && k > last - 40; k--) {
    const index = scene.mentionAt[k]!;
    if (index < 0 || scene.draft.mentions[index]!.type === "PER" || scene.mentionFirst[index] !== k) continue;
    if (/^(?:و?ان|بان|فان)$/u.test(scene.doc.tokens[k - 1]!.word.fold)) return scene.draft.mentions[index]!;
  }
  return null;
}

function lastMention(scene: Scene, first: number, last: number, type: Mention["type"]): Mention | null {
  for (let k = last - 1; k >= first && k > last - 60; k--) {
    const index = scene.mentionAt[k]!;
    if (index >= 0 && scene.draft.mentions[index]!.type === type) return scene.draft.mentions[index]!;
  }
  return null;
}

function firstMention(scene: Scene, first: number, last: number): Mention | null {
  for (let k = first; k < last && k < first + 60; k++) {
    const index = scene.mentionAt[k]!;
    if (index >= 0 && scene.draft.mentions[index]!.type === "PER") return scene.draft.mentions[index]!;
  }
  return null;
}
