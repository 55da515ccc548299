import { type ActorComparison, compareActors, SAME_ACTOR } from "./compare.ts";
import type { ActorMember } from "./members.ts";
import type { ActorProfile } from "./profile.ts";
import type { ActorReason } from "./rules.ts";

/** An actor a member may be; `hand` where people said that it is, or is not. */
export interface ActorCandidate {
  readonly id: string;
  readonly profile: ActorProfile;
  readonly hand?: "same" | "different";
}

/** Which actor an entity of an article is, for people to decide. */
export interface EntityTie {
  readonly member: string;
  readonly entity: string;
  /** Id of the actor: what it was opened with, which is `known:` and the id of the knowledge base, or the id of a member. */
  readonly actor: string;
  /** True where no candidate is the same and the entity opens an actor. */
  readonly opens: boolean;
  /** Chance that the tie is right; 1 for an actor newly opened that is like no other. */
  readonly confidence: number;
  readonly reasons: readonly ActorReason[];
  /** Other actors it may be, likeliest first: shown, never joined. */
  readonly possible: readonly {
    readonly actor: string;
    readonly confidence: number;
    readonly reasons: readonly ActorReason[];
  }[];
}

/** Between two actors that both fit, the better must be so much likelier in log-odds. */
const MARGIN = 2;
const SHOWN = 3;
/** How sure a tie by a name written beside is at most. */
const BESIDE = 0.95;

/** The tie of a kunya written beside a name («محمود السالم (أبو رائد)»): it is whoever the name is. */
export function besideTie(member: ActorMember, beside: EntityTie): EntityTie {
  return {
    member: member.id,
    entity: member.entity,
    actor: beside.actor,
    opens: false,
    confidence: Math.min(BESIDE, beside.opens ? BESIDE : beside.confidence),
    reasons: [{ rule: "ties/beside", evidence: Object.keys(member.profile.names), weight: 0 }],
    possible: [],
  };
}

/** The members of an article in the order they are to be placed in: those with the fullest names first, so that short ones find whom they shorten. */
export function inPlacingOrder(members: readonly ActorMember[]): ActorMember[] {
  return members.toSorted(
    (a, b) =>
      Number(a.beside !== null) - Number(b.beside !== null) || strengthOf(b.profile) - strengthOf(a.profile),
  );
}

/** Entries of the knowledge base first, then by the words of the longest name. */
export function strengthOf({ known, names }: ActorProfile): number {
  const longest = Math.max(...Object.keys(names).map((name) => name.split(" ").length));
  return known !== null ? 100 : longest;
}

/** Where a tie to an actor begins: its id in the knowledge base, or the member itself. */
export function actorOpenedBy({ id, profile }: ActorMember): string {
  return profile.known === null ? id : `known:${profile.known}`;
}

/**
 * The actor proposed for a member out of the candidates that share a key with it. Of two candidates that both fit and are not one,
 * neither is taken unless one fits clearly better. The order of the candidates does not matter.
 */
export function proposeActor(member: ActorMember, candidates: readonly ActorCandidate[]): EntityTie {
  const { id, entity, profile } = member;
  const tie = (actor: string, opens: boolean, confidence: number, reasons: readonly ActorReason[]) => ({
    member: id,
    entity,
    actor,
    opens,
    confidence,
    reasons,
  });
  const decided = candidates.filter(({ hand }) => hand === "same").sort(byId)[0];
  if (decided !== undefined)
    return {
      ...tie(decided.id, false, 1, [{ rule: "ties/by-hand", evidence: [], weight: 0 }]),
      possible: [],
    };
  const compared = candidates
    .filter(({ hand }) => hand !== "different")
    .map((candidate) => ({ candidate, ...compareActors(profile, candidate.profile) }))
    .filter(({ decision }) => decision !== "different")
    .sort((a, b) => b.confidence - a.confidence || byId(a.candidate, b.candidate));
  const possible = (from: typeof compared) =>
    from
      .slice(0, SHOWN)
      .map(({ candidate, confidence, reasons }) => ({ actor: candidate.id, confidence, reasons }));
  const [best, next] = compared;
  // People parted it from the entry the reader named: it opens an actor of its own.
  const taken = candidates.some((one) => one.id === actorOpenedBy(member));
  if (
    best === undefined ||
    best.decision !== "same" ||
    !mayJoin(profile, best.candidate) ||
    isAmbiguous(best, next)
  )
    return {
      ...tie(
        taken ? id : actorOpenedBy(member),
        true,
        best === undefined ? 1 : 1 - Math.min(best.confidence, SAME_ACTOR),
        [],
      ),
      possible: possible(compared),
    };
  return {
    ...tie(best.candidate.id, false, best.confidence, best.reasons),
    possible: possible(compared.slice(1)),
  };
}

/** An entry of the knowledge base joins its own actor only, or one that was supposed to be its. */
function mayJoin({ known }: ActorProfile, { profile }: ActorCandidate): boolean {
  return known === null || profile.known === known || (profile.known === null && profile.supposed === known);
}

type Compared = ActorComparison & { readonly candidate: ActorCandidate };

function isAmbiguous(best: Compared, next: Compared | undefined): boolean {
  if (next === undefined || best.confidence === 1 || oddsOf(best) - oddsOf(next) >= MARGIN) return false;
  return compareActors(best.candidate.profile, next.candidate.profile).decision === "different";
}

function oddsOf({ reasons }: Compared): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
