import type { Archive } from "@mahdar/store";

/** What the names of an article are asked for by across articles: entity id → actor id. Names not linked yet are left out. */
export async function linkedActorsOf(
  archive: Archive,
  articleId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await archive.engine.db
    .selectFrom("actor_members as m")
    .innerJoin("articles as a", "a.key", "m.article")
    .select(["m.entity", "m.actor"])
    .where("a.id", "=", articleId)
    .execute();
  return new Map(rows.map(({ entity, actor }) => [entity, actor]));
}
