import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type {
  CommitmentQuery,
  CommitmentRow,
  EventQuery,
  EventRow,
  Filter,
  Page,
  StatementQuery,
  StatementRow,
} from "../archive.ts";
import { build } from "../engine/builder.ts";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../tables.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { filterOf, limitOf } from "./filter.ts";

/** As `Archive.statements` promises. */
export function listStatements(engine: Engine, query: StatementQuery): Page<StatementRow> {
  const wanted = equals({ "i.entity": query.entity, "i.kind": query.kind });
  return pageOf(engine, "proposed_attributions", query, wanted, (row) => ({
    ...place(row),
    source: row.source,
    entity: row.entity,
    kind: row.kind,
    cue: row.cue,
    content: row.content,
    direct: row.direct === 1,
  }));
}

/** As `Archive.events` promises. */
export function listEvents(engine: Engine, query: EventQuery): Page<EventRow> {
  return pageOf(engine, "proposed_events", query, equals({ "i.type": query.type }), (row) => ({
    ...place(row),
    type: row.type,
    mode: row.mode,
    trigger: row.trigger_text,
    actors: JSON.parse(row.actors) as string[],
    recipients: JSON.parse(row.recipients) as string[],
    date: row.date,
    place: row.place,
  }));
}

/** As `Archive.commitments` promises. */
export function listCommitments(engine: Engine, query: CommitmentQuery): Page<CommitmentRow> {
  const wanted = equals({ "i.entity": query.entity, "i.strength": query.strength, "i.topic": query.topic });
  return pageOf(engine, "proposed_commitments", query, wanted, (row) => ({
    ...place(row),
    actor: row.actor,
    entity: row.entity,
    content: row.content,
    strength: row.strength,
    topic: row.topic,
    beneficiary: row.beneficiary,
    deadline: row.deadline,
  }));
}

type ItemTable = "proposed_attributions" | "proposed_events" | "proposed_commitments";
type Column<Name extends ItemTable> = Tables[Name];
type Listed = {
  key: number;
  article_id: string;
  article_title: string | null;
  outlet: string | null;
  published: string;
};
type Placed = Listed & { i: number; start: number; rule: string };

function place(row: Placed) {
  return {
    articleId: row.article_id,
    articleTitle: row.article_title,
    outlet: row.outlet,
    published: row.published === "" ? null : row.published,
    index: row.i,
    start: row.start,
    rule: row.rule,
  };
}

/** The condition on the items themselves; null where every item is wanted. */
function equals(wanted: Readonly<Record<string, string | undefined>>): Expression<SqlBool> | null {
  const parts = Object.entries(wanted).filter(([, value]) => value !== undefined);
  if (parts.length === 0) return null;
  return expressionBuilder<Tables, keyof Tables>().and(
    parts.map(([column, value]) => sql<boolean>`${sql.ref(column)} = ${value}`),
  );
}

/** One page of a layer's items over the current versions of the articles that the filter lets through. */
function pageOf<Name extends ItemTable, Item>(
  engine: Engine,
  table: Name,
  filter: Filter,
  wanted: Expression<SqlBool> | null,
  itemOf: (row: Listed & Column<Name>) => Item,
): Page<Item> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, ["string", "number", "number"]);
  const matching = build
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .innerJoin(sql<Column<ItemTable>>`${sql.table(table)}`.as("i"), (join) =>
      join.onRef("i.version", "=", "v.key"),
    )
    .where(filterOf(filter))
    .where(wanted ?? sql<boolean>`true`);
  const page =
    after === null
      ? matching
      : matching.where(
          sql<boolean>`((a.published, a.key) < (${after[0]}, ${after[1]}) or (a.key = ${after[1]} and i.i > ${after[2]}))`,
        );
  return engine.read(() => {
    // Kysely sees what the three tables share; which one it is, `Name` says.
    const rows = engine.all(
      page
        .selectAll("i")
        .select(["a.key", "a.id as article_id", "a.title as article_title", "a.outlet", "a.published"])
        .orderBy("a.published", "desc")
        .orderBy("a.key", "desc")
        .orderBy("i.i")
        .limit(limit + 1),
    ) as unknown as (Listed & Column<Name>)[];
    const last = rows.length > limit ? rows[limit - 1]! : null;
    return {
      items: rows.slice(0, limit).map(itemOf),
      next: last === null ? null : cursorOf([last.published, last.key, last.i]),
      total:
        wanted === null
          ? totalOf(engine, table, filter)
          : engine.first(matching.select((eb) => eb.fn.countAll<number>().as("n")))!.n,
    };
  });
}

/** How many items a layer has in the articles let through: summed up from their rows, without counting the items. */
function totalOf(engine: Engine, table: ItemTable, filter: Filter): number {
  const count = sql<number>`coalesce(sum(${sql.ref(COUNTED_IN[table])}), 0)`.as("n");
  return engine.first(build.selectFrom("articles as a").where(filterOf(filter)).select(count))!.n;
}

const COUNTED_IN = {
  proposed_attributions: "a.attributions",
  proposed_events: "a.events",
  proposed_commitments: "a.commitments",
} as const;
