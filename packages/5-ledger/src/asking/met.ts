import { MahdarError } from "@mahdar/shape";
import type { Archive, Engine } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { type ChosenActor, chooseActor } from "./actors/choose-actor.ts";
import { eventsWith } from "./actors/participants.ts";
import { evidenceFrom } from "./asked/evidence.ts";
import { dayOf, limitOf, pageOfAll } from "./asked/place.ts";
import { dayOfTelling, gatherMeetings } from "./meetings/gather-meetings.ts";
import { meetingId, meetingOf } from "./meetings/meeting-of.ts";
import { findTellings, type Telling } from "./meetings/tellings.ts";
import { ActorRef } from "./shape/actor.ts";
import { named, pageOf, refOrNull, refTo, wholeNumber } from "./shape/building.ts";
import { Meeting } from "./shape/items.ts";

/** Whose meetings: of `one` with `other`, or with anybody. */
export interface MetQuery {
  readonly one: string;
  readonly other?: string | undefined;
  /** Held in these days, both included; a meeting without a day of its own counts for the day it was told. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Agreements and joint work as well, and not meetings, visits and calls alone. */
  readonly dealings?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Met = named("Meetings", "Meetings, the latest first.", {
  schema: Type.Literal("mahdar.met/1"),
  one: refTo(ActorRef),
  other: refOrNull(ActorRef),
  tellings: wholeNumber("How many articles' items tell of all these meetings together."),
  ...pageOf(Meeting),
});
export type Met = Static<typeof Met>;

const MEETINGS = ["CONSULT"];
const DEALINGS = ["CONSULT", "AGREE", "COOPERATE"];

/**
 * Meetings of an actor, or of two with one another: the same meeting told by ten outlets is one, with its tellings.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await met(archive, { one: "برهم صالح", other: "iq-mustafa-al-kadhimi" })
 */
export async function met(archive: Archive, query: MetQuery): Promise<Met> {
  const limit = limitOf(query.limit);
  const [from, to] = [dayOf("from", query.from), dayOf("to", query.to)];
  const { one, other, meetings } = await archive.engine.read((tx) => findMeetings(tx, query));
  const held = meetings.filter((tellings) => {
    const day = heldOn(tellings);
    return (from === undefined || day >= from) && (to === undefined || (day !== "" && day <= to));
  });
  held.sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  const page = pageOfAll(held, orderOf, { limit, after: query.after });
  const evidenceOf = evidenceFrom(archive);
  const items: Meeting[] = [];
  for (const tellings of page.items) items.push(await meetingOf(tellings, evidenceOf));
  return {
    schema: "mahdar.met/1",
    one: one.ref,
    other: other?.ref ?? null,
    tellings: held.reduce((sum, tellings) => sum + tellings.length, 0),
    items,
    next: page.next,
    total: page.total,
    limit,
  };
}

/** Every meeting, as its tellings. */
async function findMeetings(
  tx: Engine,
  query: MetQuery,
): Promise<{ one: ChosenActor; other: ChosenActor | null; meetings: Telling[][] }> {
  const one = await chooseActor(tx, query.one);
  const other = query.other === undefined ? null : await chooseActor(tx, query.other);
  if (other !== null && other.ref.id === one.ref.id)
    throw new MahdarError(
      "bad-field",
      `both names mean ${one.ref.name} (${one.ref.id})`,
      "ask for two different actors, or for the meetings of one",
    );
  const among =
    other === null
      ? eventsWith(one)
      : sql`select article, event from (${eventsWith(one)}) as those
          intersect select article, event from (${eventsWith(other)}) as these`;
  const types = query.dealings === true ? DEALINGS : MEETINGS;
  const tellings = await findTellings(tx, among, types);
  return { one, other, meetings: gatherMeetings(tellings, one.ref.id) };
}

/** The day a meeting was held on, as its first dated telling has it; "" where none is known. */
function heldOn(tellings: readonly Telling[]): string {
  const dated = tellings.find((one) => one.date !== null && dayOfTelling(one) === one.date);
  return dayOfTelling(dated ?? tellings[0]!);
}

/** Later meetings have the greater key; no two have the same. */
function orderOf(tellings: readonly Telling[]): string {
  return `${heldOn(tellings)}|${meetingId(tellings)}`;
}
