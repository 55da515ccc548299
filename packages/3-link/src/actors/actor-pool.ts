import type { ActorDecisions } from "./decisions.ts";
import { lookUpKeysOf } from "./keys.ts";
import type { ActorMember } from "./members.ts";
import { mergeAll } from "./merge.ts";
import type { ActorProfile } from "./profile.ts";
import { type ActorCandidate, besideTie, type EntityTie, proposeActor } from "./propose-actor.ts";

/** Profiles of members kept before they are merged into the actor's: most actors are added to more often than compared. */
const PENDING = 32;

/** An actor in memory. */
export class PooledActor {
  readonly id: string;
  readonly keys = new Set<string>();
  readonly articles = new Set<string>();
  /** Groups of members people decided on (`ActorDecisions.groupOf`). */
  readonly groups = new Set<string>();
  /** When it was last added to, counted in members. */
  touched = 0;
  #profiles: ActorProfile[] = [];

  constructor(id: string) {
    this.id = id;
  }

  get profile(): ActorProfile {
    if (this.#profiles.length > 1) this.#profiles = [mergeAll(this.#profiles)];
    return this.#profiles[0]!;
  }

  add(profile: ActorProfile): void {
    if (this.#profiles.length === PENDING) this.#profiles = [mergeAll(this.#profiles)];
    this.#profiles.push(profile);
  }
}

/** Actors compared for one key: those added to last. */
const OF_A_KEY = 48;

/** Actors by name key, and the placing of one member after another. */
export class ActorPool {
  readonly actors = new Map<string, PooledActor>();
  readonly #byKey = new Map<string, Set<PooledActor>>();
  readonly #byGroup = new Map<string, PooledActor>();
  /** Entries of the knowledge base; an actor that was opened before its entry was sure keeps its own id. */
  readonly #byEntry = new Map<string, PooledActor>();
  readonly #decisions: ActorDecisions;
  readonly #most: number;
  #count = 0;

  constructor(decisions: ActorDecisions, most: number) {
    this.#decisions = decisions;
    this.#most = most;
  }

  /** Proposes an actor for the member and adds it to it. `besides` are the ties of the same article made before. */
  place(member: ActorMember, besides: ReadonlyMap<string, EntityTie>): EntityTie {
    const group = this.#decisions.groupOf(member.id);
    const beside = member.beside === null ? undefined : besides.get(member.beside);
    const tie =
      beside !== undefined && (group === null || !this.#byGroup.has(group))
        ? besideTie(member, beside)
        : proposeActor(member, this.#candidates(member, group));
    this.#join(member, group, tie);
    return tie;
  }

  /** Actors that share a key with this one, other than itself, in the order of their ids. */
  sharing(actor: PooledActor): PooledActor[] {
    return [...this.#with(lookUpKeysOf(actor.keys))]
      .filter((one) => one !== actor)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Whether people keep two actors apart. */
  arePart(one: PooledActor, other: PooledActor): boolean {
    for (const a of one.groups) for (const b of other.groups) if (this.#decisions.arePart(a, b)) return true;
    return false;
  }

  /** Makes two actors one, under the id of the first. */
  merge(one: PooledActor, other: PooledActor): void {
    one.add(other.profile);
    for (const key of other.keys) this.#index(one, key);
    for (const article of other.articles) one.articles.add(article);
    for (const group of other.groups) {
      one.groups.add(group);
      this.#byGroup.set(group, one);
    }
    const { known } = other.profile;
    if (known !== null) this.#byEntry.set(known, one);
    one.touched = Math.max(one.touched, other.touched);
    this.#drop(other);
  }

  #candidates(member: ActorMember, group: string | null): ActorCandidate[] {
    const candidates: ActorCandidate[] = [];
    const { known: entry } = member.profile;
    const known = entry === null ? undefined : this.#byEntry.get(entry);
    const decided = group === null ? undefined : this.#byGroup.get(group);
    // An entry of the knowledge base that has its actor is that; nothing else need be looked at.
    const others = known === undefined ? this.#with(lookUpKeysOf(member.keys)) : [known];
    for (const actor of others) {
      if (actor === decided) continue;
      const parted = group !== null && [...actor.groups].some((one) => this.#decisions.arePart(one, group));
      if (parted) candidates.push({ id: actor.id, profile: actor.profile, hand: "different" });
      else if (actor === known) candidates.push({ id: actor.id, profile: member.profile });
      else if (!actor.articles.has(member.article)) candidates.push(actor);
    }
    if (decided !== undefined) candidates.push({ id: decided.id, profile: decided.profile, hand: "same" });
    return candidates;
  }

  #with(keys: Iterable<string>): Set<PooledActor> {
    const found = new Set<PooledActor>();
    for (const key of keys) {
      const there = this.#byKey.get(key);
      if (there === undefined) continue;
      const list = [...there];
      if (list.length > OF_A_KEY)
        list.sort((a, b) => b.touched - a.touched || (a.id < b.id ? -1 : 1)).length = OF_A_KEY;
      for (const actor of list) found.add(actor);
    }
    return found;
  }

  #join(member: ActorMember, group: string | null, tie: EntityTie): void {
    let actor = this.actors.get(tie.actor);
    if (actor === undefined) {
      actor = new PooledActor(tie.actor);
      this.actors.set(actor.id, actor);
      if (this.actors.size > this.#most) this.#drop(this.actors.values().next().value!);
    } else {
      // The map keeps the order of last use, so that the first is the one to drop.
      this.actors.delete(actor.id);
      this.actors.set(actor.id, actor);
    }
    actor.add(member.profile);
    for (const key of member.keys) this.#index(actor, key);
    actor.articles.add(member.article);
    actor.touched = ++this.#count;
    const { known } = member.profile;
    if (known !== null && !this.#byEntry.has(known)) this.#byEntry.set(known, actor);
    if (group === null) return;
    actor.groups.add(group);
    if (!this.#byGroup.has(group)) this.#byGroup.set(group, actor);
  }

  #index(actor: PooledActor, key: string): void {
    if (actor.keys.has(key)) return;
    actor.keys.add(key);
    const there = this.#byKey.get(key);
    if (there === undefined) this.#byKey.set(key, new Set([actor]));
    else there.add(actor);
  }

  #drop(actor: PooledActor): void {
    this.actors.delete(actor.id);
    for (const key of actor.keys) {
      const there = this.#byKey.get(key);
      there?.delete(actor);
      if (there?.size === 0) this.#byKey.delete(key);
    }
    const { known } = actor.profile;
    if (known !== null && this.#byEntry.get(known) === actor) this.#byEntry.delete(known);
    for (const group of actor.groups) if (this.#byGroup.get(group) === actor) this.#byGroup.delete(group);
  }
}
