import type { Entity } from "@mahdar/shape";
import { bodyOf, nameKeysOf, nameOf } from "./keys.ts";
import { type ActorProfile, type ActorRecord, contextOf, profileOf } from "./profile.ts";

/** An entity of one article as a member of an actor: what the archive keeps, a row each. Plain JSON. */
export interface ActorMember {
  /** Article id, type and compared name: the same however often the article is read anew. */
  readonly id: string;
  readonly article: string;
  /** Id of the entity in this reading. */
  readonly entity: string;
  readonly keys: readonly string[];
  readonly profile: ActorProfile;
  /** The member of the same article whose kunya this is («محمود السالم (أبو رائد)»), null where it is none. */
  readonly beside: string | null;
}

/** What may stand between a name and the kunya of the same person. */
const BESIDE =
  /^\s*(?:[،,]?\s*(?:الملقب|المكنى|المكنّى|المعروف|المشهور|الشهير)\s*ب?ـ?\s*)?[("«“]\s*$|^\s*[،,]?\s*(?:الملقب|المكنى|المكنّى|المعروف|المشهور|الشهير)\s*ب?ـ?\s*[("«“]?\s*$/u;
const BESIDE_LENGTH = 24;

/** The entities of an article as members, in the record's order. */
export function membersOf(record: ActorRecord): ActorMember[] {
  const context = contextOf(record);
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const entity of record.entities) {
    const id = `${record.document.id}#${entity.type}:${wordsOf(entity).join(" ")}`;
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    ids.set(entity.id, times === 1 ? id : `${id}~${times}`);
  }
  const kunyas = kunyasOf(record);
  return record.entities.map((entity) => ({
    id: ids.get(entity.id)!,
    article: record.document.id,
    entity: entity.id,
    keys: nameKeysOf(entity),
    profile: profileOf(record, entity, context),
    beside: ids.get(kunyas.get(entity.id) ?? "") ?? null,
  }));
}

function wordsOf({ type, name }: Entity): readonly string[] {
  return type === "PER" ? nameOf(name).words : bodyOf(name).words;
}

/** Kunya → the person it is written beside. */
function kunyasOf({ document, entities, mentions }: ActorRecord): Map<string, string> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const found = new Map<string, string>();
  for (let at = 1; at < mentions.length; at++) {
    const [before, here] = [mentions[at - 1]!, mentions[at]!];
    if (before.type !== "PER" || here.type !== "PER" || before.entity === here.entity) continue;
    if (here.start - before.end > BESIDE_LENGTH || !nameOf(byId.get(here.entity)!.name).isKunya) continue;
    if (nameOf(byId.get(before.entity)!.name).words.length < 2) continue;
    if (BESIDE.test(document.text.slice(before.end, here.start))) found.set(here.entity, before.entity);
  }
  return found;
}
