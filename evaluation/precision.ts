import type { Verdict } from "./sheet.ts";

/** Bounds of the bins in which confidence is compared with what was right. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001] as const;

/** The precision of every family of rules, a Markdown table: the part of the id before a `+`, most used first. */
export function showPrecision(verdicts: readonly Verdict[]): string {
  const rows = [...Map.groupBy(verdicts, ({ rule }) => rule.split("+")[0]!)].sort(
    ([a, x], [b, y]) => x[0]!.layer.localeCompare(y[0]!.layer) || y.length - x.length || (a < b ? -1 : 1),
  );
  return [
    "| rule | items | right | precision |",
    "|---|---|---|---|",
    ...rows.map(
      ([rule, of]) => `| ${rule} | ${of.length} | ${count(of)} | ${(count(of) / of.length).toFixed(2)} |`,
    ),
  ].join("\n");
}

/**
 * Whether confidence keeps its word, a Markdown table by layer and bin: the mean confidence beside the share that was right; then
 * the expected calibration error (Guo et al. 2017): the mean gap between the two, weighted by items.
 */
export function showCalibration(verdicts: readonly Verdict[]): string {
  const lines = ["| layer | confidence | items | mean | right |", "|---|---|---|---|---|"];
  const errors: string[] = [];
  for (const [layer, all] of Map.groupBy(verdicts, (one) => one.layer)) {
    const sure = all.filter((one) => one.confidence !== undefined);
    if (sure.length === 0) continue;
    let gap = 0;
    for (let bin = 0; bin + 1 < BINS.length; bin++) {
      const own = sure.filter(({ confidence }) => confidence! >= BINS[bin]! && confidence! < BINS[bin + 1]!);
      if (own.length === 0) continue;
      const mean = own.reduce((sum, one) => sum + one.confidence!, 0) / own.length;
      const right = count(own) / own.length;
      gap += Math.abs(mean - right) * own.length;
      const bounds = `${BINS[bin]}–${Math.min(1, BINS[bin + 1]!)}`;
      lines.push(`| ${layer} | ${bounds} | ${own.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`);
    }
    errors.push(
      `${layer}: expected calibration error ${(gap / sure.length).toFixed(3)} over ${sure.length} items`,
    );
  }
  return [...lines, "", ...errors].join("\n");
}

function count(verdicts: readonly Verdict[]): number {
  return verdicts.filter((one) => one.right).length;
}
