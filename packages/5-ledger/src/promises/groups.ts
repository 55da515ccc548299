import { byDay } from "@mahdar/link";
import type { KeptMention } from "./mentions.ts";

/** Mentions by their commitment, each group by day, the first wording first. */
export function groupsOf(mentions: readonly KeptMention[]): Map<string, KeptMention[]> {
  const groups = new Map<string, KeptMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.commitment);
    if (group === undefined) groups.set(mention.commitment, [mention]);
    else group.push(mention);
  }
  for (const group of groups.values()) group.sort((one, other) => byDay(one.mention, other.mention));
  return groups;
}
