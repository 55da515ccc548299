import type { Archive, CommitmentRow, EventRow } from "@mahdar/store";

const LOOKED_AT = 80;
const COMMITMENTS_SHOWN = 2;
const MEETINGS_SHOWN = 3;
/** A promise in fewer characters says too little on its own. */
const PROMISE_LENGTH_MIN = 30;
const PROMISE_LENGTH_MAX = 160;

/** The newest commitments and meetings that can stand as examples: whole ones, and no two of one article. */
export async function findNewest(archive: Archive): Promise<{
  readonly commitments: CommitmentRow[];
  readonly meetings: EventRow[];
}> {
  const newest = await archive.commitments({ limit: LOOKED_AT });
  const promises = newest.items.filter(
    ({ strength, content }) =>
      strength !== "consider" && content.length >= PROMISE_LENGTH_MIN && content.length <= PROMISE_LENGTH_MAX,
  );
  const events = await archive.events({ limit: LOOKED_AT, type: "CONSULT" });
  const meetings = events.items.filter(
    ({ actors, recipients, date }) => actors.length + recipients.length >= 2 && date !== null,
  );
  return {
    commitments: onePerArticle(promises).slice(0, COMMITMENTS_SHOWN),
    meetings: onePerArticle(meetings).slice(0, MEETINGS_SHOWN),
  };
}

function onePerArticle<Row extends { readonly articleId: string }>(rows: readonly Row[]): Row[] {
  return [...new Map([...rows].reverse().map((row) => [row.articleId, row])).values()].reverse();
}
