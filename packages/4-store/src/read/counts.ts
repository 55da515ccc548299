import { sql } from "kysely";
import type { ArchiveCounts, LayerCounts } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";

/** As `Archive.counts` promises. */
export async function countAll(engine: Engine): Promise<ArchiveCounts> {
  const total = (column: keyof LayerCounts) =>
    sql<number>`cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)`.as(column);
  const row = await engine.db
    .selectFrom("articles")
    .select((eb) => eb.fn.countAll<number>().as("articles"))
    .select([total("attributions"), total("events"), total("commitments")])
    .select([total("times"), total("mentions"), total("entities")])
    .executeTakeFirstOrThrow();
  return { ...row };
}

/** As `Archive.outlets` promises. */
export async function countOutlets(engine: Engine): Promise<{ outlet: string; count: number }[]> {
  const rows = await engine.db
    .selectFrom("articles")
    .where("outlet", "is not", null)
    .select("outlet")
    .$narrowType<{ outlet: string }>()
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .groupBy("outlet")
    .orderBy("count", "desc")
    .orderBy("outlet")
    .execute();
  return rows.map((row) => ({ ...row }));
}
