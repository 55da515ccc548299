/** How the publication day came to be known: given by the caller, read off the page, inferred from the text. */
export type PublishedBasis = "given" | "page" | "inferred";

/**
 * An article as the reader takes it: the clean body and what the page said about it.
 * `text` is frozen from here on; the reader returns it unchanged, character for character.
 */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly section: readonly string[];
  readonly tags: readonly string[];
  /** Publication day, YYYY-MM-DD, or null when neither caller nor page gave one. */
  readonly published: string | null;
  readonly publishedBasis: "given" | "page" | null;
}
