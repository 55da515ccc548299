import { parseArticleLine, type RawLine } from "@mahdar/sources";
import { readArticle } from "@mahdar/text";

/** The line of output for one line of a stream: its record, or its error in its place. Ends with a line end. */
export interface RecordLine {
  readonly text: string;
  readonly failed: boolean;
}

/**
 * Reads one line of a stream. A defect of the reader on one article costs that article alone: it gives an error with the
 * code `defect`, which no input should ever cause.
 */
export function readRecordLine(raw: RawLine): RecordLine {
  const parsed = parseArticleLine(raw);
  if ("error" in parsed) return errorLine(parsed.error);
  try {
    return { text: `${JSON.stringify(readArticle(parsed.article))}\n`, failed: false };
  } catch (error) {
    return errorLine({
      line: raw.line,
      code: "defect",
      message: `line ${raw.line}: the reader failed on this article: ${(error as Error).message}`,
    });
  }
}

function errorLine(error: {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}): RecordLine {
  return { text: `${JSON.stringify({ error })}\n`, failed: true };
}
