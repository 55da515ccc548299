import { CommitmentIndex } from "./commitment-index.ts";
import type { LinkConstraints } from "./constraints.ts";
import { byDay, type CommitmentGroup, linkCommitments } from "./link.ts";
import type { CommitmentMention } from "./mention.ts";

/** Told promises and announcements must be so like a commitment to be proposed as of it. */
export const TOLD_SAME = 0.5;

/**
 * Groups all that may be linked (`mentionsToLink`): what binds somebody, or is told with its term or
 * amount, makes the commitments; what else tells of promises joins the one it is likest. The press is full of plans and agreements told
 * of: those that are like no commitment are left out.
 */
export function linkMentions(
  mentions: readonly CommitmentMention[],
  constraints?: LinkConstraints,
): CommitmentGroup[] {
  const groups = linkCommitments(mentions.filter(opensCommitment), undefined, constraints);
  const index = new CommitmentIndex(constraints);
  groups.forEach((group, at) => {
    for (const mention of group) index.put(String(at), mention);
  });
  const joined = groups.map((group) => [...group]);
  for (const mention of mentions) {
    if (opensCommitment(mention)) continue;
    const [best] = index.propose(mention);
    if (best !== undefined && best.likeness >= TOLD_SAME) joined[Number(best.commitment)]!.push(mention);
  }
  return joined.map((group) => group.sort(byDay));
}

/**
 * Whether a mention may be the first of a commitment: what is only told of opens one where it names the act and an exact term or an
 * amount, what is announced only with who is to do it; the rest only joins one.
 */
export function opensCommitment({ kind, core, sides, term, amounts }: CommitmentMention): boolean {
  if (kind !== "retelling" && kind !== "announcement" && kind !== "restatement") return true;
  const isSomebody = sides.countries.length > 0 || sides.actors.length > 0;
  if (kind === "announcement" && !isSomebody) return false;
  return core.act !== null && (term !== null || amounts.length > 0);
}
