import { MahdarError } from "@mahdar/shape";
import type { ArchiveItem } from "../archive.ts";
import { findBrokenSpans } from "../record-spans.ts";
import { sha256Of } from "../snapshots.ts";

const ID_LENGTH_MAX = 500;

/**
 * Refuses what must never be kept: an id that cannot name an article, a record of another text, a span that does not
 * hold, a moment that is none. Gives the sha256 of the text.
 *
 * @throws MahdarError bad-field, naming the article and the field.
 */
export function checkItem(item: ArchiveItem): string {
  const { article, record, addedAt } = item;
  const refuse = (field: string, what: string): MahdarError =>
    new MahdarError(
      "bad-field",
      `article ${JSON.stringify(article.id)}: ${field} ${what}`,
      "read the article again, then add it",
    );
  if (
    article.id === "" ||
    article.id.length > ID_LENGTH_MAX ||
    /\p{Cc}/u.test(article.id) ||
    !article.id.isWellFormed()
  ) {
    throw refuse(
      "id",
      `is empty, longer than ${ID_LENGTH_MAX} or holds control characters or half a surrogate pair`,
    );
  }
  if (Number.isNaN(Date.parse(addedAt)))
    throw refuse("addedAt", `is ${JSON.stringify(addedAt)}, not a moment in ISO 8601`);
  if (record.schema !== "mahdar.record/1")
    throw refuse("record.schema", `is ${JSON.stringify(record.schema)}`);
  if (record.document.id !== article.id)
    throw refuse("record.document.id", `is ${JSON.stringify(record.document.id)}`);
  if (record.document.text !== article.text)
    throw refuse("record.document.text", "is not the article's text");
  const sha256 = sha256Of(article.text);
  if (record.document.sha256 !== sha256)
    throw refuse("record.document.sha256", `is not the text's, ${sha256}`);
  const [problem] = findBrokenSpans(record, article.text);
  if (problem !== undefined) throw refuse("record", `does not hold: ${problem.message}`);
  return sha256;
}
