import type { Topic } from "@mahdar/shape";
import { PhraseTable, type Segmented, sentenceIndexOf } from "../2-segment/index.ts";
import { fields } from "../lexicon/commitments.generated.ts";
import { votesOf } from "./topic.ts";

/** What the whole article tells of its commitments: its field and where a token stands. */
export interface Outlook {
  /** sport, money, show, local: where promises weigh differently from high politics. */
  readonly settings: readonly string[];
  /** The topics its words speak for, the most spoken for first. */
  readonly topics: readonly Topic[];
  sentenceOf(token: number): number;
}

const FIELDS = new PhraseTable<string>(fields.map((row) => [row.word, row.field]));
const SHARE = 60;

/** A field counts when its words stand at least twice, and once in sixty. */
export function lookOver(doc: Segmented): Outlook {
  const counts = new Map<string, number>();
  for (let at = 0; at < doc.tokens.length; at++) {
    const field = FIELDS.matchAt(doc, at)?.value;
    if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const settings = [...counts]
    .filter(([, count]) => count * SHARE >= doc.tokens.length && count > 1)
    .map(([field]) => field);
  return {
    settings,
    topics: votesOf(doc, 0, doc.tokens.length),
    sentenceOf: (token) => sentenceIndexOf(doc, token),
  };
}
