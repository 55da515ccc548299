import { parseDay } from "@mahdar/text";
import type { CommitmentGroup } from "./link.ts";
import type { OutcomeEvidence } from "./outcomes.ts";
import type { CommitmentRelation } from "./relations.ts";

/** Restatements of the exact promise long after it was made are no news of the older one. */
const ONE_NEWS_DAYS = 7;

function daysBetween(one: string | null, other: string | null): number {
  return one === null || other === null ? 0 : (parseDay(other) ?? 0) - (parseDay(one) ?? 0);
}

/**
 * A promise made exact by a later one is on its way: each wording of the exact one is proposed as evidence for the one without terms.
 * `ids` names the groups.
 */
export function evidenceOfExactTerms(
  groups: readonly CommitmentGroup[],
  relations: readonly CommitmentRelation[],
  ids: readonly string[],
): OutcomeEvidence[] {
  return relations.flatMap(({ kind, from, to, likeness }) => {
    if (kind !== "makes-exact") return [];
    const [first] = groups[from]!;
    const fresh = groups[from]!.filter((one) => daysBetween(first!.day, one.day) <= ONE_NEWS_DAYS);
    return fresh.map((mention) => ({
      commitment: ids[to]!,
      article: mention.article,
      day: mention.day,
      outlet: mention.outlet,
      quote: mention.words,
      signal: { bearing: "for" as const, words: mention.words, by: "terms" as const },
      bearing: "for" as const,
      voice: "responsible" as const,
      relevance: likeness,
    }));
  });
}
