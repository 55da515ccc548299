import { MahdarError } from "@mahdar/shape";
import type { Archive, Engine } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { chooseActor } from "./actors/choose-actor.ts";
import { eventKey } from "./actors/participants.ts";
import { evidenceFrom } from "./asked/evidence.ts";
import { choiceOf, dayOf, limitOf, nextOf, placeAfter } from "./asked/place.ts";
import { whenOf } from "./asked/when.ts";
import { entryWho, findEntries, whoKey } from "./days/find-entries.ts";
import { ActorRef } from "./shape/actor.ts";
import { named, pageOf, refOrNull, textOrNull } from "./shape/building.ts";
import { TIMELINE_KINDS, TimelineEntry, TOPICS } from "./shape/items.ts";
import { story as readStory } from "./stories.ts";

/** Which part of the record; at least one of actor, story, dialogue, topic, from and to. */
export interface TimelineQuery {
  /** Who takes part, says it or is bound: a name or an id. */
  readonly actor?: string | undefined;
  /** The id of a story. */
  readonly story?: string | undefined;
  /** The id of a process of many rounds (lexicon/links/processes.tsv). */
  readonly dialogue?: string | undefined;
  /** Commitments of this topic alone: events and statements have none. */
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
  /** Days, both included; a vague day is in when it may be. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Timeline = named("Timeline", "What happened, was said and was promised, in the order of days.", {
  schema: Type.Literal("mahdar.timeline/1"),
  actor: refOrNull(ActorRef),
  story: textOrNull("The story asked about."),
  dialogue: textOrNull("The process asked about."),
  ...pageOf(TimelineEntry),
});
export type Timeline = Static<typeof Timeline>;

/**
 * Events by the day they happened, statements and commitments by the day they were published, rounds by the day they were
 * held; an event without a day of its own stands on the day it was published, and says so.
 *
 * @throws MahdarError bad-field, bad-usage, not-found.
 * @example await timeline(archive, { dialogue: "iq-us-strategic-dialogue" })
 */
export async function timeline(archive: Archive, query: TimelineQuery): Promise<Timeline> {
  const limit = limitOf(query.limit);
  const [from, to] = [dayOf("from", query.from), dayOf("to", query.to)];
  const topic = choiceOf("topic", query.topic, TOPICS);
  const kind = choiceOf("kind", query.kind, TIMELINE_KINDS);
  const { dialogue } = query;
  if ([query.actor, query.story, dialogue, topic, from, to].every((one) => one === undefined))
    throw new MahdarError(
      "bad-usage",
      "a timeline of everything was asked for",
      "say of whom or what: actor, story, dialogue, topic, or days from and to",
    );
  // A story that went into another is that one.
  const story = query.story === undefined ? undefined : (await readStory(archive, { id: query.story })).id;
  const place = placeAfter(query.after, ["string", "number", "string", "number"]);
  const { actor, found } = await archive.engine.read(async (tx) => {
    const actor = query.actor === undefined ? null : await chooseActor(tx, query.actor);
    if (dialogue !== undefined) await mustKnow(tx, dialogue);
    const asked = { actor, story, dialogue, topic, kind, from, to, place, limit };
    const entries = await findEntries(tx, asked);
    return { actor, found: { ...entries, who: await entryWho(tx, entries.rows) } };
  });
  const evidenceOf = evidenceFrom(archive);
  const items: TimelineEntry[] = [];
  for (const row of found.rows) {
    const { kind, what, text, number } = row;
    items.push({
      kind,
      when: whenOf(row.date, row.published),
      what,
      text,
      number,
      who: [...(found.who.get(whoKey(kind, eventKey(row.key, row.i))) ?? [])],
      evidence: kind === "round" ? null : await evidenceOf(LAYER_OF[kind], row),
    });
  }
  const last = found.more ? found.rows.at(-1)! : null;
  return {
    schema: "mahdar.timeline/1",
    actor: actor?.ref ?? null,
    story: story ?? null,
    dialogue: dialogue ?? null,
    items,
    next: last === null ? null : nextOf([last.day_key, last.rank, last.id, last.i]),
    total: found.total,
    limit,
  };
}

/** Throws not-found for a process that the archive does not have. */
async function mustKnow(tx: Engine, dialogue: string): Promise<void> {
  const { rows } = await sql`select 1 from dialogues where process = ${dialogue}`.execute(tx.db);
  if (rows.length > 0) return;
  throw new MahdarError(
    "not-found",
    `there is no dialogue ${JSON.stringify(dialogue.slice(0, 200))}`,
    "give an id of the list of dialogues; an archive must be linked to have any (mahdar link)",
  );
}

const LAYER_OF = { event: "events", statement: "attributions", commitment: "commitments" } as const;
