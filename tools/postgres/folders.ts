/**
 * The temporary folders of test servers, named after the process that made them, so that those of a process that died
 * without clearing up are known and removed by the next run.
 */
import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type Account, postgresAccount } from "./account.ts";

const PREFIX = "mahdar-postgres-";
/** A socket's whole path may have 103 bytes on macOS; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const PATH_BYTES_MAX = 80;

/** Makes a folder that PostgreSQL's user owns and no other user can enter. */
export function makeFolder(account: Account = postgresAccount()): string {
  for (const home of new Set([tmpdir(), "/tmp"])) {
    const folder = mkdtempSync(join(home, `${PREFIX}${process.pid}-`));
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
    if (Buffer.byteLength(folder) <= PATH_BYTES_MAX && canEnter(folder, account)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error(
    `${tmpdir()} and /tmp cannot be used by PostgreSQL's user: set TMPDIR to a folder open to all`,
  );
}

function canEnter(folder: string, account: Account): boolean {
  return (
    account.uid === undefined || spawnSync("/bin/sh", ["-c", ":"], { ...account, cwd: folder }).status === 0
  );
}

/**
 * Removes the folders of processes that are gone. A server still running in one is stopped at once on Linux; elsewhere
 * it stops by itself within a minute, since PostgreSQL looks whether its lock file is still there.
 */
export function removeLeftovers(): void {
  for (const home of new Set([tmpdir(), "/tmp"])) {
    for (const name of namesIn(home)) {
      const owner = new RegExp(`^${PREFIX}(\\d+)-`, "u").exec(name)?.[1];
      if (owner === undefined || isAlive(Number(owner))) continue;
      const folder = join(home, name);
      killServerIn(folder);
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // Another user's folder is that user's to remove.
      }
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Kills by number only what also works in that data folder: the number may have gone to another process since. */
function killServerIn(folder: string): void {
  const data = join(folder, "data");
  try {
    const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    if (readlinkSync(`/proc/${pid}/cwd`) === data) process.kill(pid, "SIGQUIT");
  } catch {
    // No server, or no /proc.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
