import type { MahdarRecord } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { articleOf, storableText } from "../exact-text.ts";
import { checkSpans } from "../record-spans.ts";
import { sha256Of } from "../snapshots.ts";
import type { RecordItemsTable, SilentEditsTable } from "../tables/review.ts";
import type { ArticlesTable } from "../tables.ts";
import type { DiffPiece } from "../versions/text-diff.ts";
import { type Ledger, READ_AGAIN, RESTORE } from "./finding.ts";
import { verifyLists } from "./lists.ts";
import { parsed } from "./parsed.ts";

/** So many articles' texts and records are in memory at once. */
const ARTICLES_AT_ONCE = 50;

/** Every version's text, every span that cites it, and every list against what it is made from. */
export async function verifyArticles(engine: Engine, ledger: Ledger): Promise<void> {
  const { total } = await engine.db
    .selectFrom("articles")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let after = 0;
  for (let done = 0; ; ) {
    const articles = await engine.db
      .selectFrom("articles")
      .selectAll()
      .where("key", ">", after)
      .orderBy("key")
      .limit(ARTICLES_AT_ONCE)
      .execute();
    if (articles.length === 0) return;
    await verifyBatch(engine, articles, ledger);
    after = articles.at(-1)!.key;
    done += articles.length;
    ledger.count("articles", articles.length);
    ledger.progress({ of: "articles", done, total });
  }
}

export type ArticleRow = { readonly key: number } & Omit<ArticlesTable, "key">;

async function verifyBatch(engine: Engine, articles: readonly ArticleRow[], ledger: Ledger): Promise<void> {
  const keys = articles.map(({ key }) => key);
  const versions = await engine.db
    .selectFrom("versions as v")
    .leftJoin("proposals as p", "p.version", "v.key")
    .selectAll("v")
    .select(["p.record", "p.reader_version", "p.rules"])
    .where("v.article", "in", keys)
    .orderBy("v.article")
    .orderBy("v.n")
    .execute();
  const items = await engine.db.selectFrom("record_items").selectAll().where("article", "in", keys).execute();
  const edits = await engine.db.selectFrom("silent_edits").selectAll().where("article", "in", keys).execute();
  const current = new Map<number, MahdarRecord>();
  for (const article of articles) {
    const own = versions.filter((version) => version.article === article.key);
    verifyNumbers(article, own, ledger);
    for (const version of own) {
      const record = verifyVersion(article.id, version, ledger);
      const { text } = articleOf(article.id, version);
      for (const item of items) if (item.version === version.key) verifyItem(article.id, item, text, ledger);
      for (const edit of edits) {
        if (edit.article === article.key && edit.from_version === version.n)
          verifyEdit(article.id, edit, text, ledger);
      }
      if (version.n !== article.version || record === null) continue;
      current.set(article.key, record);
      verifyParticulars(article, version, record, ledger);
    }
  }
  await verifyLists(engine, articles, current, ledger);
}

type VersionRow = Parameters<typeof articleOf>[1] & {
  readonly key: number;
  readonly n: number;
  readonly text_sha256: string;
  readonly record: string | null;
  readonly reader_version: string | null;
  readonly rules: string | null;
};

function verifyNumbers({ id, version }: ArticleRow, own: readonly VersionRow[], ledger: Ledger): void {
  const numbers = own.map(({ n }) => n);
  const isGapless = numbers.every((n, i) => n === i + 1);
  if (isGapless && numbers.length > 0 && version === numbers.length) return;
  const message = `the article ${id} has the versions ${numbers.join(", ") || "none"}, and says that ${version} is the current one`;
  ledger.fail("texts", id, "version", message, RESTORE);
}

/** Gives the reading of the version where there is one to go on with. */
function verifyVersion(id: string, version: VersionRow, ledger: Ledger): MahdarRecord | null {
  ledger.count("versions");
  const at = `version ${version.n}`;
  const { text } = articleOf(id, version);
  const found = sha256Of(text);
  if (found !== version.text_sha256) {
    const message = `${id}, ${at}: the text was changed, it hashes to ${found}, not ${version.text_sha256}`;
    ledger.fail("texts", id, `${at} document.text`, message, READ_AGAIN);
  }
  const record = (parsed(version.record) ?? null) as MahdarRecord | null;
  if (record === null) {
    const what = version.record === null ? "has no record" : "has a record that is no JSON";
    ledger.fail("spans", id, at, `${id}, ${at} ${what}`, READ_AGAIN);
    return null;
  }
  const { reader, document } = record;
  if (document.sha256 !== version.text_sha256) {
    const message = `${id}, ${at}: the record is of another text, ${document.sha256}`;
    ledger.fail("spans", id, `${at} document.sha256`, message, READ_AGAIN);
  }
  if (reader.version !== version.reader_version || reader.rules !== version.rules) {
    const message = `${id}, ${at}: the record names another reader than the archive does`;
    ledger.fail("spans", id, `${at} reader`, message, READ_AGAIN);
  }
  const { count, problems } = checkSpans(record, text);
  ledger.count("spans", count);
  for (const { path, message } of problems)
    ledger.fail("spans", id, `${at} ${path}`, `${id}, ${at}: ${message}`, READ_AGAIN);
  return record;
}

function verifyItem(
  id: string,
  row: Pick<RecordItemsTable, "id" | "layer" | "item" | "proposal">,
  text: string,
  ledger: Ledger,
): void {
  ledger.count("reviewedItems");
  for (const part of ["item", "proposal"] as const) {
    const kept = parsed(row[part]);
    if (kept == null) continue;
    const record = { [row.layer]: [kept] } as unknown as MahdarRecord;
    const { count, problems } = checkSpans(record, text);
    ledger.count("spans", count);
    for (const { path, message } of problems) {
      const where = `${row.id} ${part}${path.replace(/^[^\]]*\]/u, "")}`;
      ledger.fail("reviews", id, where, `${row.id}: ${message.replace(path, where)}`, RESTORE);
    }
  }
}

function verifyEdit(id: string, edit: SilentEditsTable, text: string, ledger: Ledger): void {
  const pieces = (parsed(edit.diff) ?? []) as DiffPiece[];
  const passage = pieces
    .filter(({ kind }) => kind !== "added")
    .map((piece) => piece.text)
    .join("");
  if (passage === text.slice(edit.start, edit.end)) return;
  const path = `edit ${edit.n} of version ${edit.to_version}`;
  const message = `${id}: ${path} cites words that version ${edit.from_version} does not have at ${edit.start}–${edit.end}`;
  ledger.fail("edits", id, path, message, RESTORE);
}

function verifyParticulars(
  article: ArticleRow,
  version: VersionRow & { title: string | null; outlet: string | null },
  record: MahdarRecord,
  ledger: Ledger,
): void {
  const should = {
    title: version.title,
    outlet: version.outlet,
    published: storableText(record.document.published) ?? "",
  };
  for (const field of ["title", "outlet", "published"] as const) {
    if (article[field] === should[field]) continue;
    const message = `${article.id}: lists give its ${field} as ${JSON.stringify(article[field])}, version ${version.n} as ${JSON.stringify(should[field])}`;
    ledger.fail("lists", article.id, field, message, "add the article again from its source");
  }
}
