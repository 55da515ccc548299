import { findWords, readQuery } from "@mahdar/search";
import type { Mark } from "./mark.ts";

/** What is sought inside an article and where it stands there; the marks come in the order of the text. */
export interface Within {
  readonly words: string;
  readonly marks: readonly Mark[];
}

/**
 * Finds words in an article's text as the archive's search does, whatever their spelling and clitics.
 *
 * @example findWithin("التقى الرئيس بالكاظمى", "الكاظمي").marks.length // 1
 */
export function findWithin(text: string, words: string): Within {
  if (words === "") return { words, marks: [] };
  const marks = findWords(text, readQuery(words)).map(
    ({ start, end }, i): Mark => ({
      start,
      end,
      layer: "found",
      role: "found",
      item: `found-${i}`,
      anchor: true,
    }),
  );
  return { words, marks };
}
