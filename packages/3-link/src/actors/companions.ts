import type { Entity } from "@mahdar/shape";
import { actorCompanions } from "../lexicon/links.generated.ts";
import { bodyWordsOf, personWordsOf } from "./names.ts";

const SHARES = new Map(actorCompanions.map(({ key, share }) => [key, Number(share)]));
/** The share of articles that name one who is not in the table. */
const UNLISTED = 0.0004;

/** Who an entity is, for counting who is named together: its id in the knowledge base, else its name; null where a name is too short to tell. */
export function companionKey(entity: Entity): string | null {
  if (entity.actor !== null) return `@${entity.actor}`;
  if (entity.type !== "PER") return bodyWordsOf(entity.name).words.join(" ") || null;
  const words = personWordsOf(entity.name);
  return words.length < 2 ? null : words.join(" ");
}

/** The share of articles that name this companion. */
export function shareOf(key: string): number {
  return SHARES.get(key) ?? UNLISTED;
}
