import { type ActorMember, type ActorProfile, lookUpKeysOf, mergeAll, nameKeysOf } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { partsOf } from "../parts.ts";
import { packProfile, unpackProfile } from "./pack.ts";

/** Actors compared for one key: those added to last. */
const OF_A_KEY = 48;

/** A proposed actor while a batch is being placed. */
interface Held {
  readonly id: string;
  readonly keys: Set<string>;
  profiles: ActorProfile[];
  touched: number;
  isChanged: boolean;
}

/** The proposed actors a batch of members may belong to, read from the archive once and written back once. */
export class ProposedActors {
  readonly #tx: Engine;
  readonly #held = new Map<string, Held>();
  readonly #byKey = new Map<string, Set<string>>();
  #count = 0;

  private constructor(tx: Engine) {
    this.#tx = tx;
  }

  /** Reads the actors that share a key with one of these members, and those they open. */
  static async around(tx: Engine, members: readonly ActorMember[]): Promise<ProposedActors> {
    const actors = new ProposedActors(tx);
    const keys = new Set<string>();
    const ids = new Set<string>();
    for (const member of members) {
      if (member.profile.known === null) for (const key of lookUpKeysOf(member.keys)) keys.add(key);
      else ids.add(`known:${member.profile.known}`);
    }
    for (const part of partsOf([...keys])) {
      const rows = await tx.db.selectFrom("actor_keys").selectAll().where("key", "in", part).execute();
      for (const { key, actor } of rows) {
        actors.#index(key, actor);
        ids.add(actor);
      }
    }
    await actors.#read([...ids]);
    return actors;
  }

  async #read(ids: readonly string[]): Promise<void> {
    for (const part of partsOf(ids)) {
      const rows = await this.#tx.db
        .selectFrom("proposed_actors")
        .selectAll()
        .where("id", "in", part)
        .execute();
      for (const { id, touched, profile } of rows) {
        const profiles = [unpackProfile(profile)];
        this.#held.set(id, { id, keys: new Set(), profiles, touched, isChanged: false });
        this.#count = Math.max(this.#count, touched);
      }
    }
  }

  /** Actors that share a key with a member, of each key those added to last. */
  sharing(member: ActorMember): { readonly id: string; readonly profile: ActorProfile }[] {
    const { known } = member.profile;
    const found = new Set<Held>();
    if (known !== null) {
      const own = this.#held.get(`known:${known}`);
      if (own !== undefined) found.add(own);
    } else {
      for (const key of lookUpKeysOf(member.keys)) {
        const list = [...(this.#byKey.get(key) ?? [])].flatMap((id) => this.#held.get(id) ?? []);
        if (list.length > OF_A_KEY)
          list.sort((a, b) => b.touched - a.touched || (a.id < b.id ? -1 : 1)).length = OF_A_KEY;
        for (const one of list) found.add(one);
      }
    }
    return [...found].map((held) => ({ id: held.id, profile: profileOf(held) }));
  }

  /** Adds a member's profile to an actor, which is made where it is new. */
  add(actor: string, member: ActorMember): void {
    let held = this.#held.get(actor);
    if (held === undefined) {
      held = { id: actor, keys: new Set(), profiles: [], touched: 0, isChanged: true };
      this.#held.set(actor, held);
    }
    held.profiles.push(member.profile);
    held.touched = ++this.#count;
    held.isChanged = true;
    for (const key of member.keys) {
      held.keys.add(key);
      this.#index(key, actor);
    }
  }

  /** Writes back what changed. */
  async write(): Promise<void> {
    const changed = [...this.#held.values()].filter(({ isChanged }) => isChanged);
    for (const part of partsOf(changed.map(({ id }) => id)))
      await this.#tx.db.deleteFrom("proposed_actors").where("id", "in", part).execute();
    await this.#tx.insert(
      "proposed_actors",
      changed.map((held) => {
        const profile = profileOf(held);
        return { id: held.id, known: profile.known, touched: held.touched, profile: packProfile(profile) };
      }),
    );
    const keys = changed.flatMap(({ id, keys: own }) => [...own].map((key) => ({ key, actor: id })));
    for (const part of partsOf(keys)) {
      await this.#tx.db
        .insertInto("actor_keys")
        .values(part)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  #index(key: string, actor: string): void {
    const there = this.#byKey.get(key);
    if (there === undefined) this.#byKey.set(key, new Set([actor]));
    else there.add(actor);
  }
}

function profileOf(held: Held): ActorProfile {
  if (held.profiles.length > 1) held.profiles = [mergeAll(held.profiles)];
  return held.profiles[0]!;
}

/** Makes proposed actors anew from the members they have left; those without members are no more. */
export async function rebuildProposed(tx: Engine, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select("profile")
      .where("proposed", "=", id)
      .orderBy("ref")
      .execute();
    const kept = await tx.db
      .selectFrom("proposed_actors")
      .select("touched")
      .where("id", "=", id)
      .executeTakeFirst();
    await tx.db.deleteFrom("proposed_actors").where("id", "=", id).execute();
    await tx.db.deleteFrom("actor_keys").where("actor", "=", id).execute();
    if (rows.length === 0) continue;
    const profiles = rows.map(({ profile }) => unpackProfile(profile));
    const profile = mergeAll(profiles);
    await tx.insert("proposed_actors", [
      { id, known: profile.known, touched: kept?.touched ?? 0, profile: packProfile(profile) },
    ]);
    const keys = new Set(
      profiles.flatMap(({ type, known, names }) => {
        const [name = "", ...aliases] = Object.keys(names);
        return nameKeysOf({ type, name, aliases, actor: known });
      }),
    );
    await tx.insert(
      "actor_keys",
      [...keys].map((key) => ({ key, actor: id })),
    );
  }
}
