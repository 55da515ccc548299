import type { LinkConstraints } from "./constraints.ts";
import { type CommitmentGroup, linkCommitments } from "./link.ts";
import type { CommitmentMention } from "./mention.ts";

/**
 * Groups all that may be linked (`mentionsToLink`) and leaves out what should not be proposed as a commitment: the press is full of plans and
 * agreements told of by the way.
 */
export function linkMentions(
  mentions: readonly CommitmentMention[],
  constraints?: LinkConstraints,
): CommitmentGroup[] {
  return linkCommitments(mentions, undefined, constraints).filter(isProposed);
}

/** Whether a group is proposed as a commitment: one of its mentions binds somebody, or two articles tell of it. */
export function isProposed(group: CommitmentGroup): boolean {
  return group.some(opensCommitment) || new Set(group.map(({ article }) => article)).size > 1;
}

/**
 * Whether a mention alone makes a commitment: what is only told of does where it names the act and an exact term or an
 * amount, what is announced only with who is to do it.
 */
export function opensCommitment({ kind, core, sides, term, amounts }: CommitmentMention): boolean {
  if (kind !== "retelling" && kind !== "announcement" && kind !== "restatement") return true;
  const isSomebody = sides.countries.length > 0 || sides.actors.length > 0;
  if (kind === "announcement" && !isSomebody) return false;
  return core.act !== null && (term !== null || amounts.length > 0);
}
