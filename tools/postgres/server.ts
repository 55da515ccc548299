/**
 * A PostgreSQL server in a temporary folder, reached by a socket only its user (and root) can open: no port, no
 * password. It writes to disk as PostgreSQL does by default (fsync and full_page_writes on), so that a test that kills
 * it learns what a crash would do.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Account, postgresAccount } from "./account.ts";
import { makeFolder } from "./folders.ts";
import { namedServer } from "./places.ts";
import { killFamily } from "./process-family.ts";
import { findPrograms } from "./programs.ts";

const START_MS_MAX = 30_000;
const STOP_MS_MAX = 10_000;
const LOOK_AGAIN_MS = 15;
const LOG_LINES_SHOWN = 8;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "200",
  shared_buffers: "32MB",
  max_wal_size: "256MB",
  timezone: "UTC",
};

/** A running server; `url` names its database `postgres` and stays the same over `kill` and `restart`. */
export interface Server {
  readonly url: string;
  /** Kills every process of the server at once (SIGKILL), as a power cut would; resolves when none is left. */
  kill(): Promise<void>;
  /** Starts it again on the same data, after `kill` or while it runs; resolves when it takes connections. */
  restart(): Promise<void>;
  /** Shuts it down and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a server of one's own, for tests that kill it; encoding UTF-8, locale C.
 * Fails when no PostgreSQL runs here, saying how to get one.
 *
 *     const server = await startServer();
 *     onTestFinished(() => server.stop());
 */
export async function startServer(): Promise<Server> {
  // Asked only so that MAHDAR_TEST_POSTGRES=none is heeded: a server that is to be killed is always one's own.
  namedServer();
  const account = postgresAccount();
  const folder = makeFolder(account);
  const data = join(folder, "data");
  try {
    const programs = findPrograms(folder, undefined, account);
    initialise(programs, data, folder, account);
    return await run(programs, data, folder, account);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function initialise(programs: string, data: string, folder: string, account: Account): void {
  const options = ["--username=mahdar", "--encoding=UTF8", "--locale=C", "--auth-local=trust"];
  // Unsynced, since a folder lost before the first test loses nothing; the server itself syncs.
  const done = spawnSync(
    join(programs, "initdb"),
    [...options, "--auth-host=reject", "--no-sync", "--no-instructions", "-D", data],
    { ...account, cwd: folder, encoding: "utf8", env: environment() },
  );
  if (done.status !== 0)
    throw new Error(
      `initdb in ${programs} failed: ${done.error?.message ?? `${done.stdout}\n${done.stderr}`.trim()}`,
    );
}

async function run(programs: string, data: string, folder: string, account: Account): Promise<Server> {
  const url = `postgres://mahdar@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const log = join(folder, "log");
  let child: ChildProcess;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const start = async (): Promise<void> => {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const output = openSync(log, "a");
    child = spawn(join(programs, "postgres"), ["-D", data, "-k", folder, ...settings], {
      ...account,
      cwd: folder,
      stdio: ["ignore", output, output],
      env: environment(),
    });
    child.on("error", () => {});
    closeSync(output);
    await ready(url, isRunning, log);
  };
  const shutDown = async (): Promise<void> => {
    if (!isRunning()) return;
    child.kill("SIGINT");
    if (!(await ended(isRunning, STOP_MS_MAX))) await killFamily(child.pid!);
    await ended(isRunning, STOP_MS_MAX);
  };
  // A runner that ends early takes its server with it; removing what is left is also done by the next run.
  const atExit = () => {
    if (isRunning()) child.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", atExit);
  await start();
  return {
    url,
    kill: async () => {
      if (isRunning()) await killFamily(child.pid!);
      await ended(isRunning, STOP_MS_MAX);
    },
    restart: async () => {
      await shutDown();
      await start();
    },
    stop: async () => {
      // A killed server left shared memory to the system, which only its next start takes back.
      if (!isRunning()) await start().catch(() => {});
      await shutDown();
      process.off("exit", atExit);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function ready(url: string, isRunning: () => boolean, log: string): Promise<void> {
  for (const until = Date.now() + START_MS_MAX; ; await wait(LOOK_AGAIN_MS)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: START_MS_MAX });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (isRunning() && Date.now() < until) continue;
      const lines = readFileSync(log, "utf8").trim().split("\n").slice(-LOG_LINES_SHOWN);
      throw new Error(
        `PostgreSQL did not start (${(error as Error).message}); its log ends:\n${lines.join("\n")}`,
      );
    }
  }
}

async function ended(isRunning: () => boolean, withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; isRunning() && Date.now() < until; ) await wait(LOOK_AGAIN_MS);
  return !isRunning();
}

/** The caller's environment without PG…, which would change where and how PostgreSQL works. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/u.test(name));
  return { ...Object.fromEntries(own), LC_ALL: "C" };
}
