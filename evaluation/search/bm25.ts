/** Plain BM25 over one list of terms a document, as Lucene scores (k1 1.2, b 0.75). */
export class Bm25 {
  readonly #postings = new Map<string, { readonly doc: number; count: number }[]>();
  readonly #lengths: number[] = [];
  #total = 0;

  add(terms: readonly string[]): void {
    const doc = this.#lengths.length;
    this.#lengths.push(terms.length);
    this.#total += terms.length;
    for (const term of terms) {
      let list = this.#postings.get(term);
      if (list === undefined) this.#postings.set(term, (list = []));
      const last = list.at(-1);
      if (last?.doc === doc) last.count++;
      else list.push({ doc, count: 1 });
    }
  }

  documentsWith(term: string): number {
    return this.#postings.get(term)?.length ?? 0;
  }

  get meanLength(): number {
    return this.#total / Math.max(1, this.#lengths.length);
  }

  /** The best documents, best first; earlier ones first among equals. */
  search(terms: readonly string[], count: number, k1 = 1.2, b = 0.75): number[] {
    const scores = new Map<number, number>();
    const documents = this.#lengths.length;
    for (const term of terms) {
      const list = this.#postings.get(term);
      if (list === undefined) continue;
      const idf = Math.log(1 + (documents - list.length + 0.5) / (list.length + 0.5));
      for (const { doc, count: tf } of list) {
        const norm = k1 * (1 - b + (b * this.#lengths[doc]!) / this.meanLength);
        scores.set(doc, (scores.get(doc) ?? 0) + (idf * tf) / (tf + norm));
      }
    }
    return [...scores]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, count)
      .map(([doc]) => doc);
  }
}
