import { sql } from "kysely";
import type { ArchiveCounts, LayerCounts } from "../archive.ts";
import { build } from "../engine/builder.ts";
import type { Engine } from "../engine/engine.ts";

/** As `Archive.counts` promises. */
export function countAll(engine: Engine): ArchiveCounts {
  const total = (column: keyof LayerCounts) => sql<number>`coalesce(sum(${sql.ref(column)}), 0)`.as(column);
  const row = engine.first(
    build
      .selectFrom("articles")
      .select((eb) => eb.fn.countAll<number>().as("articles"))
      .select([total("attributions"), total("events"), total("commitments")])
      .select([total("times"), total("mentions"), total("entities")]),
  )!;
  return { ...row };
}

/** As `Archive.outlets` promises. */
export function countOutlets(engine: Engine): { outlet: string; count: number }[] {
  const rows = engine.all(
    build
      .selectFrom("articles")
      .where("outlet", "is not", null)
      .select("outlet")
      .$narrowType<{ outlet: string }>()
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .groupBy("outlet")
      .orderBy("count", "desc")
      .orderBy("outlet"),
  );
  return rows.map((row) => ({ ...row }));
}
