import { type Pair, Tally } from "./match.ts";

/** One error: what kind, the rule that made it ("-" for a miss), what was wanted and what was found. */
export interface ErrorLine {
  readonly article: string;
  readonly cause: string;
  readonly rule: string;
  readonly wanted: string;
  readonly found: string;
}

/** Whether one item of a record was right, with the rule that made it and how sure the reader was. */
export interface Verdict {
  readonly layer: string;
  readonly rule: string;
  readonly confidence: number | undefined;
  readonly right: boolean;
}

/** What scoring gathers over all articles: counts, judgements and errors. */
export class Sheet {
  readonly tallies = new Map<string, Tally>();
  readonly accuracies = new Map<string, { right: number; of: number }>();
  readonly errors: ErrorLine[] = [];
  readonly verdicts: Verdict[] = [];
  article = "";

  count(figure: string, right: number, system: number, gold: number): void {
    let tally = this.tallies.get(figure);
    if (tally === undefined) {
      tally = new Tally();
      this.tallies.set(figure, tally);
    }
    tally.add(right, system, gold);
  }

  judge(figure: string, right: boolean): void {
    const accuracy = this.accuracies.get(figure) ?? { right: 0, of: 0 };
    this.accuracies.set(figure, { right: accuracy.right + (right ? 1 : 0), of: accuracy.of + 1 });
  }

  /** Judges every item of a layer: right where its index is among those given. */
  decide(
    layer: string,
    items: readonly { readonly rule: string; readonly confidence: number | undefined }[],
    right: ReadonlySet<number>,
  ): void {
    items.forEach(({ rule, confidence }, index) => {
      this.verdicts.push({ layer, rule, confidence, right: right.has(index) });
    });
  }

  error(cause: string, rule: string, wanted: string, found: string): void {
    this.errors.push({ article: this.article, cause, rule, wanted, found });
  }

  missed<G>(cause: string, gold: readonly G[], pairs: readonly Pair[], show: (gold: G) => string): void {
    const met = new Set(pairs.map(([g]) => g));
    gold.forEach((g, i) => {
      if (!met.has(i)) this.error(cause, "-", show(g), "");
    });
  }

  spurious<S>(
    cause: string,
    system: readonly S[],
    pairs: readonly Pair[],
    show: (system: S) => readonly [rule: string, found: string],
  ): void {
    const met = new Set(pairs.map(([, s]) => s));
    system.forEach((s, i) => {
      if (met.has(i)) return;
      const [rule, found] = show(s);
      this.error(cause, rule, "", found);
    });
  }

  /** Every figure by name, F1 or accuracy, as the official scorer's --json prints them. */
  figures(): Record<string, number> {
    const out: Record<string, number> = {};
    for (const [name, tally] of this.tallies) out[name] = round(tally.f1);
    for (const [name, { right, of }] of this.accuracies) out[name] = round(right / of);
    return out;
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
