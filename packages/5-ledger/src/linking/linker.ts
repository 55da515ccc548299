import type { MahdarRecord } from "@mahdar/shape";
import type { Engine, LinkKind } from "@mahdar/store";

/** An article as it is to be linked. */
export interface ArticleToLink {
  /** `articles.key`. */
  readonly key: number;
  readonly id: string;
  /** `versions.key` of its current version. */
  readonly version: number;
  /** Its record with its text, what people decided on its items counted in. */
  readonly record: MahdarRecord;
}

/** Two things a person gave a verdict on, or took one back. */
export interface DecidedPair {
  readonly kind: LinkKind;
  readonly one: string;
  readonly other: string;
}

/** What a linker may know of the moment it is called in. */
export interface Turn {
  /**
   * True where nothing was linked or decided by anybody else since this linker was last called, and that call was
   * kept: then what it remembers still holds. Otherwise it must read again what it needs.
   */
  readonly undisturbed: boolean;
  /** The caller's clock, ISO 8601. */
  readonly now: string;
}

/**
 * Links articles to what the archive holds. It is called inside one write transaction that everything it writes must
 * be part of (`tx`, no other engine), one linker and one process at a time; the articles of the batch are locked. Its
 * tables must have no foreign key on articles outside the batch, as checking one would lock that article.
 */
export interface Linker {
  /** @example "stories" */
  readonly name: string;
  /** A whole number, raised when articles must be linked again because the linking itself is another. */
  readonly version: number;
  /**
   * Links these articles. An article may come again (a new version, another reader, what people decided on its items):
   * then all that was kept for it is replaced. They come by publication day, those without one first.
   */
  link(tx: Engine, batch: readonly ArticleToLink[], turn: Turn): Promise<void>;
  /** The kinds of verdicts it follows. */
  readonly kinds?: readonly LinkKind[];
  /** Settles anew what these verdicts touch. The verdicts that hold now are in `linkDecisions`; of articles not linked yet nothing is kept. */
  settle?(tx: Engine, pairs: readonly DecidedPair[], turn: Turn): Promise<void>;
}
