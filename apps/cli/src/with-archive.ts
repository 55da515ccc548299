import type { Archive } from "@mahdar/store";
import { archiveFolder } from "./archive-folder.ts";

/** Opens the archive a command works on, and closes it whatever comes of the work. */
export async function withArchive<Result>(
  given: string | undefined,
  work: (archive: Archive, place: string) => Promise<Result>,
): Promise<Result> {
  const place = archiveFolder(given);
  const { openArchive } = await import("@mahdar/store");
  const archive = await openArchive(place);
  try {
    return await work(archive, place);
  } finally {
    await archive.close();
  }
}
