import process from "node:process";
import { MahdarError } from "@mahdar/shape";

/**
 * The place of the archive a command works on, a folder or `postgres://user@host/database`: `--archive`, else the
 * environment's MAHDAR_ARCHIVE, else `archive` in this folder.
 *
 * @throws MahdarError bad-usage for an empty name, and for the address of what is no archive's engine.
 */
export function archiveFolder(given: string | undefined): string {
  const place = given ?? (process.env["MAHDAR_ARCHIVE"] || "archive");
  const next = "give a folder, or an address as in postgres://user@host/database";
  if (place.trim() === "") throw new MahdarError("bad-usage", "--archive names nothing", next);
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//iu.exec(place)?.groups?.["scheme"];
  if (scheme !== undefined && !/^postgres(?:ql)?$/iu.test(scheme))
    throw new MahdarError("bad-usage", `an archive cannot be kept at a ${scheme}:// address`, next);
  return place;
}
