import type { Engine } from "@mahdar/store";

/**
 * What the names of an article are asked for by across articles: entity id → the id `who` takes, that of the knowledge base
 * where it has them. Names not linked yet are left out.
 *
 * @example (await actorsOfArticle(archive.engine, "a1")).get("e3") // "iq-mustafa-al-kadhimi"
 */
export async function actorsOfArticle(
  engine: Engine,
  articleId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.db
    .selectFrom("actor_members as m")
    .innerJoin("articles as a", "a.key", "m.article")
    .leftJoin("linked_actors as l", "l.id", "m.actor")
    .select(["m.entity", "m.actor", "l.known"])
    .where("a.id", "=", articleId)
    .execute();
  return new Map(rows.map(({ entity, actor, known }) => [entity, known ?? actor]));
}
