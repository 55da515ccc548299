import { CLITIC_START, OWN_START } from "./tables.ts";

const ARTICLES = ["وبال", "وال", "فال", "بال", "كال", "ال"] as const;
const REST_MIN = 3;
/** Without evidence: a و is mostly "and", a ل or ب mostly "for" or "in", a ف or ك mostly the word's own. */
const CLITIC_BY_DEFAULT = "وبل";

/**
 * A folded word without article, conjunction, preposition and the future's س; `base` tells the word without its
 * endings, by which the tables know it.
 *
 * @example للكاظمي → كاظمي; وبالاتفاق → اتفاق; وزير → وزير; سيعلن → يعلن
 */
export function stripStart(word: string, base: (word: string) => string): string {
  const definite = stripArticle(word, base);
  if (definite !== null) return definite;
  let rest = word;
  for (let taken = 0; taken < 2 && rest.length > REST_MIN; taken++) {
    if (!opensWithClitic(rest, base)) break;
    rest = rest.slice(1);
    const inner = taken === 0 ? stripArticle(rest, base) : null;
    if (inner !== null) return inner;
  }
  return rest;
}

function stripArticle(word: string, base: (word: string) => string): string | null {
  const first = word[0];
  const to = first === "و" || first === "ف" ? 1 : 0;
  if (word[to] === "ل" && word[to + 1] === "ل" && word.length - to - 2 >= REST_MIN) return word.slice(to + 2);
  for (const article of ARTICLES) {
    if (!word.startsWith(article) || word.length - article.length < 2) continue;
    if (OWN_START.has(base(word)) || word.startsWith("الله", article.length - 2)) return null;
    return word.slice(article.length);
  }
  return null;
}

function opensWithClitic(word: string, base: (word: string) => string): boolean {
  const first = word[0]!;
  if (!"وفبكلس".includes(first)) return false;
  const known = base(word);
  if (known.length <= REST_MIN || OWN_START.has(known)) return false;
  if (CLITIC_START.has(known)) return true;
  if (first === "س") return known.length > 4 && "يتن".includes(known[1]!);
  return CLITIC_BY_DEFAULT.includes(first) && known.length > REST_MIN + 1;
}
