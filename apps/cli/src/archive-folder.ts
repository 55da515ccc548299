import process from "node:process";

/**
 * The place of the archive a command works on, a folder or `postgres://user@host/database`: `--archive`, else the
 * environment's MAHDAR_ARCHIVE, else `archive` in this folder.
 */
export function archiveFolder(given: string | undefined): string {
  return given ?? (process.env["MAHDAR_ARCHIVE"] || "archive");
}
