import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { MahdarError } from "@mahdar/shape";
import { readStreamBytes } from "./read-stream.ts";
import { describeBytes } from "./size.ts";

/**
 * A file's bytes. A file over `bytesMax` is refused by its size alone, without reading it; one that grows meanwhile,
 * or a pipe or device that has no size, is read no further than `bytesMax`.
 */
export async function readFileBytes(path: string, bytesMax: number): Promise<Uint8Array> {
  try {
    await using file = await open(path, constants.O_RDONLY);
    const stat = await file.stat();
    if (stat.isDirectory()) {
      throw new MahdarError(
        "is-directory",
        `${path} is a directory, not a file`,
        `name one file in it, or add the whole folder to an archive: mahdar add ${path}`,
      );
    }
    if (stat.size > bytesMax) {
      throw new MahdarError(
        "too-large",
        `${path} holds ${describeBytes(stat.size)}, more than the ${describeBytes(bytesMax)} one article may have`,
        "give one article a file; for many articles, one to a line: mahdar read --jsonl < articles.jsonl",
      );
    }
    return await readStreamBytes(file.createReadStream({ autoClose: false }), bytesMax, path);
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof MahdarError || typeof code !== "string") return error;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new MahdarError(
      "not-found",
      `there is no file ${path}`,
      "check the spelling of the path and the folder you are in",
      { cause: error },
    );
  }
  if (code === "EISDIR")
    return new MahdarError("is-directory", `${path} is a directory, not a file`, "name one file in it", {
      cause: error,
    });
  return new MahdarError("not-readable", `${path} cannot be read (${code})`, "check the file's permissions", {
    cause: error,
  });
}
