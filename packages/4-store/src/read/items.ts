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
import type { Engine } from "../engine/engine.ts";
import type { ReviewStatus, Tables } from "../tables.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { filterOf, limitOf } from "./filter.ts";

/** As `Archive.statements` promises. */
export function listStatements(engine: Engine, query: StatementQuery): Promise<Page<StatementRow>> {
  const wanted = equals({ "i.entity_name": query.entity, "i.kind": query.kind });
  return pageOf(engine, "statements", query, wanted, statementOf);
}

function statementOf(row: Placed & Column<"statements">): StatementRow {
  return {
    ...place(row),
    source: row.source,
    entity: row.entity_name,
    kind: row.kind,
    cue: row.cue,
    content: row.content,
    direct: row.direct === 1,
  };
}

/** As `Archive.events` promises. */
export function listEvents(engine: Engine, query: EventQuery): Promise<Page<EventRow>> {
  return pageOf(engine, "events", query, equals({ "i.type": query.type }), (row) => ({
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
export function listCommitments(engine: Engine, query: CommitmentQuery): Promise<Page<CommitmentRow>> {
  const wanted = equals({
    "i.entity_name": query.entity,
    "i.strength": query.strength,
    "i.topic": query.topic,
  });
  return pageOf(engine, "commitments", query, wanted, commitmentOf);
}

function commitmentOf(row: Placed & Column<"commitments">): CommitmentRow {
  return {
    ...place(row),
    actor: row.actor,
    entity: row.entity_name,
    content: row.content,
    strength: row.strength,
    topic: row.topic,
    beneficiary: row.beneficiary,
    deadline: row.deadline,
  };
}

/** All statements, or all commitments, of articles (`articles.key`); what people rejected is left out. */
export async function rowsOfArticles(
  engine: Engine,
  layer: "statements" | "commitments",
  articles: readonly number[],
): Promise<(StatementRow | CommitmentRow)[]> {
  if (articles.length === 0) return [];
  const query = <Name extends "statements" | "commitments">(table: Name) =>
    engine.db
      .selectFrom("articles as a")
      .innerJoin(sql<Column<Name>>`${sql.table(table)}`.as("i"), (join) =>
        join.on(sql<boolean>`i.article = a.key`),
      )
      .selectAll("i")
      .select(["a.key", "a.id as article_id", "a.title as article_title", "a.outlet", "a.published"])
      .where("a.key", "in", articles)
      .where(sql<boolean>`i.status <> 'rejected'`)
      .execute() as Promise<unknown>;
  return layer === "statements"
    ? ((await query("statements")) as (Placed & Column<"statements">)[]).map(statementOf)
    : ((await query("commitments")) as (Placed & Column<"commitments">)[]).map(commitmentOf);
}

type ItemTable = "statements" | "events" | "commitments";
type Column<Name extends ItemTable> = Tables[Name];
type Listed = {
  key: number;
  article_id: string;
  article_title: string | null;
  outlet: string | null;
  published: string;
};
type Placed = Listed & {
  i: number;
  start: number;
  rule: string;
  status: ReviewStatus;
  item: string | null;
  version: number | null;
  confidence: number | null;
  modality: string | null;
};

function place(row: Placed) {
  return {
    articleId: row.article_id,
    articleTitle: row.article_title,
    outlet: row.outlet,
    published: row.published === "" ? null : row.published,
    index: row.i,
    start: row.start,
    rule: row.rule,
    status: row.status,
    item: row.item,
    version: row.version,
    confidence: row.confidence,
    modality: row.modality,
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

/** One page of a layer's items over the articles that the filter lets through; what people rejected is not shown. */
function pageOf<Name extends ItemTable, Item>(
  engine: Engine,
  table: Name,
  filter: Filter,
  wanted: Expression<SqlBool> | null,
  itemOf: (row: Listed & Column<Name>) => Item,
): Promise<Page<Item>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, ["string", "number", "number"]);
  return engine.read(async (tx) => {
    const matching = tx.db
      .selectFrom("articles as a")
      .innerJoin(sql<Column<ItemTable>>`${sql.table(table)}`.as("i"), (join) =>
        join.onRef("i.article", "=", "a.key"),
      )
      .where(filterOf(filter))
      .where(sql<boolean>`i.status <> 'rejected'`)
      .where(wanted ?? sql<boolean>`true`);
    const page =
      after === null
        ? matching
        : matching.where(
            sql<boolean>`((a.published, a.key) < (${after[0]}, ${after[1]}) or (a.key = ${after[1]} and i.i > ${after[2]}))`,
          );
    // Kysely sees what the three tables share; which one it is, `Name` says.
    const rows = (await page
      .selectAll("i")
      .select(["a.key", "a.id as article_id", "a.title as article_title", "a.outlet", "a.published"])
      .orderBy("a.published", "desc")
      .orderBy("a.key", "desc")
      .orderBy("i.i")
      .limit(limit + 1)
      .execute()) as unknown as (Listed & Column<Name>)[];
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const total = await matching.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    return {
      items: rows.slice(0, limit).map(itemOf),
      next: last === null ? null : cursorOf([last.published, last.key, last.i]),
      total: total.n,
    };
  });
}
