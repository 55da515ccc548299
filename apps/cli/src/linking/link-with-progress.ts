import process from "node:process";
import type { LinkedArchive } from "@mahdar/ledger";
import type { Archive } from "@mahdar/store";

/** Links an archive, showing on a terminal how far it is. */
export async function linkWithProgress(archive: Archive): Promise<LinkedArchive> {
  const { linkArchive } = await import("@mahdar/ledger");
  const { stderr } = process;
  try {
    return await linkArchive(archive, {
      onProgress: (linked, of) => {
        if (stderr.isTTY) stderr.write(`\r\x1b[Klinked ${linked} of ${of} …`);
      },
    });
  } finally {
    if (stderr.isTTY) stderr.write("\r\x1b[K");
  }
}
