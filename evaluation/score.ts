import type { MahdarRecord } from "@mahdar/shape";
import type { GoldArticle } from "./gold.ts";
import {
  type Side,
  scoreAttributions,
  scoreCommitments,
  scoreEvents,
  scoreMentions,
  scoreTimes,
} from "./layers.ts";
import { Sheet } from "./sheet.ts";

/**
 * Scores records against gold, article by article. What counts as right is the official scorer's, figure for figure:
 * a time whose value is equal; a mention equal up to clitics, article and class noun; an attribution whose content
 * overlaps by half; an event of equal type within 60 characters; a commitment whose content overlaps.
 */
export function scoreRecords(
  gold: readonly GoldArticle[],
  records: ReadonlyMap<string, MahdarRecord>,
): Sheet {
  const sheet = new Sheet();
  for (const one of gold) {
    const record = records.get(one.id);
    if (record === undefined) throw new Error(`no record for article ${one.id}`);
    const side = sideOf(one, record);
    sheet.article = one.id;
    scoreTimes(side, sheet);
    scoreMentions(side, sheet);
    scoreAttributions(side, sheet);
    scoreEvents(side, sheet);
    scoreCommitments(side, sheet);
  }
  return sheet;
}

function sideOf(gold: GoldArticle, record: MahdarRecord): Side {
  const { text } = record.document;
  const points = [...text];
  const pointAt = new Map<number, number>();
  let unit = 0;
  points.forEach((point, index) => {
    pointAt.set(unit, index);
    unit += point.length;
  });
  pointAt.set(unit, points.length);
  return {
    gold,
    record,
    range: (span) => [pointAt.get(span.start) ?? 0, pointAt.get(span.end) ?? 0],
    words: ([from, to]) => points.slice(from, to).join(""),
  };
}
