/** Kills a server with all its processes: those that outlive a killed parent would finish what they were at. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_AGAIN_MS = 5;
const GONE_MS_MAX = 10_000;

interface Row {
  readonly pid: number;
  readonly parent: number;
  /** Ended, though its parent has not asked how. */
  readonly isZombie: boolean;
}

/** Kills a process and its children with SIGKILL; resolves when none of them runs any more. */
export async function killFamily(parent: number): Promise<void> {
  // Stopped first, so that it starts no child between the look and the kill.
  signal(parent, "SIGSTOP");
  const children = processes().filter((row) => row.parent === parent);
  const family = new Set([parent, ...children.map((row) => row.pid)]);
  for (const pid of family) signal(pid, "SIGKILL");
  const isLeft = () => processes().some((row) => family.has(row.pid) && !row.isZombie);
  for (const until = Date.now() + GONE_MS_MAX; isLeft(); await wait(LOOK_AGAIN_MS))
    if (Date.now() > until) throw new Error(`processes of the server ${parent} outlived SIGKILL`);
}

function processes(): Row[] {
  return existsSync("/proc/self/stat") ? fromProc() : fromPs();
}

/** Lines like `4711 (postgres: writer) S 4700 …`; the name may hold spaces and brackets. */
function fromProc(): Row[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return [{ pid: Number(name), parent: Number(parent), isZombie: state === "Z" }];
      } catch {
        return []; // Ended between the two looks.
      }
    });
}

function fromPs(): Row[] {
  return spawnSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" })
    .stdout.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u))
    .map(([pid, parent, state]) => ({
      pid: Number(pid),
      parent: Number(parent),
      isZombie: state!.startsWith("Z"),
    }));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Ended already.
  }
}
