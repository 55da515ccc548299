import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Finding, Progress, VerifyReport } from "@mahdar/store";
import { EXIT, parseOptions } from "../command.ts";
import { countOf } from "../show/counted.ts";
import { harmlessIn } from "../show/harmless.ts";
import { withArchive } from "../with-archive.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar verify  [--json] [--archive PLACE]

Checks the whole archive again, as it stands at this moment, while others go on working: the database, the hash of every
text, every span of every finding, the lists, the search index, the chain of the log of decisions and what rests on it, and
the bytes of every snapshot. Each failure is named with its article, its place and what to do.
يتحقق من الأرشيف كله: كل نص وكل اقتباس وكل قرار وكل أصل محفوظ، ويسمّي كل خلل وموضعه.

  --json           one object a line: {"finding"} as they are found, and {"report"} at the end
  --archive PLACE  the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no archive, 3 when something fails.
`;

const OPTIONS = { json: { type: "boolean" }, archive: { type: "string" } } as const;

/** `mahdar verify`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("verify", argv, OPTIONS);
  if (positionals.length > 0) {
    throw new MahdarError("bad-usage", `verify takes no ${positionals[0]}`, "see mahdar verify --help");
  }
  const json = values.json === true;
  const bar = progressLine();
  return withArchive(values.archive, async (archive) => {
    const lines: Promise<void>[] = [];
    const report = await archive.verify({
      onFinding: (finding) => {
        bar.clear();
        lines.push(write(json ? `${JSON.stringify({ finding })}\n` : linesOf(harmlessIn(finding))));
      },
      onProgress: bar.show,
    });
    bar.clear();
    await Promise.all(lines);
    await write(json ? `${JSON.stringify({ report })}\n` : summaryOf(report));
    return report.failures > 0 ? EXIT.someFailed : EXIT.ok;
  });
}

function linesOf({ level, check, article, path, message, next }: Finding): string {
  const where = [check, article, path].filter((part) => part !== null).join(" · ");
  return `${level === "failure" ? "✗" : "·"} ${where}\n  ${message}\n  → ${next}\n`;
}

function summaryOf(report: VerifyReport): string {
  const { articles, versions, spans, reviewedItems, decisions, snapshots, failures, notes } = report;
  const checked = [
    countOf(articles, "article"),
    countOf(versions, "version"),
    countOf(spans, "span"),
    countOf(reviewedItems, "reviewed item"),
    countOf(decisions, "decision"),
    countOf(snapshots, "snapshot"),
  ].join(", ");
  const noted = notes === 0 ? "" : `; ${countOf(notes, "note")}`;
  const found = failures === 0 ? "all hold" : `${failures} ${failures === 1 ? "fails" : "fail"}`;
  return `${checked}: ${found}${noted}\n`;
}

/** A line on the terminal that says how far it is, a few times a second; nothing where standard error is no terminal. */
function progressLine() {
  const { stderr } = process;
  const isShown = stderr.isTTY === true;
  let last = 0;
  return {
    show: ({ of, done, total }: Progress): void => {
      const now = performance.now();
      if (!isShown || (now - last < SHOW_EVERY_MS && done < total)) return;
      last = now;
      stderr.write(`\r\x1b[K${of}: ${done} of ${total}`);
    },
    clear: (): void => {
      if (isShown) stderr.write("\r\x1b[K");
    },
  };
}

const SHOW_EVERY_MS = 200;
