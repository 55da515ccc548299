import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A disk writes what many ask for at once in one go; more handles than this bring nothing. */
const AT_ONCE = 16;

/** A file to be: its whole content under its final name. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts files under their names so that each is there whole or not at all, also after a crash; when it resolves, all of
 * them and all `folders` are on the disk. First every content is synced under another name, then the names are given,
 * then the folders are synced.
 */
export async function keepFiles(files: readonly NewFile[], folders: Iterable<string>): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = [];
  try {
    await inParallel(files, async ({ path, bytes }) => {
      await mkdir(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${randomUUID()}.part`);
      written.push({ temporary, path });
      const file = await open(temporary, "wx", 0o444);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
    await inParallel(written, ({ temporary, path }) => rename(temporary, path));
    // Windows cannot open a folder to sync it and keeps its entries by itself.
    if (process.platform !== "win32") await inParallel([...folders], syncFolder);
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true }).catch(() => {})));
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Does the work for all items, some at once; after an error begins no more, and fails when none is under way. */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    try {
      while (next < items.length) await work(items[next++]!);
    } catch (error) {
      next = items.length;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}
