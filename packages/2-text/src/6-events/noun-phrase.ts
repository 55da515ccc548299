import { fold } from "../1-normalise/index.ts";
import type { Token } from "../2-segment/index.ts";
import { isVerb, mentionOf, type Scene } from "./scene.ts";
import { conjunctionOf, gluedPreposition, type Head, headOf } from "./words.ts";

/** A noun phrase of a clause: tokens `[first, last)`, its text beginning at `start` (a glued و or ب left out). */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly head: Head | null;
  /** Indices of the mentions in it, in order. */
  readonly mentions: readonly number[];
}

const LENGTH_MAX = 16;
const TITLE_REACH = 8;
const BELONGING = new Set(
  [
    "تابعه",
    "التابعه",
    "تابع",
    "التابع",
    "تابعين",
    "التابعين",
    "مواليه",
    "المواليه",
    "موالين",
    "الموالين",
    "موال",
    "الموالي",
    "مناهضه",
    "المناهضه",
    "مؤيده",
    "المؤيده",
  ].map((word) => fold(word)),
);
const OTHERS: ReadonlySet<string> = new Set(["person", "group", "force"]);
const OPEN_QUOTES = "\"“”«»'/‘’";

/**
 * Reads the noun phrase that begins at a token: title and name, a body, or a phrase such as ثلاثة جنود أتراك.
 * It ends with a name of a person, before a preposition, a verb, a time, a و, or a mark that is no quotation mark.
 * Null when no word can begin one there.
 */
export function readNounPhrase(scene: Scene, at: number, limit: number): NounPhrase | null {
  const { doc, draft } = scene;
  const opening = doc.tokens[at]!;
  const mentions: number[] = [];
  const counted =
    opening.word.kind === "number" || headOf(opening.word) === "count" || headOf(opening.word) === "group";
  let end = at;
  let k = at;
  let last = at;
  while (k < limit && k - at < LENGTH_MAX) {
    const index = scene.mentionAt[k]!;
    if (index >= 0) {
      const inside = scene.mentionFirst[index] === k && draft.mentions[index]!.start > doc.tokens[k]!.start;
      // A name that a glued و ب ل leads is another phrase, unless it stands inside a title whose bearer follows.
      if (
        inside &&
        k > at &&
        !BELONGING.has(doc.tokens[k - 1]!.word.fold) &&
        !(isTitle(scene, opening, mentions) && nameFollows(scene, k + 1, limit))
      )
        break;
      mentions.push(index);
      k = Math.max(k + 1, scene.mentionLast[index]!);
      last = k;
      if (draft.mentions[index]!.type === "PER") break;
      if (!goesOn(scene, k, limit) && !(isTitle(scene, opening, mentions) && nameFollows(scene, k, limit)))
        break;
      continue;
    }
    const token = doc.tokens[k]!;
    if (scene.timeAt[k]! >= 0) break;
    if (token.word.kind === "punct" || token.word.kind === "symbol") {
      if (token.word.surface === "(" && k > at) {
        const close = closing(scene, k, limit);
        if (close < 0) break;
        k = close + 1;
        continue;
      }
      if (!OPEN_QUOTES.includes(token.word.surface) || k === at) break;
      k++;
      continue;
    }
    if (k > at) {
      const word = scene.clause[k];
      const glued = word == null ? gluedPreposition(token.word) : null;
      if (word != null || glued !== null) {
        const belongs = glued !== null && glued.as === "ل" && BELONGING.has(doc.tokens[k - 1]!.word.fold);
        if (belongs) {
          k++;
          last = k;
          continue;
        }
        const isOf = word != null && word.as === "من" && counted && mentions.length === 0;
        if (!isOf && !(isTitle(scene, opening, mentions) && nameFollows(scene, k, limit))) break;
      } else if (
        scene.triggers[k]?.value.some((trigger) => trigger.form === "noun" && trigger.pronoun !== "") === true
      ) {
        break;
      } else if (
        conjunctionOf(token.word) > 0 ||
        (isVerb(scene, k) && doc.tokens[k - 1]!.word.kind !== "number")
      ) {
        if (
          !(
            conjunctionOf(token.word) > 0 &&
            headOf(opening.word) === "person" &&
            mentions.length === 0 &&
            k === at + 2 &&
            nameFollows(scene, k, limit)
          )
        )
          break;
      }
    }
    // A definite noun is not annexed: an office or a body without an article after it begins another phrase.
    if (
      k > at &&
      mentions.length === 0 &&
      isDefinite(doc.tokens[k - 1]!) &&
      !isDefinite(token) &&
      (OTHERS.has(headOf(token.word) ?? "")
        ? !(isTitle(scene, opening, mentions) && nameFollows(scene, k, limit))
        : k === at + 1 && headOf(opening.word) === "group")
    )
      break;
    k++;
    last = k;
  }
  while (last > at && doc.tokens[last - 1]!.word.kind === "punct" && scene.mentionAt[last - 1] === -1) last--;
  if (last <= at) return null;
  end = doc.tokens[last - 1]!.end;
  const firstMention = mentionOf(scene, at);
  const start =
    firstMention !== null && scene.mentionFirst[scene.mentionAt[at]!] === at
      ? firstMention.start
      : opening.start + (conjunctionOf(opening.word) || gluedPreposition(opening.word)?.start || 0);
  const closeEnd =
    mentions.length > 0 && last === scene.mentionLast[mentions.at(-1)!]
      ? Math.max(start + 1, draft.mentions[mentions.at(-1)!]!.end)
      : end;
  return {
    first: at,
    last,
    start,
    end: closeEnd,
    head: opening.word.kind === "number" ? "count" : headOf(opening.word),
    mentions,
  };
}

/** After a body or a place the phrase goes on with an adjective or with the name it is the title of. */
function goesOn(scene: Scene, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const next = mentionOf(scene, at);
  if (next !== null) return next.type === "PER";
  const word = scene.doc.tokens[at]!.word;
  return (
    word.kind === "word" && word.fold.startsWith("ال") && scene.clause[at] == null && scene.timeAt[at] === -1
  );
}

function isDefinite(token: Token): boolean {
  return token.word.kind === "word" && token.word.fold.startsWith("ال");
}

/** The phrase opens with a title or an office and its bearer has not been named yet. */
function isTitle(scene: Scene, opening: Token, mentions: readonly number[]): boolean {
  return (
    headOf(opening.word) === "person" &&
    mentions.every((index) => scene.draft.mentions[index]!.type !== "PER")
  );
}

/** A person's name within a few tokens, with nothing but words between: مبعوث الأمم المتحدة إلى اليمن فلان. */
function nameFollows(scene: Scene, at: number, limit: number): boolean {
  let words = 0;
  for (let k = at; k < limit && words < TITLE_REACH; k++) {
    const mention = mentionOf(scene, k);
    if (mention?.type === "PER") return mention.start === scene.doc.tokens[k]!.start;
    if (mention !== null) continue;
    words++;
    const word = scene.doc.tokens[k]!.word;
    if (
      word.kind === "punct" ||
      isVerb(scene, k) ||
      scene.clause[k]?.is === "stop" ||
      scene.timeAt[k] !== -1 ||
      scene.triggers[k] != null
    )
      return false;
  }
  return false;
}

function closing(scene: Scene, at: number, limit: number): number {
  for (let k = at + 1; k < limit && k < at + 8; k++) if (scene.doc.tokens[k]!.word.surface === ")") return k;
  return -1;
}
