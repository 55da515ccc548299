import type { DialogueProfile } from "@mahdar/link";
import { MahdarError, type Topic } from "@mahdar/shape";
import type { Archive, Engine } from "@mahdar/store";
import { fold } from "@mahdar/text";

/** A process of the archive in short. */
export interface DialogueSummary {
  /** @example "iq-us-strategic-dialogue" */
  readonly process: string;
  readonly name: string;
  /** Codes of the states. */
  readonly sides: readonly string[];
  readonly rounds: number;
  readonly articles: number;
}

/** A process with its rounds in order, and what was published between them. */
export interface DialogueView {
  readonly process: string;
  readonly name: string;
  readonly sides: readonly string[];
  readonly rounds: readonly RoundView[];
  readonly between: readonly DialogueArticle[];
}

export interface RoundView {
  readonly number: number;
  /** The day most of its articles date the meeting on. */
  readonly held: string;
  readonly days: readonly string[];
  readonly articles: readonly DialogueArticle[];
  readonly jointStatements: readonly DialogueStatement[];
  readonly commitments: readonly DialogueCommitment[];
}

export interface DialogueArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A joint statement: its article and index there, the words that introduce it, and its clauses by theme. */
export interface DialogueStatement {
  readonly article: string;
  readonly index: number;
  readonly opening: string;
  readonly clauses: readonly { readonly theme: Topic; readonly text: string }[];
}

/** A promise an article of the round tells, by its index in the record. */
export interface DialogueCommitment {
  readonly article: string;
  readonly index: number;
  readonly actor: string;
  readonly content: string;
  readonly deadline: string | null;
}

/** Every process the archive's articles speak of, the one with most articles first. */
export async function dialogues(archive: Archive): Promise<DialogueSummary[]> {
  const { db } = archive.engine;
  const rows = await db.selectFrom("dialogues").selectAll().execute();
  const counted = await db
    .selectFrom("dialogue_articles")
    .select((eb) => ["process", eb.fn.count<number>("article").as("articles")])
    .where("place", "is not", null)
    .groupBy("process")
    .execute();
  const rounds = await db
    .selectFrom("dialogue_rounds")
    .select((eb) => ["process", eb.fn.count<number>("n").as("rounds")])
    .groupBy("process")
    .execute();
  const articlesOf = new Map(counted.map(({ process, articles }) => [process, articles]));
  const roundsOf = new Map(rounds.map((row) => [row.process, row.rounds]));
  return rows
    .map(({ process, name, sides }) => ({
      process,
      name,
      sides: JSON.parse(sides) as string[],
      rounds: roundsOf.get(process) ?? 0,
      articles: articlesOf.get(process) ?? 0,
    }))
    .sort((a, b) => b.articles - a.articles || (a.process < b.process ? -1 : 1));
}

/**
 * One process, by its id, its name, or words of its name in any spelling. Null when the archive has none of that name.
 *
 * @throws MahdarError bad-usage, naming them, when the words fit several.
 * @example await dialogue(archive, "الحوار الاستراتيجي العراقي")
 */
export async function dialogue(archive: Archive, name: string): Promise<DialogueView | null> {
  const found = await archive.engine.read(async (tx) => {
    const row = await findDialogue(tx, name);
    if (row === null) return null;
    const { process } = row;
    const rounds = await tx.db
      .selectFrom("dialogue_rounds")
      .selectAll()
      .where("process", "=", process)
      .orderBy("n")
      .execute();
    return {
      ...row,
      rounds,
      articles: await readArticles(tx, process),
      commitments: await readCommitments(tx, process),
      printed: await readPrinted(tx, process),
    };
  });
  if (found === null) return null;
  const { process, rounds, articles, commitments } = found;
  // After the transaction: on SQLite nobody else gets the one connection while it lasts.
  const statements = await readStatements(archive, found.printed);
  return {
    process,
    name: found.name,
    sides: JSON.parse(found.sides) as string[],
    rounds: rounds.map(({ n, number, held, days }) => ({
      number,
      held,
      days: JSON.parse(days) as string[],
      articles: articles.get(n) ?? [],
      jointStatements: statements.get(n) ?? [],
      commitments: commitments.get(n) ?? [],
    })),
    between: articles.get(BETWEEN) ?? [],
  };
}

async function findDialogue(
  tx: Engine,
  name: string,
): Promise<{ readonly process: string; readonly name: string; readonly sides: string } | null> {
  const rows = await tx.db.selectFrom("dialogues").selectAll().orderBy("process").execute();
  const words = fold(name).split(" ");
  const exact = rows.filter((row) => row.process === name || fold(row.name) === fold(name));
  const fitting =
    exact.length > 0 ? exact : rows.filter((row) => words.every((word) => fold(row.name).includes(word)));
  if (fitting.length > 1) {
    throw new MahdarError(
      "bad-usage",
      `«${name}» fits ${fitting.length} dialogues`,
      `name one of them: ${fitting.map(({ process }) => process).join(", ")}`,
    );
  }
  return fitting[0] ?? null;
}

/** What stands for no round. */
const BETWEEN = 0;

async function readArticles(tx: Engine, process: string): Promise<Map<number, DialogueArticle[]>> {
  const rows = await tx.db
    .selectFrom("dialogue_articles as d")
    .innerJoin("articles as a", "a.key", "d.article")
    .select(["d.round", "a.id", "a.title", "a.outlet", "a.published"])
    .where("d.process", "=", process)
    .where("d.place", "is not", null)
    .orderBy("d.place")
    .execute();
  return byRound(rows, ({ id, title, outlet, published }) => ({
    id,
    title,
    outlet,
    published: published === "" ? null : published,
  }));
}

async function readCommitments(tx: Engine, process: string): Promise<Map<number, DialogueCommitment[]>> {
  const rows = await tx.db
    .selectFrom("dialogue_articles as d")
    .innerJoin("articles as a", "a.key", "d.article")
    .innerJoin("commitments as c", "c.article", "d.article")
    .select(["d.round", "a.id", "c.i", "c.actor", "c.content", "c.deadline"])
    .where("d.process", "=", process)
    .where("d.place", "is not", null)
    .where("d.round", "is not", null)
    .where("c.status", "<>", "rejected")
    .orderBy("d.place")
    .orderBy("c.i")
    .execute();
  return byRound(rows, ({ id, i, actor, content, deadline }) => ({
    article: id,
    index: i,
    actor,
    content,
    deadline,
  }));
}

/** The articles of rounds that print joint statements. */
async function readPrinted(
  tx: Engine,
  process: string,
): Promise<{ readonly round: number | null; readonly id: string }[]> {
  const rows = await tx.db
    .selectFrom("dialogue_articles as d")
    .innerJoin("articles as a", "a.key", "d.article")
    .innerJoin("dialogue_profiles as p", "p.article", "d.article")
    .select(["d.round", "a.id", "p.profile"])
    .where("d.process", "=", process)
    .where("d.place", "is not", null)
    .where("d.round", "is not", null)
    .orderBy("d.place")
    .execute();
  return rows.filter(({ profile }) => (JSON.parse(profile) as DialogueProfile).jointStatements > 0);
}

async function readStatements(
  archive: Archive,
  printed: readonly { readonly round: number | null; readonly id: string }[],
): Promise<Map<number, DialogueStatement[]>> {
  const found: { round: number | null; statement: DialogueStatement }[] = [];
  for (const { round, id } of printed) {
    const statements = (await archive.get(id))?.record.jointStatements ?? [];
    for (const [index, { opening, clauses }] of statements.entries()) {
      const its = clauses.map(({ theme, span }) => ({ theme, text: span.text }));
      found.push({ round, statement: { article: id, index, opening: opening.text, clauses: its } });
    }
  }
  return byRound(found, ({ statement }) => statement);
}

function byRound<Row extends { readonly round: number | null }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<number, Item[]> {
  const groups = Map.groupBy(rows, ({ round }) => round ?? BETWEEN);
  return new Map([...groups].map(([round, its]) => [round, its.map(itemOf)]));
}
