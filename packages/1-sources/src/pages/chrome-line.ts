import { chrome } from "../lexicon/pages.generated.ts";
import { foldLine } from "./fold-line.ts";

/** What a line of site furniture does: `line` goes alone, `box` takes the headlines under it, `tags` the tags under it. */
export type ChromeKind = "line" | "box" | "tags";

const byKind = (kind: string): ReadonlySet<string> =>
  new Set(chrome.filter((row) => row.kind === kind).map((row) => foldLine(row.phrase)));
const lines = byKind("line");
const boxes = byKind("box");
const tagHeads = byKind("tags");
const starts = [...byKind("start")];
const START_LENGTH_MAX = 200;
/** No phrase of the table is longer than this many words. */
const PHRASE_WORDS_MAX = Math.max(...[...lines].map((phrase) => phrase.split(" ").length));

/**
 * Which piece of a site's furniture a line is, or null when it may be body: buttons and counters (`line`), the head of a
 * box of other headlines (`box`, also with a headline behind a colon), the head of the tags (`tags`).
 *
 * @example findChrome("شارك فيسبوك تويتر 12") // "line"
 * @example findChrome("اقرأ أيضاً: البرلمان يؤجل جلسته") // "box"
 */
export function findChrome(line: string): ChromeKind | null {
  if (line.length > START_LENGTH_MAX) return null;
  const folded = foldLine(line);
  if (folded === "") return /[\p{N}]/u.test(line) && line.length > 20 ? null : "line";
  if (tagHeads.has(folded)) return "tags";
  if (boxes.has(folded)) return "box";
  const colon = line.search(/[:：]/u);
  if (colon > 0) {
    const head = foldLine(line.slice(0, colon));
    if (tagHeads.has(head)) return "tags";
    if (boxes.has(head)) return "box";
  }
  if (starts.some((phrase) => folded === phrase || folded.startsWith(`${phrase} `))) return "line";
  return madeOfPhrases(folded.split(" ")) ? "line" : null;
}

/** Whether the words are nothing but phrases of the table, one after the other; the longest phrase is tried first. */
function madeOfPhrases(words: readonly string[]): boolean {
  let at = 0;
  while (at < words.length) {
    let taken = Math.min(PHRASE_WORDS_MAX, words.length - at);
    while (taken > 0 && !lines.has(words.slice(at, at + taken).join(" "))) taken--;
    if (taken === 0) return false;
    at += taken;
  }
  return true;
}
