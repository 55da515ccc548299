import type { MahdarRecord } from "@mahdar/shape";
import { type AnyItem, type Claim, claimOf, itemsOf, type ReviewLayer } from "./layers.ts";
import type { KeptItem } from "./links.ts";
import type { Reviewed } from "./reviewed.ts";
import { contradictedFields, hasSameMain, sharedAnchor } from "./same-claim.ts";

/** How a reviewed item stands to the proposals of a reading. */
export interface Pairing {
  /** Indexes of the proposals in whose place it stands. */
  readonly covered: number[];
  /** Indexes of the proposals that say something else at its place; they are shown beside it. */
  readonly beside: number[];
}

/**
 * Pairs the reviewed items of a layer with the proposals on the same words, each proposal with one of them, the best
 * agreeing first. An item that a person changed takes two: what it became, and what the machine had said.
 *
 * A proposal is covered where it says nothing that the person did not see or decide; one on the words of a rejected item
 * is covered unless its main claim is another. What contradicts an accepted item is beside it.
 */
export function pairWithProposals(
  layer: ReviewLayer,
  reviewed: readonly Reviewed[],
  proposals: MahdarRecord,
): Map<string, Pairing> {
  const claims = itemsOf(proposals, layer).map((item) => claimOf(layer, item));
  const slots = reviewed.flatMap((one) => slotsOf(layer, one));
  const pairs = slots.flatMap((slot) =>
    claims.flatMap((claim, i) => {
      const shared = sharedAnchor(claim, slot.claim);
      return shared === 0 ? [] : [{ slot, i, shared, agrees: agreement(claim, slot.claim) }];
    }),
  );
  pairs.sort((one, other) => other.agrees - one.agrees || other.shared - one.shared || one.i - other.i);
  const pairings = new Map<string, Pairing>(reviewed.map(({ id }) => [id, { covered: [], beside: [] }]));
  const taken = new Set<unknown>();
  for (const { slot, i } of pairs) {
    if (taken.has(slot) || taken.has(i)) continue;
    taken.add(slot).add(i);
    const pairing = pairings.get(slot.reviewed.id)!;
    (isCovered(slot.reviewed, layer, claims[i]!) ? pairing.covered : pairing.beside).push(i);
  }
  return pairings;
}

interface Slot {
  readonly reviewed: Reviewed;
  readonly claim: Claim;
}

function slotsOf(layer: ReviewLayer, reviewed: Reviewed): Slot[] {
  const claims = knownClaims(layer, reviewed);
  const [first, second] = claims;
  const isOne =
    first !== undefined &&
    second !== undefined &&
    sharedAnchor(first, second) > 0 &&
    hasSameMain(first, second);
  return (isOne ? [second] : claims).map((claim) => ({ reviewed, claim }));
}

/** What the machine had said and what the person left, as far as there is each. */
function knownClaims(layer: ReviewLayer, { proposal, item }: Reviewed): Claim[] {
  return [proposal, item].flatMap((kept) => (kept === null ? [] : [keptClaim(layer, kept)]));
}

function agreement(one: Claim, other: Claim): number {
  if (!hasSameMain(one, other)) return 0;
  return contradictedFields(one, [other]).length === 0 ? 2 : 1;
}

function isCovered(reviewed: Reviewed, layer: ReviewLayer, claim: Claim): boolean {
  const known = knownClaims(layer, reviewed);
  if (reviewed.status === "rejected") return known.some((one) => hasSameMain(claim, one));
  return contradictedFields(claim, known).length === 0;
}

/** What a kept item claims: its links play no part in it. */
export function keptClaim(layer: ReviewLayer, kept: KeptItem): Claim {
  return claimOf(layer, kept as unknown as AnyItem);
}
