import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { countOf } from "../show/counted.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar backup FILE  [--archive PLACE] [--force]

Writes the whole archive, its snapshots and its log of decisions into one file, as it is at this moment; others may go on
writing to it. The file appears when all of it is on the disk. mahdar restore makes an archive of it again, in a folder or
in a PostgreSQL database, whichever it came from.
يكتب الأرشيف كله في ملف واحد، ولو كان قيد الاستعمال.

  --archive PLACE  the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)
  --force          write over FILE; the old one stays until the new one is finished

Jobs that wait in a queue are not in it (mahdar enqueue). The file holds every article's text: keep it as you keep the
archive.

Exit codes: 0, 2 when no backup was made, 3 when it was made without snapshots that are gone or damaged.

  mahdar backup press-2020-06-14.backup
`;

const OPTIONS = { archive: { type: "string" }, force: { type: "boolean" } } as const;
const NAMED_MAX = 5;

/** `mahdar backup`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("backup", argv, OPTIONS);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new MahdarError(
      "bad-usage",
      `backup takes the name of one file, and ${positionals.length} were given`,
      "as in mahdar backup press.backup",
    );
  const { writeBackup } = await import("@mahdar/store");
  const { manifest, bytes } = await writeBackup(archiveFolder(values.archive), file, {
    at: new Date().toISOString(),
    force: values.force === true,
  });
  const { missing, snapshots, tables } = manifest;
  await write(
    `${file}: ${countOf(tables["articles"]?.rows ?? 0, "article")}, ${countOf(snapshots.rows, "snapshot")}, ${Math.ceil(bytes / 1e6)} MB\n`,
  );
  if (missing.length === 0) return EXIT.ok;
  const more =
    missing.length > NAMED_MAX ? ` and ${missing.length - NAMED_MAX} more, which mahdar verify names` : "";
  process.stderr.write(
    `mahdar: snapshots that are gone or damaged are not in it: ${missing.slice(0, NAMED_MAX).join(", ")}${more}\n  → add their articles again from their sources, then make another backup\n`,
  );
  return EXIT.someFailed;
}
