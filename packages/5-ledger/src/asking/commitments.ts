import type { Archive } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { chooseActor } from "./actors/choose-actor.ts";
import { evidenceFrom } from "./asked/evidence.ts";
import { choiceOf, dayAsked, dayOf, limitOf } from "./asked/place.ts";
import { ActorRef } from "./shape/actor.ts";
import { named, pageOf, refOrNull, refTo, text, wholeNumber } from "./shape/building.ts";
import { OUTCOMES, SCHEDULES, Searched, STRENGTHS, TOPICS, Undertaking } from "./shape/items.ts";
import { findLinked } from "./undertakings/find-linked.ts";
import { findPromised } from "./undertakings/find-promised.ts";
import { linkedUndertakings } from "./undertakings/linked.ts";
import { linkingOf } from "./undertakings/linking-of.ts";
import { searchedOf } from "./undertakings/searched.ts";
import { singleUndertakings } from "./undertakings/single.ts";

/** Which undertakings; with `on` alone all, newest first. */
export interface CommitmentsQuery {
  /** The day asked about, YYYY-MM-DD: what is due or overdue is so on this day. Nobody fills it in. */
  readonly on: string;
  /** Who is bound: a name or an id. */
  readonly by?: string | undefined;
  /** Whom it was promised to: a name or an id. */
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly strength?: string | undefined;
  /** How it stands against its own schedule on that day; then the one due first comes first. */
  readonly schedule?: string | undefined;
  /** Proposed or settled outcome. */
  readonly outcome?: string | undefined;
  readonly outlet?: string | undefined;
  /** Worded in articles published in these days, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Commitments = named("Commitments", "Undertakings and how they stand on a day.", {
  schema: Type.Literal("mahdar.commitments/1"),
  on: text("The day asked about, YYYY-MM-DD."),
  by: refOrNull(ActorRef),
  to: refOrNull(ActorRef),
  searched: refTo(Searched),
  unlinked: wholeNumber(
    "Articles whose promises are not linked yet: their wordings are not in this list, once others are linked.",
  ),
  ...pageOf(Undertaking),
});
export type Commitments = Static<typeof Commitments>;

/**
 * What was promised, by whom, to whom, by when, and how it stands on a day.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await commitments(archive, { on: "2020-09-01", by: "us", schedule: "due" })
 */
export async function commitments(archive: Archive, query: CommitmentsQuery): Promise<Commitments> {
  const limit = limitOf(query.limit);
  const on = dayAsked(query.on);
  const topic = choiceOf("topic", query.topic, TOPICS);
  const strength = choiceOf("strength", query.strength, STRENGTHS);
  const schedule = choiceOf("schedule", query.schedule, SCHEDULES) ?? null;
  const outcome = choiceOf("outcome", query.outcome, OUTCOMES);
  const [from, until] = [dayOf("from", query.from), dayOf("until", query.until)];
  const { outlet, after } = query;
  const { by, to, found, searched, unlinked } = await archive.engine.read(async (tx) => {
    const by = query.by === undefined ? null : await chooseActor(tx, query.by);
    const to = query.to === undefined ? null : await chooseActor(tx, query.to);
    const bound = { of: by?.entities ?? null, to: to?.entities ?? null };
    const asked = { ...bound, on, topic, strength, schedule, outcome, outlet, from, until, limit, after };
    const standing = await linkingOf(tx);
    const found = standing.isLinked ? await findLinked(tx, asked) : await findPromised(tx, asked);
    return { by, to, found, searched: await searchedOf(tx, on), unlinked: standing.unlinked };
  });
  const evidenceOf = evidenceFrom(archive);
  const items =
    "ids" in found
      ? await linkedUndertakings(archive, found.ids, on, evidenceOf)
      : await singleUndertakings(found.rows, on, searched, evidenceOf);
  return {
    schema: "mahdar.commitments/1",
    on,
    by: by?.ref ?? null,
    to: to?.ref ?? null,
    searched,
    unlinked,
    items,
    next: found.next,
    total: found.total,
    limit,
  };
}
