import { sql } from "kysely";
import type { ArticleQuery, Facet, Facets } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleCondition } from "./conditions.ts";
import { seek } from "./search-articles.ts";

/** Values of a facet, those with most articles; `more` in the answer says how many there are besides. */
const SHOWN = 12;
/** Values beyond are counted no further. */
const COUNTED_MAX = 1_000;
const noName = sql`cast(null as text)`;

/** As `Archive.facets` promises. */
export async function facetsOf(engine: Engine, asked: ArticleQuery): Promise<Facets> {
  return engine.read(async (tx) => {
    const sought = await seek(tx, asked);
    const hasWords = asked.words !== undefined && asked.words.trim() !== "";
    const found = sought?.found;
    if (hasWords && found == null) return NONE;
    const where = sought?.where ?? articleCondition(asked);
    const join = found == null ? sql`` : sql`join ${found.table} as found on found.article = a.key`;
    const columns = sql`a.key, a.outlet, a.published, a.attributions, a.events, a.commitments`;
    return countFacets(tx, sql`(select ${columns} from articles as a ${join} where ${where}) as a`);
  });
}

const EMPTY: Facet = { values: [], more: 0 };
const NONE: Facets = {
  outlet: EMPTY,
  month: EMPTY,
  layer: EMPTY,
  actor: EMPTY,
  topic: EMPTY,
  kind: EMPTY,
  status: EMPTY,
};

/** Counts over `matching`, a table expression called `a`. */
async function countFacets(engine: Engine, matching: ReturnType<typeof sql>): Promise<Facets> {
  const count = async (select: ReturnType<typeof sql>): Promise<Facet> => {
    const { rows } = await sql<{ value: string; name: string | null; n: number }>`
      select value, max(name) as name, count(*) as n from (${select}) as one
      group by value order by n desc, value limit ${SHOWN + COUNTED_MAX}`.execute(engine.db);
    return {
      values: rows
        .slice(0, SHOWN)
        .map(({ value, name, n }) => ({ value, count: n, ...(name === null ? {} : { name }) })),
      more: Math.max(0, rows.length - SHOWN),
    };
  };
  return {
    outlet: await count(
      sql`select outlet as value, ${noName} as name from ${matching} where outlet is not null`,
    ),
    month: await count(
      sql`select substr(published, 1, 7) as value, ${noName} as name from ${matching} where published <> ''`,
    ),
    layer:
      await count(sql`select 'statements' as value, ${noName} as name from ${matching} where attributions > 0
      union all select 'events', ${noName} from ${matching} where events > 0
      union all select 'commitments', ${noName} from ${matching} where commitments > 0`),
    actor: await count(sql`select distinct m.actor as value, l.name as name, a.key from ${matching}
      join actor_members as m on m.article = a.key join linked_actors as l on l.id = m.actor
      where l.type <> 'LOC'`),
    topic: await count(sql`select distinct c.topic as value, ${noName} as name, a.key from ${matching}
      join commitments as c on c.article = a.key where c.status <> 'rejected'`),
    kind: await count(sql`select distinct s.kind as value, ${noName} as name, a.key from ${matching}
      join statements as s on s.article = a.key where s.status <> 'rejected'`),
    status: await count(sql`select distinct i.status as value, ${noName} as name, a.key from ${matching}
      join (select article, status from statements union all select article, status from events
        union all select article, status from commitments) as i on i.article = a.key
      where i.status <> 'rejected'`),
  };
}
