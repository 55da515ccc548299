import { windowOf } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { fold, keyWords } from "@mahdar/text";
import { type RawBuilder, sql } from "kysely";
import { ENTITY, type EntityColumns } from "../actors/entity-columns.ts";
import { entityOf, itemPage, itemsOf } from "../asked/item-page.ts";
import { pageOfAll } from "../asked/place.ts";
import { ITEM, type ItemRow } from "../asked/rows.ts";
import type { Undertaking, Window } from "../shape/items.ts";
import { type Schedule, scheduleOn } from "./schedule-on.ts";

/** A commitment of the list, as one article words it. */
export interface PromisedRow extends ItemRow, EntityColumns {
  readonly by_text: string;
  readonly content: string;
  readonly strength: Undertaking["strength"];
  readonly topic: Undertaking["topic"];
  readonly beneficiary: string | null;
  readonly deadline: string | null;
}

const PROMISED = sql`x.actor as by_text, x.content, x.strength, x.topic, x.beneficiary, x.deadline, ${ENTITY}`;

export interface PromisedQuery {
  readonly on: string;
  /** Who is bound and whom it was promised to, as rows of `article, entity`. */
  readonly of: RawBuilder<unknown> | null;
  readonly to: RawBuilder<unknown> | null;
  readonly where: readonly RawBuilder<boolean>[];
  readonly schedule: Schedule | null;
  readonly limit: number;
  readonly after: string | null | undefined;
}

/**
 * The commitments of a page: newest first, but where a schedule is asked for, the one due first. What a window or a
 * beneficiary means is not in the database, so that these two are looked at row by row.
 */
export async function findPromised(tx: Engine, query: PromisedQuery) {
  const { on, to, schedule, limit, after } = query;
  if (to === null && schedule === null)
    return itemPage<PromisedRow>(tx, {
      table: "commitments",
      columns: PROMISED,
      of: query.of,
      where: query.where,
      limit,
      after,
    });
  const all = await allPromised(tx, query);
  const names = to === null ? null : await namesByArticle(tx, to);
  const fits = all.filter(
    (row) =>
      (names === null || isPromisedTo(row, names)) &&
      (schedule === null || scheduleOn(windowIn(row), on) === schedule),
  );
  const keyed = fits.map((row) => ({ row, key: orderOf(row, schedule !== null) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  if (schedule === null) keyed.reverse();
  const page = pageOfAll(keyed, (one) => one.key, { limit, after });
  return { rows: page.items.map((one) => one.row), next: page.next, total: page.total };
}

async function allPromised(tx: Engine, { of, where, to, schedule }: PromisedQuery): Promise<PromisedRow[]> {
  const conditions = [
    sql<boolean>`x.status <> 'rejected'`,
    ...where,
    ...(schedule === null || schedule === "open-ended" ? [] : [sql<boolean>`x.deadline is not null`]),
    ...(to === null ? [] : [sql<boolean>`x.beneficiary is not null`]),
  ];
  const { rows } = await sql<PromisedRow>`select ${ITEM}, ${PROMISED}
    from ${itemsOf("commitments", of)} join articles as a on a.key = x.article ${entityOf("commitments")}
    where ${sql.join(conditions, sql` and `)}`.execute(tx.db);
  return rows;
}

/** The days it is due in, by its own words. */
export function windowIn({ deadline, published }: PromisedRow): Window | null {
  return deadline === null ? null : windowOf(deadline, published === "" ? null : published);
}

function orderOf(row: PromisedRow, byDue: boolean): string {
  const place = `${row.id}#${String(row.i).padStart(6, "0")}`;
  return byDue ? `${windowIn(row)?.until ?? "9999"}|${row.published}|${place}` : `${row.published}|${place}`;
}

async function namesByArticle(
  tx: Engine,
  to: RawBuilder<unknown>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ article: number; name: string; aliases: string }>`
    select n.article, n.name, n.aliases from (${to}) as those
    join entities as n on n.article = those.article and n.entity = those.entity`.execute(tx.db);
  const found = new Map<number, string[]>();
  for (const { article, name, aliases } of rows)
    found.set(article, [...(found.get(article) ?? []), name, ...(JSON.parse(aliases) as string[])]);
  return found;
}

/** Whether the beneficiary's words hold a name of theirs: «للشعب العراقي» does not hold العراق, «لأهالي البصرة» holds البصرة. */
function isPromisedTo(
  { key, beneficiary }: PromisedRow,
  names: ReadonlyMap<number, readonly string[]>,
): boolean {
  if (beneficiary === null) return false;
  const words = ` ${keyWords(unglued(beneficiary)).join(" ")} `;
  return (names.get(key) ?? []).some((name) => words.includes(` ${keyWords(name).join(" ")} `));
}

/** «للعراق» is read as العراق; what is folded is compared only. */
function unglued(text: string): string {
  return fold(text)
    .split(" ")
    .map((word) => (word.startsWith("لل") && word.length > 4 ? `ال${word.slice(2)}` : word))
    .join(" ");
}
