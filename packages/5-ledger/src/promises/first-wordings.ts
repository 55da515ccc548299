import type { MahdarRecord, Span } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { knownRef } from "../asking/known/terms.ts";
import type { ActorRef } from "../asking/shape/actor.ts";
import { groupsOf } from "./groups.ts";
import { mentionsOfCommitments } from "./mentions.ts";

/** The wording a list shows a commitment by. */
export interface FirstWording {
  /** The article it stands in, and its index in the record's commitments; null where the reader took it for none. */
  readonly article: string;
  readonly index: number | null;
  /** The very words, fewer than those of the record's item where that promises several things. */
  readonly words: Span;
  /** The sentences that hold them. */
  readonly sentence: Span;
  /** Who is bound, as far as linking knows them: persons and bodies, else states. */
  readonly sides: readonly ActorRef[];
  /** They are only those named last before the words. */
  readonly guessed: boolean;
}

/**
 * The first wording of each commitment across articles, of those up to a day (`YYYY-MM-DD`) the earliest that the reader
 * took for a commitment, else the earliest. What is not linked, or not worded yet on that day, is left out.
 *
 * @example (await firstWordings(archive, ["c-1f…"], "2021-12-31")).get("c-1f…")?.words.text
 */
export async function firstWordings(
  archive: Archive,
  ids: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, FirstWording>> {
  const groups = groupsOf(await mentionsOfCommitments(archive.engine, [...new Set(ids)]));
  const records = new Map<string, MahdarRecord | null>();
  const found = new Map<string, FirstWording>();
  for (const [id, group] of groups) {
    const worded = group.filter(({ mention }) => mention.day === null || mention.day <= on);
    const first = worded.find(({ i }) => i !== null) ?? worded[0];
    if (first === undefined) continue;
    const { article, words, sides } = first.mention;
    if (!records.has(article)) records.set(article, (await archive.get(article))?.record ?? null);
    const record = records.get(article) ?? null;
    found.set(id, {
      article,
      index: first.i,
      words,
      sentence: record === null ? words : sentenceRound(record, words),
      sides: refsOf(sides.actors, sides.countries),
      guessed: sides.guessed === true,
    });
  }
  return found;
}

/** The sentences a stretch lies in; the stretch itself where the text is no longer that it was read in. */
function sentenceRound({ document, sentences }: MahdarRecord, words: Span): Span {
  if (document.text.slice(words.start, words.end) !== words.text) return words;
  const round = sentences.filter(({ start, end }) => end > words.start && start < words.end);
  const start = Math.min(words.start, ...round.map((one) => one.start));
  const end = Math.max(words.end, ...round.map((one) => one.end));
  return { start, end, text: document.text.slice(start, end) };
}

function refsOf(actors: readonly string[], countries: readonly string[]): readonly ActorRef[] {
  const named = actors.flatMap((id) => knownRef(id) ?? []);
  return named.length > 0 ? named : countries.flatMap((code) => knownRef(code.toLowerCase()) ?? []);
}
