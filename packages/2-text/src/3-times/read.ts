import type { Draft } from "../stage.ts";
import { formatDay, parseDay } from "./civil-day.ts";
import { findTimes } from "./find-times.ts";
import { inferPublished } from "./infer.ts";
import { rejectSurnames } from "./reject.ts";
import { resolveTimes } from "./resolve-times.ts";
import { mergeShared } from "./share.ts";

/** Adds the times of an article, and its publication day where the text alone shows it. */
export function readTimes(draft: Draft): Partial<Draft> {
  const { doc } = draft;
  const found = mergeShared(doc, rejectSurnames(doc, findTimes(doc)));
  const given = draft.published === null ? null : parseDay(draft.published);
  const inferred = draft.published === null ? inferPublished(doc, found) : null;
  const times = resolveTimes(doc, found, given ?? inferred);
  return inferred === null
    ? { times }
    : { times, published: formatDay(inferred), publishedBasis: "inferred" };
}
