import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { opendir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MahdarError } from "@mahdar/shape";
import { translated, translateError } from "./engine/translate-error.ts";
import { keepFiles, type NewFile } from "./keep-files.ts";

/** Raw bytes as they came: one piece a content, named by its sha256, never changed. */
export interface Snapshots {
  /**
   * Keeps the bytes of every item; gives their sha256s in order. When it resolves, all of them are on the disk: a row
   * that cites them may be committed. A crash in the middle leaves at most files that no row cites.
   */
  keep(contents: readonly Uint8Array[]): Promise<string[]>;
  /** Whether these very bytes are there. */
  has(bytes: Uint8Array): Promise<boolean>;
  /** The bytes, their hash checked again. Throws archive-corrupt when they are gone or no longer the same. */
  bytes(sha256: string): Promise<Uint8Array>;
  /** The names of all that is kept, cited or not, one after another; also of files that a crash left unfinished. */
  names(): AsyncIterable<string>;
}

/** The snapshots of the archive in `folder`: one file a content. */
export function openFileSnapshots(folder: string): Snapshots {
  const root = join(folder, "snapshots");
  return {
    keep: async (contents) => {
      try {
        return await keepAll(root, contents);
      } catch (error) {
        throw translateError(root, error);
      }
    },
    has: async (bytes) => translated(root, () => isKept(pathOf(root, sha256Of(bytes)), bytes)),
    bytes: async (sha256) => readChecked(root, sha256),
    names: () => filesIn(root),
  };
}

/** sha256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function pathOf(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function keepAll(root: string, contents: readonly Uint8Array[]): Promise<string[]> {
  const missing = new Map<string, NewFile>();
  const touched = new Set<string>();
  const names = contents.map((bytes) => {
    const sha256 = sha256Of(bytes);
    const path = pathOf(root, sha256);
    // Also when the file is there: another process may have put it there and not have synced the folders yet.
    for (const one of [dirname(path), dirname(dirname(path)), root]) touched.add(one);
    if (!isKept(path, bytes)) missing.set(path, { path, bytes });
    return sha256;
  });
  await keepFiles([...missing.values()], touched);
  return names;
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return;
  for await (const entry of await opendir(folder)) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name));
    else yield entry.name;
  }
}

function isKept(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
}

function readChecked(root: string, sha256: string): Uint8Array {
  const path = pathOf(root, sha256);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw tampered(`the snapshot ${path} cannot be read`, cause);
  }
  const found = sha256Of(bytes);
  if (found !== sha256) throw tampered(`the snapshot ${path} was changed: its bytes hash to ${found}`);
  return bytes;
}

/** The error for bytes that are gone or changed. */
export function tampered(message: string, cause?: unknown): MahdarError {
  const next = "restore the file from a backup, or add the article again from its source";
  return new MahdarError("archive-corrupt", message, next, { cause });
}
