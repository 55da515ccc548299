import type { Span } from "@mahdar/shape";
import type { Archive, EventRow } from "@mahdar/store";

/** The word an event hangs on, and the sentence that holds it. */
export interface ToldIn {
  readonly words: Span;
  readonly sentence: Span;
}

/**
 * The sentence of each event of a list, null where its article no longer tells it by that word. Each article is read once.
 *
 * @example (await toldIn(archive, page.items))[0]?.sentence.text
 */
export async function toldIn(archive: Archive, rows: readonly EventRow[]): Promise<(ToldIn | null)[]> {
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  const records = new Map(
    await Promise.all(ids.map(async (id) => [id, (await archive.get(id))?.record ?? null] as const)),
  );
  return rows.map(({ articleId, index, trigger }) => {
    const record = records.get(articleId) ?? null;
    const words = record?.events[index]?.trigger;
    if (record === null || words === undefined || words.text !== trigger) return null;
    const sentence = record.sentences.find(({ start, end }) => start <= words.start && words.end <= end);
    if (sentence === undefined) return null;
    const { start, end } = sentence;
    return { words, sentence: { start, end, text: record.document.text.slice(start, end) } };
  });
}
