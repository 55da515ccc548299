import type { Archive } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { chooseActor } from "./actors/choose-actor.ts";
import { ENTITY, type EntityColumns } from "./actors/entity-columns.ts";
import { partOf } from "./actors/named-actor.ts";
import { type EvidenceOf, evidenceFrom } from "./asked/evidence.ts";
import { itemPage } from "./asked/item-page.ts";
import { choiceOf, dayOf, limitOf } from "./asked/place.ts";
import { type ItemRow, publishedIn } from "./asked/rows.ts";
import { ActorRef } from "./shape/actor.ts";
import { named, pageOf, refOrNull } from "./shape/building.ts";
import { SOURCE_KINDS, Statement } from "./shape/items.ts";

/** Which statements; without anything all, newest first. */
export interface StatementsQuery {
  /** Who said it: a name or an id. */
  readonly by?: string | undefined;
  readonly kind?: string | undefined;
  readonly outlet?: string | undefined;
  /** Published in these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Statements = named("Statements", "Statements, newest article first.", {
  schema: Type.Literal("mahdar.statements/1"),
  by: refOrNull(ActorRef),
  ...pageOf(Statement),
});
export type Statements = Static<typeof Statements>;

/**
 * Who said what.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await statements(archive, { by: "iq-mustafa-al-kadhimi", limit: 20 })
 */
export async function statements(archive: Archive, query: StatementsQuery): Promise<Statements> {
  const { by, outlet, after } = query;
  const limit = limitOf(query.limit);
  const kind = choiceOf("kind", query.kind, SOURCE_KINDS);
  const days = publishedIn(dayOf("from", query.from), dayOf("to", query.to));
  const { actor, page } = await archive.engine.read(async (tx) => {
    const actor = by === undefined ? null : await chooseActor(tx, by);
    const where = [
      days,
      ...(kind === undefined ? [] : [sql<boolean>`x.kind = ${kind}`]),
      ...(outlet === undefined ? [] : [sql<boolean>`a.outlet = ${outlet}`]),
    ];
    return {
      actor,
      page: await itemPage<StatementColumns>(tx, {
        table: "statements",
        columns: STATEMENT,
        of: actor?.entities ?? null,
        where,
        limit,
        after,
      }),
    };
  });
  const evidenceOf = evidenceFrom(archive);
  const items: Statement[] = [];
  for (const row of page.rows) items.push(await statementOf(row, evidenceOf));
  const { next, total } = page;
  return { schema: "mahdar.statements/1", by: actor?.ref ?? null, items, next, total, limit };
}

/** The columns of a statement, for `statementOf`. */
export const STATEMENT = sql`x.source, x.kind, x.cue, x.content, x.direct, ${ENTITY}`;
export type StatementColumns = EntityColumns & {
  readonly source: string | null;
  readonly kind: Statement["kind"];
  readonly cue: string;
  readonly content: string;
  readonly direct: number;
};

/** A statement from its row. */
export async function statementOf(
  row: ItemRow & StatementColumns,
  evidenceOf: EvidenceOf,
): Promise<Statement> {
  const { source, kind, cue, content, direct } = row;
  return {
    source: source === null ? null : partOf(source, row),
    kind,
    cue,
    content,
    direct: direct === 1,
    evidence: await evidenceOf("attributions", row),
  };
}
