import type { Article, MahdarError, MahdarRecord, ReaderVersion, Span } from "@mahdar/shape";
import type { Engine } from "./engine/engine.ts";
import type { LoggedDecision, LogQuery } from "./review/decisions.ts";
import type { ReviewLayer } from "./review/layers.ts";
import type { Standing } from "./review/merge.ts";
import type { Review, ReviewDone } from "./review/review.ts";
import type { ShownReview } from "./review/shown-reviews.ts";
import type { Snapshots } from "./snapshots.ts";
import type { ReviewStatus } from "./tables.ts";
import type { VerifyReport } from "./verify/finding.ts";
import type { VerifyOptions } from "./verify/verify.ts";
import type { EditQuery, SilentEdit } from "./versions/list-edits.ts";
import type { VersionDiff, VersionSummary } from "./versions/versions.ts";

/** What goes into an archive: an article, the bytes it came from, what was read in it, and the caller's clock. */
export interface ArchiveItem {
  readonly article: Article;
  readonly raw: { readonly bytes: Uint8Array; readonly mediaType: string; readonly charset: string | null };
  readonly record: MahdarRecord;
  /** ISO 8601; the archive has no clock of its own. */
  readonly addedAt: string;
}

/**
 * What adding did. `unchanged`: the same article and bytes were there; `reread` then says whether the record of another
 * reader took the place of the one kept. `new-version`: the same id with another text, other particulars or other bytes.
 */
export interface Added {
  readonly id: string;
  readonly outcome: "added" | "unchanged" | "new-version";
  readonly reread: boolean;
}

/** An item of a batch that cannot be kept; the rest of the batch is. */
export interface Refused {
  readonly id: string;
  readonly outcome: "refused";
  readonly error: MahdarError;
}

/** A stretch of an answer; `next` is the `after` of the following page, null on the last; `total` counts all pages. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: number;
}

/** Which articles: by outlet as written, by publication day (`YYYY-MM-DD`, both ends included). */
export interface Filter {
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** 1 to 500. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string | null | undefined;
}

export interface ArticleQuery extends Filter {
  /**
   * What is sought, in whatever spelling, best first: words, whole questions, «phrases», +words that must and -words that must not
   * occur. Of two or three words articles with all of them, where there is one; else those with some. Without: newest first.
   */
  readonly words?: string | undefined;
  /** Words count as they are written, letters folded: الكاظمي does not find للكاظمي. */
  readonly exact?: boolean | undefined;
  /** Id of an actor across articles (`linked_actors.id`) the article names. */
  readonly actor?: string | undefined;
  /** Articles with statements, events or commitments. */
  readonly layer?: string | undefined;
  /** Topic of a commitment in it, kind of source of a statement, standing in review of an item. */
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
}

export interface ItemQuery extends ArticleQuery {
  readonly layer: "statements" | "commitments";
}

/** A statement or commitment found, and where the words sought stand in its content. */
export interface ItemHit<Layer extends ItemQuery["layer"]> {
  readonly row: Layer extends "statements" ? StatementRow : CommitmentRow;
  readonly hits: readonly Span[];
}

/** The values most articles have, and how many other values there are. */
export interface Facet {
  readonly values: readonly { readonly value: string; readonly count: number; readonly name?: string }[];
  readonly more: number;
}

/** How the articles found are spread over outlets, months (`YYYY-MM`), layers, actors, topics, kinds of sources, standings in review. */
export type Facets = Readonly<
  Record<"outlet" | "month" | "layer" | "actor" | "topic" | "kind" | "status", Facet>
>;

export interface ItemPage<Layer extends ItemQuery["layer"]> extends Page<ItemHit<Layer>> {
  /** The best of the articles found were looked into: how many, of how many. */
  readonly searched: { readonly articles: number; readonly of: number };
}

/** How much was read in an article, or in all of them. */
export interface LayerCounts {
  readonly attributions: number;
  readonly events: number;
  readonly commitments: number;
  readonly times: number;
  readonly mentions: number;
  readonly entities: number;
}

export interface ArchiveCounts extends LayerCounts {
  readonly articles: number;
}

/** A stretch of the text around the first word found; `start` is its place there, `hits` count within `text`. */
export interface Snippet {
  readonly text: string;
  readonly start: number;
  readonly hits: readonly Span[];
}

export interface ArticleSummary {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** The publication day, inferred ones too; null where not known. */
  readonly published: string | null;
  readonly counts: LayerCounts;
  /** Only where words were searched. */
  readonly snippet?: Snippet;
  /** Where the words stand in the title; only where words were searched. */
  readonly titleHits?: readonly Span[];
}

/** A span of the kept record that no longer says what the frozen text says there. */
export interface Problem {
  /** @example "attributions[2].cue" */
  readonly path: string;
  readonly message: string;
}

export interface ArchivedArticle {
  readonly id: string;
  readonly version: number;
  /** The newest version; another than `version` only where an older one was asked for. */
  readonly current: number;
  readonly article: Article;
  /**
   * What holds: what people accepted or edited in the place of what the machine proposed, what they rejected left out, and
   * proposals nobody decided on. What fails the check is left out here and named in `problems`.
   */
  readonly record: MahdarRecord;
  /** What the machine read; the same as `record` where nobody decided anything. */
  readonly proposals: MahdarRecord;
  /** Beside every item of the layers of `record`, how it stands in review. */
  readonly standing: { readonly [Layer in ReviewLayer]: readonly Standing[] };
  readonly reviews: readonly ShownReview[];
  /** What `review` asks for: it changes whenever indexes and ids in `record` may. */
  readonly state: string;
  readonly addedAt: string;
  readonly snapshotSha256: string;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly problems: readonly Problem[];
}

interface ListedRow {
  readonly articleId: string;
  readonly articleTitle: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** The item's index in its layer of the record. */
  readonly index: number;
  /** Where it begins in the article's text. */
  readonly start: number;
  readonly rule: string;
  /** Where it stands in review; what people rejected is in no list. */
  readonly status: ReviewStatus;
  /** The reviewed item's id; null for a proposal. */
  readonly item: string | null;
  /** The earlier version whose words it cites where the article no longer says them; else null. */
  readonly version: number | null;
  /** The reader's own chance that it is right, 0 to 1; null where it gave none. */
  readonly confidence: number | null;
  readonly modality: string | null;
}

export interface StatementRow extends ListedRow {
  /** The source as written, or its antecedent. */
  readonly source: string | null;
  /** The name of the entity the source is. */
  readonly entity: string | null;
  readonly kind: string;
  readonly cue: string;
  readonly content: string;
  readonly direct: boolean;
}

export interface EventRow extends ListedRow {
  readonly type: string;
  readonly mode: string | null;
  readonly trigger: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
}

export interface CommitmentRow extends ListedRow {
  readonly actor: string;
  readonly entity: string | null;
  readonly content: string;
  readonly strength: string;
  readonly topic: string;
  readonly beneficiary: string | null;
  readonly deadline: string | null;
}

export interface StatementQuery extends Filter {
  readonly entity?: string | undefined;
  readonly kind?: string | undefined;
}

export interface EventQuery extends Filter {
  readonly type?: string | undefined;
}

export interface CommitmentQuery extends Filter {
  readonly entity?: string | undefined;
  readonly strength?: string | undefined;
  readonly topic?: string | undefined;
}

/**
 * Articles, their snapshots and their records, in a folder or in a PostgreSQL database. Several processes may have it
 * open and write to it.
 */
export interface Archive {
  /** The database under it, for the packages that keep more in it than this interface tells. */
  readonly engine: Engine;
  readonly snapshots: Snapshots;
  /** Keeps one article. When it resolves, the article is on the disk. Throws bad-field when the record does not hold. */
  add(item: ArchiveItem): Promise<Added>;
  /** Keeps many in one transaction: when it resolves all are on the disk; an item whose record does not hold is refused. */
  addMany(items: Iterable<ArchiveItem>): Promise<(Added | Refused)[]>;
  /**
   * Whether adding this article from these bytes, read by this reader, would change nothing: then it need not be read
   * again. That is what makes an interrupted adding go on quickly.
   */
  holds(article: Article, bytes: Uint8Array, reader: ReaderVersion): Promise<boolean>;
  list(query: ArticleQuery): Promise<Page<ArticleSummary>>;
  /** How the articles that `list` would find are spread. */
  facets(query: ArticleQuery): Promise<Facets>;
  /** Statements or commitments whose own words hold what is sought, best first. */
  searchItems<Layer extends ItemQuery["layer"]>(
    query: ItemQuery & { readonly layer: Layer },
  ): Promise<ItemPage<Layer>>;
  /**
   * An article, its current version or an older one (1, 2 …); every span is checked against the text again. Null when there
   * is none.
   */
  get(id: string, version?: number): Promise<ArchivedArticle | null>;
  /**
   * Decides on an item: accepts, edits or rejects it, adds one, or withdraws the decision. The log, the item and the lists
   * change together or not at all. No machine ever changes what was decided here.
   */
  review(review: Review): Promise<ReviewDone>;
  /** An article's versions, the first one first, with what each changed. Null when there is no such article. */
  versions(id: string): Promise<VersionSummary[] | null>;
  /** How two versions differ, word by word. Throws not-found when there is none of that number. */
  diff(id: string, from: number, to: number): Promise<VersionDiff>;
  /** Cited passages that later versions took away, changed or moved; those of the newest versions first. */
  edits(query: EditQuery): Promise<Page<SilentEdit>>;
  /**
   * Checks the whole archive again, as it stands at one moment, while others work on: the database itself, every text's
   * hash, every span of every reading and reviewed item, the lists, the search index, the chain of the log and what rests
   * on it, and the bytes of every snapshot. Memory does not grow with the archive.
   */
  verify(options?: VerifyOptions): Promise<VerifyReport>;
  /** The log of decisions, the newest first. */
  log(query: LogQuery): Promise<LoggedDecision[]>;
  /** The bytes an article came from, their hash checked again. Null when no version cites them. */
  snapshot(sha256: string): Promise<{
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly charset: string | null;
  } | null>;
  /** The outlets, the one with most articles first; articles without an outlet are not counted. */
  outlets(): Promise<{ readonly outlet: string; readonly count: number }[]>;
  counts(): Promise<ArchiveCounts>;
  /** Newest article first, then in the order of the text; so also `events` and `commitments`. */
  statements(query: StatementQuery): Promise<Page<StatementRow>>;
  events(query: EventQuery): Promise<Page<EventRow>>;
  commitments(query: CommitmentQuery): Promise<Page<CommitmentRow>>;
  close(): Promise<void>;
}
