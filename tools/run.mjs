/**
 * `npm test` and `npm run check`: every check that can fail, in order of what fails fastest, and one closing line with
 * the counts. Checks that need material beside the project are extra: they run where it lies and say so where not.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");
const SHARED = join(ROOT, "..", "shared");
const only = process.argv.slice(3);

const scratch = mkdtempSync(join(tmpdir(), "mahdar-test-"));
const report = join(scratch, "vitest.json");
let failed = 0;
if (only.length === 0) {
  step("types", "tsc", ["-b"]);
  step("lint and format", "biome", ["check", "--log-level=error", "."]);
  step("tidy", "node", ["tools/tidy.ts"]);
  step("word tables", "node", ["--conditions=mahdar-source", "tools/lexicon.ts", "--check"]);
  step("names of the knowledge base", "node", [
    "--conditions=mahdar-source",
    "tools/actor-names.ts",
    "--check",
  ]);
  step("knowledge base", "node", ["--conditions=mahdar-source", "tools/knowledge.ts", "--check"]);
  step("reader version", "node", ["tools/reader-version.ts", "--check"]);
}
step("tests", "vitest", [
  "run",
  // A snapshot is written by npm run snap, never by the way: a missing one fails.
  "--update=none",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
]);
if (existsSync(join(SHARED, "corpus/dev-gold.jsonl")) && only.length === 0) {
  step("reading against the annotated articles", "node", [
    "--conditions=mahdar-source",
    "evaluation/evaluate.ts",
    join(SHARED, "corpus/dev-gold.jsonl"),
    "--floor",
  ]);
} else if (only.length === 0)
  process.stdout.write(
    "\n== left out: the annotated articles are not beside this checkout, so reading was not scored\n",
  );

const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
rmSync(scratch, { recursive: true, force: true });
if (process.env.MAHDAR_TEST_POSTGRES === "none")
  process.stdout.write(
    "\n== left out: MAHDAR_TEST_POSTGRES=none, so nothing was tested on PostgreSQL; unset it to test both engines\n",
  );
const bad = counts.numFailedTests + failed;
process.stdout.write(`\n${counts.numPassedTests} passed, ${bad} failed, ${counts.numPendingTests} skipped\n`);
process.exit(bad === 0 ? 0 : 1);

function step(title, command, args) {
  process.stdout.write(`\n== ${title}\n`);
  const began = Date.now();
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
    // Tests start hundreds of processes from the sources: each source is compiled once.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(scratch, "compiled"),
      PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
    },
  });
  if (done.status !== 0) {
    failed++;
    process.stdout.write(`== ${title}: FAILED (exit ${done.status ?? done.signal})\n`);
  } else process.stdout.write(`== ${title}: ok in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}
