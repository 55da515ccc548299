import type { Archive, Engine } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { type ChosenActor, chooseActor } from "./actors/choose-actor.ts";
import { ENTITY, type EntityColumns, LINKED } from "./actors/entity-columns.ts";
import { actorOf } from "./actors/named-actor.ts";
import { eventsWith } from "./actors/participants.ts";
import { dayAsked, limitOf } from "./asked/place.ts";
import { commitments } from "./commitments.ts";
import { holdersOf, officesOf } from "./known/terms.ts";
import { met } from "./met.ts";
import { ActorRef, Month, Partner, PressName, Sure, Term } from "./shape/actor.ts";
import { named, pagePart, refTo, text, textOrNull, wholeNumber } from "./shape/building.ts";
import { Meeting, Searched, Statement, Undertaking } from "./shape/items.ts";
import { statements } from "./statements.ts";
import { searchedOf } from "./undertakings/searched.ts";

/** Whose page; `on` is the day its promises are looked at. */
export interface WhoQuery {
  /** A name, as Arabs write it, or an id. */
  readonly name: string;
  /** The day asked about, YYYY-MM-DD. */
  readonly on: string;
  /** How many of each list: the rest by `statements`, `met` and `commitments`, after the `next` given. */
  readonly limit?: number | undefined;
}

export const Who = named(
  "Who",
  "What the archive and the knowledge base know of a person, a body or a state.",
  {
    schema: Type.Literal("mahdar.who/1"),
    on: text("The day asked about, YYYY-MM-DD."),
    actor: refTo(ActorRef),
    known: Type.Boolean({ description: "Whether the knowledge base has it." }),
    country: textOrNull("Code of the state it belongs to (ISO 3166, upper case)."),
    sure: Sure,
    offices: Type.Array(refTo(Term), { description: "The offices a person held, the latest first." }),
    holders: Type.Array(refTo(Term), { description: "Who held the offices of a body, the latest first." }),
    names: Type.Object(
      {
        items: Type.Array(refTo(PressName)),
        total: wholeNumber("How many there are."),
        limit: wholeNumber(""),
      },
      { description: "How articles write the name, the commonest first.", additionalProperties: false },
    ),
    articles: wholeNumber("In how many articles it is named."),
    months: Type.Array(refTo(Month), { description: "The articles by month, the earliest first." }),
    partners: Type.Object(
      {
        items: Type.Array(refTo(Partner)),
        total: wholeNumber("How many there are."),
        limit: wholeNumber(""),
      },
      { description: "With whom meetings are told, most often first.", additionalProperties: false },
    ),
    statements: pagePart(Statement, "What it said; further by the question «statements»."),
    meetings: pagePart(Meeting, "Its meetings; further by the question «met»."),
    promised: pagePart(Undertaking, "What it bound itself to; further by «commitments» with by."),
    promisedTo: pagePart(Undertaking, "What was promised to it; further by «commitments» with to."),
    searched: refTo(Searched),
  },
);
export type Who = Static<typeof Who>;

const LIMIT = 10;

/**
 * The page of a person, a body or a state.
 *
 * @throws MahdarError not-found; bad-field where the name fits several, naming them.
 * @example await who(archive, { name: "الكاظمي", on: "2020-09-01" })
 */
export async function who(archive: Archive, query: WhoQuery): Promise<Who> {
  const on = dayAsked(query.on);
  const limit = limitOf(query.limit, LIMIT);
  const { actor, part } = await archive.engine.read(async (tx) => {
    const actor = await chooseActor(tx, query.name);
    return { actor, part: await countsOf(tx, actor, limit, on) };
  });
  const { ref, known } = actor;
  const one = { limit };
  return {
    schema: "mahdar.who/1",
    on,
    actor: ref,
    known: known !== null,
    country: known?.country ?? null,
    sure: known?.sure ?? null,
    offices: ref.type === "PER" ? officesOf(ref.id) : [],
    holders: ref.type === "ORG" ? holdersOf(ref.id) : [],
    ...part,
    statements: pageIn(await statements(archive, { ...one, by: ref.id })),
    meetings: pageIn(await met(archive, { ...one, one: ref.id })),
    promised: pageIn(await commitments(archive, { ...one, on, by: ref.id })),
    promisedTo: pageIn(await commitments(archive, { ...one, on, to: ref.id })),
  };
}

async function countsOf(tx: Engine, actor: ChosenActor, limit: number, on: string) {
  const names = await sql<{ name: string; articles: number }>`
    select n.name, count(distinct n.article) as articles from (${actor.entities}) as those
    join entities as n on n.article = those.article and n.entity = those.entity group by n.name order by articles desc, n.name`.execute(
    tx.db,
  );
  const months = await sql<{ month: string; articles: number }>`
    select substr(a.published, 1, 7) as month, count(distinct a.key) as articles
    from (${actor.entities}) as those join articles as a on a.key = those.article
    group by substr(a.published, 1, 7) order by month`.execute(tx.db);
  const others = await sql<EntityColumns & { tellings: number }>`
    select ${ENTITY}, count(*) as tellings
    from (${eventsWith(actor)}) as mine
    join events as x on x.article = mine.article and x.i = mine.event
    join participants as o on o.article = mine.article and o.event = mine.event
    join entities as n on n.article = o.article and n.entity = o.entity ${LINKED}
    where x.type = 'CONSULT' and x.status <> 'rejected'
    group by n.type, n.name, n.actor, l.id, l.known, l.name`.execute(tx.db);
  const partners = partnersOf(others.rows, actor.ref.id);
  return {
    names: { items: names.rows.slice(0, limit).map((row) => ({ ...row })), total: names.rows.length, limit },
    articles: months.rows.reduce((sum, row) => sum + row.articles, 0),
    months: months.rows.map(({ month, articles }) => ({ month: month === "" ? null : month, articles })),
    partners: { items: partners.slice(0, limit), total: partners.length, limit },
    searched: await searchedOf(tx, on),
  };
}

function partnersOf(rows: readonly (EntityColumns & { tellings: number })[], self: string): Partner[] {
  const found = new Map<string, Partner>();
  for (const row of rows) {
    const actor = actorOf(row);
    if (actor === null || actor.id === self) continue;
    const there = found.get(actor.id);
    found.set(actor.id, { actor: there?.actor ?? actor, tellings: (there?.tellings ?? 0) + row.tellings });
  }
  return [...found.values()].sort((a, b) => b.tellings - a.tellings || (a.actor.id < b.actor.id ? -1 : 1));
}

interface PagePart<Item> {
  readonly items: Item[];
  readonly next: string | null;
  readonly total: number;
  readonly limit: number;
}

function pageIn<Item>({ items, next, total, limit }: PagePart<Item>): PagePart<Item> {
  return { items, next, total, limit };
}
