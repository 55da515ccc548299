import { type RawBuilder, sql } from "kysely";
import { publishedIn } from "../asked/rows.ts";
import type { Schedule } from "./schedule-on.ts";

/** Which undertakings, checked. */
export interface UndertakingsAsked {
  readonly on: string;
  /** Who is bound and whom it was promised to, as rows of `article, entity`. */
  readonly of: RawBuilder<unknown> | null;
  readonly to: RawBuilder<unknown> | null;
  readonly topic: string | undefined;
  readonly strength: string | undefined;
  readonly schedule: Schedule | null;
  readonly outcome: string | undefined;
  readonly outlet: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly limit: number;
  readonly after: string | null | undefined;
}

/** What is asked of a wording: of `commitments as x` in `articles as a`. */
export function wordingConditions(asked: UndertakingsAsked): RawBuilder<boolean>[] {
  const { topic, strength, outlet, from, until } = asked;
  return [
    publishedIn(from, until),
    ...(topic === undefined ? [] : [sql<boolean>`x.topic = ${topic}`]),
    ...(strength === undefined ? [] : [sql<boolean>`x.strength = ${strength}`]),
    ...(outlet === undefined ? [] : [sql<boolean>`a.outlet = ${outlet}`]),
  ];
}
