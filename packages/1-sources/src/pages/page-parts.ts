/** What a page said of itself and its body, before the caller's own knowledge is laid over it. */
export interface PageParts {
  /** The body: paragraphs joined by one "\n" each; "" when none was found. */
  readonly text: string;
  readonly title: string | null;
  /** The canonical address the page names. */
  readonly url: string | null;
  readonly outlet: string | null;
  readonly section: readonly string[];
  readonly tags: readonly string[];
  /** Day of publication as the page says it, YYYY-MM-DD. */
  readonly published: string | null;
}
