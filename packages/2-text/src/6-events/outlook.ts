import { type Segmented, segment } from "../2-segment/index.ts";
import type { Scene } from "./scene.ts";
import { findTypesIn } from "./triggers.ts";
import { CLAUSE, findSettings } from "./words.ts";

/** What an article as a whole says of the events in it. */
export interface Outlook {
  /** Types and trigger words of the headline. */
  readonly titleTypes: ReadonlySet<string>;
  /** The headline's other words without their clitics and articles. */
  readonly titleWords: ReadonlySet<string>;
  readonly sentences: number;
  /** What the article is about, as far as that bears on events: sport, show, money. */
  readonly settings: readonly string[];
}

/** Looks over the article before its parts are judged. */
export function layOutlook(scene: Scene): Outlook {
  const { title } = scene.draft.article;
  const doc = title === null ? null : segment(title);
  return {
    titleTypes: doc === null ? new Set() : findTypesIn(doc),
    titleWords: doc === null ? new Set() : wordsOf(doc),
    sentences: scene.doc.sentences.length,
    settings: findSettings(scene.doc),
  };
}

const WORD_MIN = 3;

function wordsOf(doc: Segmented): ReadonlySet<string> {
  const out = new Set<string>();
  for (let at = 0; at < doc.tokens.length; at++) {
    const { word } = doc.tokens[at]!;
    if (word.kind !== "word" || CLAUSE.matchAt(doc, at) !== null) continue;
    for (const { stem } of word.readings) if (stem.length >= WORD_MIN) out.add(bare(stem));
  }
  return out;
}

/** A folded word without its article. */
export function bare(stem: string): string {
  return stem.length > 4 && stem.startsWith("ال") ? stem.slice(2) : stem;
}
