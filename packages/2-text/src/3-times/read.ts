import type { Draft } from "../stage.ts";
import { type LostCandidate, tell } from "../trace.ts";
import { formatDay, parseDay } from "./civil-day.ts";
import { MEAN, RIGHT } from "./confidence.generated.ts";
import { findTimes } from "./find-times.ts";
import { inferPublished } from "./infer.ts";
import { rejectSurnames } from "./reject.ts";
import { resolveTimes } from "./resolve-times.ts";
import type { Found } from "./sense.ts";
import { mergeShared } from "./share.ts";

const SHORTER = { ar: "قراءة أطول تبدأ من الموضع نفسه.", en: "A longer reading begins at the same place." };
const SURNAME = { ar: "الكلمة هنا اسم شخص يتكلم.", en: "The word is the name of a speaker here." };

/** Adds the times of an article, and its publication day where the text alone shows it. */
export function readTimes(draft: Draft): Partial<Draft> {
  const { doc, trace } = draft;
  const all = trace === null ? findTimes(doc) : findTimes(doc, (one) => lose(draft, one, SHORTER));
  const kept = rejectSurnames(doc, all);
  if (trace !== null) for (const one of all) if (!kept.includes(one)) lose(draft, one, SURNAME);
  const found = mergeShared(doc, kept);
  const given = draft.published === null ? null : parseDay(draft.published);
  const inferred = draft.published === null ? inferPublished(doc, found) : null;
  const times = resolveTimes(doc, found, given ?? inferred).map((one) => ({
    ...one,
    confidence: RIGHT[one.rule] ?? MEAN,
  }));
  return inferred === null
    ? { times }
    : { times, published: formatDay(inferred), publishedBasis: "inferred" };
}

function lose({ doc, trace }: Draft, one: Found, why: LostCandidate["why"]): void {
  const end = doc.tokens[one.last - 1]!.end;
  tell(trace, doc.text, "times", one.rule, [doc.tokens[one.first]!.start, end], why);
}
