import { lstat, readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** The kinds of file that a folder is searched for; a file named by itself is taken whatever it is called. */
const EXTENSIONS = new Set([".txt", ".html", ".htm", ".pdf", ".json", ".jsonl"]);

/**
 * The files and addresses that the arguments name, one after the other: a folder gives its files and its folders', in
 * the order of their names, hidden ones and links to folders left out. A name that is neither is given as it is, so that
 * opening it says what is wrong.
 */
export async function* findInputs(names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) {
    const found = await stat(name).catch(() => null);
    if (found?.isDirectory()) yield* filesUnder(name);
    else yield name;
  }
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = (await readdir(folder)).filter((entry) => !entry.startsWith(".")).sort();
  for (const entry of entries) {
    const path = join(folder, entry);
    const found = await lstat(path);
    if (found.isDirectory()) yield* filesUnder(path);
    else if (EXTENSIONS.has(extname(entry).toLowerCase())) yield path;
  }
}
