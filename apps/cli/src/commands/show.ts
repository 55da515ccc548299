import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { harmless, harmlessIn } from "../show/harmless.ts";
import { terminal } from "../show/terminal.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar show ID  [--json] [--rules] [--archive PLACE]

Prints an archived article's record; mahdar list gives the ids. Every finding is checked against the text again: what no
longer holds is left out, said on standard error, and the exit code is then 3.
يطبع محضر مقال محفوظ، بعد التحقق من كل اقتباس فيه.

  --json              print the record as JSON (mahdar.record/1)
  --rules             name the rule behind every finding
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such article or archive or it cannot be reached, 3 when the archive's record or
text was damaged.
`;

const OPTIONS = {
  json: { type: "boolean" },
  rules: { type: "boolean" },
  archive: { type: "string" },
} as const;

/** `mahdar show`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("show", argv, OPTIONS);
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) {
    throw new MahdarError(
      "bad-usage",
      `show takes one article's id, and ${positionals.length} were given`,
      "see mahdar list for the ids",
    );
  }
  const place = archiveFolder(values.archive);
  const { openArchive, shownPlace } = await import("@mahdar/store");
  const archive = await openArchive(place);
  try {
    const kept = await archive.get(id);
    if (kept === null) {
      throw new MahdarError(
        "not-found",
        `there is no article ${id} in the archive ${shownPlace(place)}`,
        "see mahdar list for the ids",
      );
    }
    if (values.json) await write(`${JSON.stringify(kept.record)}\n`);
    else {
      const { showRecord } = await import("../show/record.ts");
      await write(showRecord(harmlessIn(kept.record), { ...terminal(), rules: values.rules === true }));
    }
    for (const problem of kept.problems)
      process.stderr.write(`mahdar: article ${harmless(id)}: ${harmless(problem.message)}\n`);
    if (kept.problems.length === 0) return EXIT.ok;
    process.stderr.write("  → restore the archive from a backup, or add the article again from its source\n");
    return EXIT.someFailed;
  } finally {
    await archive.close();
  }
}
