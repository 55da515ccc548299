import type { ErrorLine, Sheet } from "./sheet.ts";

const LINES_PER_GROUP = 8;

/** The figures as an aligned table, one a line. */
export function showFigures(sheet: Sheet): string {
  const lines: string[] = [];
  for (const [name, tally] of sheet.tallies) {
    lines.push(
      `${name.padEnd(22)} P ${tally.precision.toFixed(3)} R ${tally.recall.toFixed(3)} F1 ${tally.f1.toFixed(3)} (gold ${tally.right + tally.missed}, system ${tally.right + tally.spurious})`,
    );
  }
  for (const [name, { right, of }] of sheet.accuracies)
    lines.push(`${name.padEnd(22)} accuracy ${(right / of).toFixed(3)} of ${of}`);
  return lines.join("\n");
}

/**
 * The error report: errors grouped by cause and rule, the largest group first, some of each in full;
 * then the rules by how often they were wrong.
 */
export function showErrors(sheet: Sheet, title: string): string {
  const groups = Map.groupBy(sheet.errors, (error) => `${error.cause} · ${error.rule}`);
  const ordered = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const parts = [`# Errors: ${title}`, "", "```", showFigures(sheet), "```", "", "## By cause and rule", ""];
  for (const [name, errors] of ordered)
    parts.push(`### ${name}: ${errors.length}`, "", ...errors.slice(0, LINES_PER_GROUP).map(showLine), "");
  return parts.join("\n");
}

function showLine(error: ErrorLine): string {
  const flat = (text: string): string => text.replaceAll("\n", " ");
  return `- ${error.article}: ${[error.wanted === "" ? "" : `wanted «${flat(error.wanted)}»`, error.found === "" ? "" : `found «${flat(error.found)}»`].filter((part) => part !== "").join(", ")}`;
}
