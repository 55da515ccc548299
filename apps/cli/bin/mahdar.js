#!/usr/bin/env node
/**
 * The way in to the `mahdar` command. Plain JavaScript that an older Node can start too: when the one that runs it is older
 * than the project needs, it runs itself again with the Node that the repository installs (node_modules/.bin/node).
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));
/** Keeps the process small: left to itself V8 takes three times what the reader holds, and is no faster (docs/how-good.md). */
const LEAN = ["--max-semi-space-size=16", "--heap-growing-percent=30"];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 13)) await runHere();
else runWithOwnNode();

async function runHere() {
  if (!existsSync(MAIN)) {
    fail("it is not built yet", "run npm start once (or npm run build) in the project's folder");
    return;
  }
  const { enableCompileCache } = await import("node:module");
  const { setFlagsFromString } = await import("node:v8");
  for (const flag of LEAN) setFlagsFromString(flag);
  // Keeps the compiled code between runs; a short file is then read in a third less time.
  enableCompileCache?.();
  await import(pathToFileURL(MAIN).href);
}

function runWithOwnNode() {
  const own = join(ROOT, "node_modules", ".bin", process.platform === "win32" ? "node.exe" : "node");
  if (process.env.MAHDAR_RERUN !== undefined || !existsSync(own)) {
    fail(
      `it needs Node 22.13 or later, and this is Node ${process.versions.node}`,
      `install the project's own with npm install in ${ROOT}, or use a newer Node`,
    );
    return;
  }
  const child = spawn(own, [...LEAN, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, MAHDAR_RERUN: "1" },
  });
  // A signal to this process is meant for the real one; the terminal sends Ctrl-C to both by itself.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) =>
    fail(`the project's own Node could not be started (${error.message})`, `run npm install in ${ROOT}`),
  );
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(message, next) {
  process.stderr.write(`mahdar: ${message}\n  → ${next}\n`);
  process.exitCode = 2;
}
