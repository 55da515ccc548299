import type { Engine } from "@mahdar/store";
import { sql } from "kysely";
import type { Searched } from "../shape/items.ts";

/** Until which day the archive's articles reach, of those published up to a day, and how many they are. */
export async function searchedOf(tx: Engine, on: string): Promise<Searched> {
  const { rows } = await sql<{ until: string | null; articles: number }>`
    select max(a.published) as until, count(*) as articles from articles as a
    where a.published <= ${on} and a.published <> ''`.execute(tx.db);
  const { until, articles } = rows[0]!;
  return { until, articles };
}
