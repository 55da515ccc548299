import { type Article, MahdarError, type Span } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { compareTexts } from "./compare.ts";

/** One version of an article, as `Archive.versions` lists it. */
export interface VersionSummary {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly addedAt: string;
  readonly title: string | null;
  /** sha256 of the text as UTF-8, and of the bytes it came from. */
  readonly textSha256: string;
  readonly snapshotSha256: string;
  readonly mediaType: string;
  /** What is other than in the version before; empty for the first. "bytes" when only the page around the text is. */
  readonly changed: readonly ChangedField[];
  /** How many cited passages this version took away, changed or moved. */
  readonly edits: { readonly gone: number; readonly changed: number; readonly moved: number };
}

export type ChangedField = Exclude<keyof Article, "id" | "publishedBasis"> | "bytes";

const FIELDS = ["text", "title", "url", "outlet", "section", "tags", "published"] as const;

/** A place where two versions differ. An empty span is where the other version has more. */
export interface Hunk {
  readonly from: Span;
  readonly to: Span;
}

/** How two versions of an article differ, word by word. */
export interface VersionDiff {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly title: { readonly from: string | null; readonly to: string | null } | null;
  /** In the order of the text; the spans are in the texts of the two versions. */
  readonly hunks: readonly Hunk[];
}

/** As `Archive.versions` promises. */
export function listVersions(engine: Engine, id: string): Promise<VersionSummary[] | null> {
  return engine.read(async (tx) => {
    const rows = await versionsOf(tx, id).execute();
    if (rows.length === 0) return null;
    const edits = await tx.db
      .selectFrom("silent_edits")
      .select(["to_version", "kind"])
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("article", "=", rows[0]!.article)
      .groupBy(["to_version", "kind"])
      .execute();
    const countOf = (n: number, kind: string): number =>
      edits.find((one) => one.to_version === n && one.kind === kind)?.count ?? 0;
    return rows.map((row, i) => ({
      version: row.n,
      addedAt: row.added_at,
      title: articleOf(id, row).title,
      textSha256: row.text_sha256,
      snapshotSha256: row.snapshot_sha256,
      mediaType: row.media_type,
      changed: i === 0 ? [] : changedFields(id, rows[i - 1]!, row),
      edits: {
        gone: countOf(row.n, "gone"),
        changed: countOf(row.n, "changed"),
        moved: countOf(row.n, "moved"),
      },
    }));
  });
}

/** As `Archive.diff` promises. */
export async function diffVersions(
  engine: Engine,
  id: string,
  from: number,
  to: number,
): Promise<VersionDiff> {
  const rows = await versionsOf(engine, id).where(sql<boolean>`v.n in (${from}, ${to})`).execute();
  const articleAt = (n: number): Article => {
    const row = rows.find((one) => one.n === n);
    if (row !== undefined) return articleOf(id, row);
    throw new MahdarError(
      "not-found",
      `there is no version ${n} of the article ${id}`,
      "see its versions with mahdar versions",
    );
  };
  const before = articleAt(from);
  const after = articleAt(to);
  const span = (text: string, { start, end }: { start: number; end: number }): Span => ({
    start,
    end,
    text: text.slice(start, end),
  });
  return {
    id,
    from,
    to,
    title: before.title === after.title ? null : { from: before.title, to: after.title },
    hunks: compareTexts(before.text, after.text)
      .filter((run) => !run.isSame)
      .map((run) => ({ from: span(before.text, run.from), to: span(after.text, run.to) })),
  };
}

function versionsOf(engine: Engine, id: string) {
  return engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", "v.article", "a.key")
    .selectAll("v")
    .where("a.id", "=", id)
    .orderBy("v.n");
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionsOf>["execute"]>>[number];

function changedFields(id: string, before: VersionRow, after: VersionRow): ChangedField[] {
  const one = articleOf(id, before);
  const other = articleOf(id, after);
  const fields: ChangedField[] = FIELDS.filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
  return before.snapshot_sha256 === after.snapshot_sha256 ? fields : [...fields, "bytes"];
}
