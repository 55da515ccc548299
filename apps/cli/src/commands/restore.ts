import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { countOf } from "../show/counted.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar restore FILE  [--archive PLACE]
       mahdar restore FILE --check

Makes an archive from a file that mahdar backup wrote, at an empty place: a new folder or an empty PostgreSQL database.
Every row and every snapshot is compared with what was written; when anything differs, or when it is cut short, there is
no archive there, and it can be run again.
ينشئ أرشيفا من نسخة احتياطية في مكان خال، بعد مطابقة كل ما فيها.

  --archive PLACE  the folder or postgres:// address to make it in (default: MAHDAR_ARCHIVE, else ./archive)
  --check          only read the file to its end and compare; nothing is made

Exit codes: 0, 2 when there is no archive made, or the file is not whole.

  mahdar restore press.backup --archive postgres://mahdar@db/press
`;

const OPTIONS = { archive: { type: "string" }, check: { type: "boolean" } } as const;

/** `mahdar restore`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("restore", argv, OPTIONS);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new MahdarError(
      "bad-usage",
      `restore takes the name of one file, and ${positionals.length} were given`,
      "as in mahdar restore press.backup --archive FOLDER",
    );
  const { checkBackup, restoreBackup } = await import("@mahdar/store");
  const place = archiveFolder(values.archive);
  const manifest = values.check === true ? checkBackup(file) : await restoreBackup(file, place);
  const { at, missing, snapshots, tables } = manifest;
  const what = `${countOf(tables["articles"]?.rows ?? 0, "article")} and ${countOf(snapshots.rows, "snapshot")} as of ${at}`;
  const without = missing.length === 0 ? "" : `; ${countOf(missing.length, "snapshot")} missing already`;
  await write(
    values.check === true ? `${file} is whole: ${what}${without}\n` : `restored ${what}${without}\n`,
  );
  return EXIT.ok;
}
