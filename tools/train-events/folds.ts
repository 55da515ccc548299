export const FOLDS = 5;
const RUN = 5;
/** Articles that share this much of the shorter one's runs of words are copies of one report. */
const COPY_SHARE = 0.15;

/** A fold for each text. Copies of one report stand in one fold: an article is not judged by its own twin. */
export function assignFolds(texts: readonly string[]): readonly number[] {
  const runs = texts.map(runsOf);
  const holders = new Map<string, number[]>();
  const folds: number[] = [];
  runs.forEach((own, index) => {
    const shared = new Map<number, number>();
    for (const run of own) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [index]);
      else {
        for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
        known.push(index);
      }
    }
    const twin = [...shared].find(
      ([other, count]) => count >= COPY_SHARE * Math.min(own.size, runs[other]!.size),
    );
    folds.push(twin === undefined ? index % FOLDS : folds[twin[0]]!);
  });
  return folds;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.split(/\s+/u);
  const out = new Set<string>();
  for (let k = 0; k + RUN <= words.length; k++) out.add(words.slice(k, k + RUN).join(" "));
  return out;
}
