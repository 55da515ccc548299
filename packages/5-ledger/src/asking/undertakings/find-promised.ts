import { windowOf } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { fold, keyWords } from "@mahdar/text";
import { type RawBuilder, sql } from "kysely";
import { ENTITY, type EntityColumns } from "../actors/entity-columns.ts";
import { entityOf, itemPage, itemsOf } from "../asked/item-page.ts";
import { pageOfAll } from "../asked/place.ts";
import { ITEM, type ItemRow } from "../asked/rows.ts";
import type { Undertaking, Window } from "../shape/items.ts";
import { type UndertakingsAsked, wordingConditions } from "./asked.ts";
import { scheduleOn } from "./schedule-on.ts";

/** A commitment of the list, as one article words it. */
export interface PromisedRow extends ItemRow, EntityColumns {
  readonly by_text: string;
  readonly content: string;
  readonly strength: NonNullable<Undertaking["strength"]>;
  readonly topic: NonNullable<Undertaking["topic"]>;
  readonly beneficiary: string | null;
  readonly deadline: string | null;
}

/** The columns of a commitment of the list. */
export const PROMISED = sql`x.actor as by_text, x.content, x.strength, x.topic, x.beneficiary, x.deadline, ${ENTITY}`;

/**
 * The commitments of a page: newest first, but where a schedule is asked for, the one due first. What a window means is
 * not in the database, so that it is looked at row by row. None of them has an outcome: that is linking's to find.
 */
export async function findPromised(tx: Engine, asked: UndertakingsAsked) {
  const { on, of, to, schedule, outcome, limit, after } = asked;
  if (outcome !== undefined) return { rows: [], next: null, total: 0 };
  const where = [
    ...wordingConditions(asked),
    ...(to === null ? [] : [sql<boolean>`(x.article, x.i) in (${await promisedTo(tx, to)})`]),
  ];
  if (schedule === null)
    return itemPage<PromisedRow>(tx, { table: "commitments", columns: PROMISED, of, where, limit, after });
  if (schedule !== "open-ended") where.push(sql<boolean>`x.deadline is not null`);
  const { rows } = await sql<PromisedRow>`select ${ITEM}, ${PROMISED}
    from ${itemsOf("commitments", of)} join articles as a on a.key = x.article ${entityOf("commitments")}
    where x.status <> 'rejected' and ${sql.join(where, sql` and `)}`.execute(tx.db);
  const keyed = rows
    .filter((row) => scheduleOn(windowIn(row), on) === schedule)
    .map((row) => ({ row, key: orderOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = pageOfAll(keyed, (one) => one.key, { limit, after });
  return { rows: page.items.map((one) => one.row), next: page.next, total: page.total };
}

/** The days it is due in, by its own words. */
export function windowIn({ deadline, published }: PromisedRow): Window | null {
  return deadline === null ? null : windowOf(deadline, published === "" ? null : published);
}

function orderOf(row: PromisedRow): string {
  const place = `${row.id}#${String(row.i).padStart(6, "0")}`;
  return `${windowIn(row)?.until ?? "9999"}|${row.published}|${place}`;
}

/** The commitments whose beneficiary's words hold a name of these entities, as rows of `article, i`. */
export async function promisedTo(tx: Engine, to: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{
    article: number;
    i: number;
    beneficiary: string;
    name: string;
    aliases: string;
  }>`
    select x.article, x.i, x.beneficiary, n.name, n.aliases from (${to}) as those
    join entities as n on n.article = those.article and n.entity = those.entity
    join commitments as x on x.article = n.article
    where x.beneficiary is not null`.execute(tx.db);
  const fits = rows.filter(({ beneficiary, name, aliases }) =>
    holdsName(beneficiary, [name, ...(JSON.parse(aliases) as string[])]),
  );
  const places = fits.map(({ article, i }) => [article, i]);
  return sql`select cast(value ->> 0 as bigint), cast(value ->> 1 as bigint) from ${
    tx.kind === "sqlite"
      ? sql`json_each(${JSON.stringify(places)})`
      : sql`jsonb_array_elements(${JSON.stringify(places)}::jsonb) as value`
  }`;
}

/** «للشعب العراقي» does not hold العراق, «لأهالي البصرة» holds البصرة. */
function holdsName(beneficiary: string, names: readonly string[]): boolean {
  const words = ` ${keyWords(unglued(beneficiary)).join(" ")} `;
  return names.some((name) => words.includes(` ${keyWords(name).join(" ")} `));
}

/** «للعراق» is read as العراق; what is folded is compared only. */
function unglued(text: string): string {
  return fold(text)
    .split(" ")
    .map((word) => (word.startsWith("لل") && word.length > 4 ? `ال${word.slice(2)}` : word))
    .join(" ");
}
