import type { Engine } from "@mahdar/store";
import type { Linker } from "./linker.ts";

/** An article not linked yet, or not as it is now. */
export interface Unlinked {
  readonly key: number;
  readonly id: string;
}

/**
 * Makes the archive know these linkers; only inside `write`. All articles are to be linked by a linker that is new, or
 * of a higher version; one that the archive knows in a higher version, that of a newer program, is left to that.
 */
export async function registerLinkers(tx: Engine, linkers: readonly Linker[]): Promise<Linker[]> {
  const rows = await tx.db.selectFrom("linkers").selectAll().execute();
  const known = new Map(rows.map(({ name, version }) => [name, version]));
  const ours = linkers.filter(({ name, version }) => version >= (known.get(name) ?? 0));
  const changed = ours.filter(({ name, version }) => known.get(name) !== version);
  if (changed.length === 0) return ours;
  // Who is adding at this moment has not seen the linker yet: wait for them, so that none of theirs is forgotten.
  if (tx.kind === "postgres") await tx.exec("lock table proposals in share row exclusive mode");
  for (const { name, version } of changed) {
    await tx.db.deleteFrom("linkers").where("name", "=", name).execute();
    await tx.db.insertInto("linkers").values({ name, version }).execute();
    await tx.db.deleteFrom("unlinked").where("linker", "=", name).execute();
    await tx.db
      .insertInto("unlinked")
      .columns(["linker", "article"])
      .expression((eb) =>
        eb
          .selectFrom("articles as a")
          .innerJoin("versions as v", (join) =>
            join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
          )
          .innerJoin("proposals as p", "p.version", "v.key")
          .select((select) => [select.val(name).as("linker"), "a.key"]),
      )
      .execute();
  }
  return ours;
}

/** The articles these linkers have not seen, by publication day, those without one first, then by key. */
export async function findUnlinked(engine: Engine, linkers: readonly Linker[]): Promise<Unlinked[]> {
  if (linkers.length === 0) return [];
  return engine.db
    .selectFrom("unlinked as u")
    .innerJoin("articles as a", "a.key", "u.article")
    .select(["a.key", "a.id"])
    .distinct()
    .select("a.published")
    .where("u.linker", "in", names(linkers))
    .orderBy("a.published")
    .orderBy("a.key")
    .execute();
}

/** Which of these articles each linker has not seen still; from here on they count as seen. */
export async function takeUnlinked(
  tx: Engine,
  linkers: readonly Linker[],
  articles: readonly number[],
): Promise<Map<string, Set<number>>> {
  const rows = await tx.db
    .selectFrom("unlinked")
    .selectAll()
    .where("article", "in", articles)
    .where("linker", "in", names(linkers))
    .execute();
  const taken = new Map<string, Set<number>>();
  for (const { linker, article } of rows) {
    const set = taken.get(linker);
    if (set === undefined) taken.set(linker, new Set([article]));
    else set.add(article);
  }
  await tx.db
    .deleteFrom("unlinked")
    .where("article", "in", articles)
    .where("linker", "in", names(linkers))
    .execute();
  return taken;
}

function names(linkers: readonly Linker[]): string[] {
  return linkers.map(({ name }) => name);
}
