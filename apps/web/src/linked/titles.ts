import type { Archive } from "@mahdar/store";

/** An article's title, outlet and day, by its id. */
export type Titles = ReadonlyMap<
  string,
  { readonly title: string | null; readonly outlet: string | null; readonly day: string | null }
>;

/** The titles of articles, each looked up once; what is no article of the archive is left out. */
export async function titlesOf(archive: Archive, ids: readonly string[]): Promise<Titles> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await archive.engine.db
    .selectFrom("articles")
    .select(["id", "title", "outlet", "published"])
    .where("id", "in", wanted)
    .execute();
  return new Map(
    rows.map(({ id, title, outlet, published }) => [
      id,
      { title, outlet, day: published === "" ? null : published },
    ]),
  );
}
