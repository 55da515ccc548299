/**
 * Makes the checkout ready to run: installs what the lockfile names when it is not there yet, then builds.
 * Runs before `npm start` and `npm test`, under whatever Node the machine has (20 or later), so it is plain JavaScript
 * without dependencies. When nothing changed since the last time it costs one stat of the sources.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const MARK = join(MODULES, ".mahdar-ready.json");

const lock = hashOf(readFileSync(join(ROOT, "package-lock.json")));
const known = existsSync(MARK) ? JSON.parse(readFileSync(MARK, "utf8")) : {};
if (known.lock !== lock || !existsSync(join(MODULES, ".bin"))) install();
const stamp = newestSource();
if (known.lock !== lock || known.stamp !== stamp || !existsSync(join(ROOT, "apps/cli/dist/main.js"))) build();
mkdirSync(MODULES, { recursive: true });
writeFileSync(MARK, JSON.stringify({ lock, stamp }));

function install() {
  say("installing (the first time only; about half a minute)", "التثبيت للمرة الأولى");
  run(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "the installation failed: see above; check the network connection and run the command again",
  );
}

function build() {
  say("building", "البناء");
  const tsc = join(MODULES, ".bin", process.platform === "win32" ? "tsc.cmd" : "tsc");
  run(tsc, ["-b"], "the build failed: see above");
  const assets = join(ROOT, "apps/web/build-assets.mjs");
  if (existsSync(assets)) run(process.execPath, [assets], "copying the web app's files failed: see above");
}

function run(command, args, complaint) {
  const path = `${join(MODULES, ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  if (done.status === 0) return;
  process.stderr.write(`mahdar: ${complaint}\n`);
  process.exit(1);
}

/** The time and number of the sources, so that a change, an added or a removed file is noticed. */
function newestSource() {
  let newest = 0;
  let count = 0;
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (
        entry.name === "node_modules" ||
        entry.name === "dist" ||
        entry.name === "test" ||
        entry.name.endsWith(".tsbuildinfo")
      )
        continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        count++;
        newest = Math.max(newest, statSync(path).mtimeMs);
      }
    }
  };
  for (const folder of ["packages", "apps"]) walk(join(ROOT, folder));
  return `${count}:${newest}`;
}

function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function say(english, arabic) {
  process.stderr.write(`mahdar: ${english} · ${arabic}\n`);
}
