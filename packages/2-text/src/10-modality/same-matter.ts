import type { Span } from "@mahdar/shape";
import { type Segmented, tokenIndexAt } from "../2-segment/index.ts";

/** Words of so few letters rarely tell a matter. */
const SHORTEST = 4;
/** The share of the shorter stretch's words that both must have, and how many at least. */
const SHARE = 0.5;
const LEAST = 2;

/** The words of a stretch that tell its matter: folded, without clitics and article, the short ones left out. */
export function matterOf(doc: Segmented, spans: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const span of spans)
    for (
      let at = tokenIndexAt(doc, span.start);
      at < doc.tokens.length && doc.tokens[at]!.start < span.end;
      at++
    ) {
      const { word } = doc.tokens[at]!;
      if (word.kind !== "word") continue;
      const stem = stemOf(word.fold);
      if (stem.length >= SHORTEST) words.add(stem);
    }
  return words;
}

/** A rough stem: و ف ب ل ك and the article off the front, ه and ها off the end. Only compared, never shown. */
function stemOf(folded: string): string {
  const bare = folded.replace(/^[وف]?(?:[بلك]?ال|لل)/u, "");
  const short = bare === folded && folded.length > SHORTEST ? folded.replace(/^[وف](?=.{4})/u, "") : bare;
  return short.replace(/(?:ها|ه|ات)$/u, "");
}

/** Whether two stretches speak of one matter. */
export function sameMatter(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared >= LEAST && shared >= SHARE * Math.min(one.size, other.size);
}
