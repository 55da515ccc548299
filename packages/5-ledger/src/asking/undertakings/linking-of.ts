import type { Engine } from "@mahdar/store";
import { sql } from "kysely";

/** Whether promises of this archive are linked at all, and how many articles still wait for it. */
export async function linkingOf(tx: Engine): Promise<{ isLinked: boolean; unlinked: number }> {
  const { rows } = await sql<{ linkers: number; unlinked: number; articles: number }>`
    select (select count(*) from linkers where name = 'promises') as linkers,
      (select count(*) from unlinked where linker = 'promises') as unlinked,
      (select count(*) from articles) as articles`.execute(tx.db);
  const { linkers, unlinked, articles } = rows[0]!;
  const isLinked = linkers > 0 && unlinked < articles;
  return { isLinked, unlinked: linkers > 0 ? unlinked : articles };
}
