import { keyWords } from "@mahdar/text";
import { knownRef } from "../known/terms.ts";
import type { ActorRef, ActorType } from "../shape/actor.ts";

/** An entity of an article, as the list of entities has it. */
export interface EntityRow {
  readonly type: string;
  readonly name: string;
  readonly actor: string | null;
}

/** The actor an entity is: that of the knowledge base, or everyone of that type who is called by that name. */
export function actorOf({ type, name, actor }: EntityRow): ActorRef {
  const known = actor === null ? null : knownRef(actor);
  return known ?? { id: nameId(type as ActorType, keyWords(name)), name, type: type as ActorType };
}

const PREFIX = "name:";

/** The id of those who are known by a name alone. */
export function nameId(type: ActorType, words: readonly string[]): string {
  return `${PREFIX}${type}:${words.join(" ")}`;
}

/** What `nameId` was made of; null for any other id. */
export function readNameId(
  id: string,
): { readonly type: ActorType; readonly words: readonly string[] } | null {
  const match = /^name:(PER|ORG|LOC):(.{1,200})$/su.exec(id);
  return match === null ? null : { type: match[1] as ActorType, words: match[2]!.split(" ") };
}
