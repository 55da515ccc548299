/**
 * Why this exists: the habits a compiler does not check. Import direction by folder number, words that break on
 * Arabic, physical sides in styles, leftovers, file length, dead files and stray lexicon tables.
 * `npm run tidy` prints `file:line: what, use this instead` and fails when there is anything to print.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const LINES_MAX = 400;
/** Package → packages it may import; a lower number never imports a higher one, and 1 and 2 do not know each other. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  "packages/0-shape": [],
  "packages/1-sources": ["shape"],
  "packages/2-text": ["shape"],
  "packages/3-link": ["shape", "text"],
  "packages/3-search": ["shape", "text"],
  "packages/4-store": ["shape", "text", "link", "search"],
  "packages/5-ledger": ["shape", "text", "link", "search", "store"],
  "packages/6-work": ["shape", "sources", "text", "store", "ledger"],
  "apps/cli": ["shape", "sources", "text", "link", "search", "store", "ledger", "work", "web"],
  "apps/web": ["shape", "sources", "text", "link", "search", "store", "ledger"],
};
interface Ban {
  readonly pattern: RegExp;
  readonly what: string;
  readonly files: RegExp;
}
const BANS: readonly Ban[] = [
  {
    pattern: /\\[bwW](?![a-z])(?=[^`"]*\/[a-z]*[gimsuvy]*[u.])/u,
    what: "\\b, \\w and \\W do not know Arabic; use \\p{L}\\p{M}\\p{N} or the tokens",
    files: /^(?!tools\/tidy).*\.tsx?$/u,
  },
  {
    pattern: /\b(TODO|FIXME|XXX)\b/u,
    what: "unfinished work; finish it or take it out",
    files: /^(?!tools\/tidy).*\.(tsx?|mjs|css)$/u,
  },
  {
    pattern:
      /\b(margin|padding|border)-(left|right)\b|(?<![-\w])(left|right)\s*:\s|text-align:\s*(left|right)/u,
    what: "a physical side; use the logical property (inline-start, inline-end)",
    files: /\.css$/u,
  },
  {
    pattern: /\bany\b(?=\s*[;,)>\]=|])/u,
    what: "any; name the type or use unknown",
    files: /^(packages|apps)\/.*\/src\/.*\.tsx?$/u,
  },
  {
    pattern: /\b(Date\.now|new Date\(\)|Math\.random|node:fs|node:net|node:http)/u,
    what: "the reader is pure: no clock, chance, disk or network",
    files: /^packages\/2-text\/src\/.*\.ts$/u,
  },
];

const problems: string[] = [];
const files = [...walk(ROOT)].map((path) => relative(ROOT, path).split(sep).join("/")).sort();
const sources = files.filter((file) => /\.(tsx?|mjs|css)$/u.test(file) && !file.endsWith(".generated.ts"));
for (const file of sources) checkFile(file);
checkDead();
for (const problem of problems) console.log(problem);
console.log(`tidy: ${sources.length} files read, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

function checkFile(file: string): void {
  const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
  if (lines.length > LINES_MAX)
    problems.push(
      `${file}:${LINES_MAX}: is ${lines.length} lines long; one idea a file, at most ${LINES_MAX} lines`,
    );
  const home = Object.keys(EDGES).find((folder) => file.startsWith(`${folder}/src/`));
  lines.forEach((line, index) => {
    const at = `${file}:${index + 1}`;
    for (const ban of BANS)
      if (ban.files.test(file) && ban.pattern.test(line)) problems.push(`${at}: ${ban.what}`);
    const imported = /from "([^"]+)"/u.exec(line)?.[1];
    if (imported === undefined || home === undefined) return;
    const name = /^@mahdar\/([a-z]+)/u.exec(imported)?.[1];
    if (name !== undefined && !EDGES[home]!.includes(name))
      problems.push(`${at}: ${home} may not import @mahdar/${name}; see ARCHITECTURE.md`);
    checkStageOrder(file, imported, at);
  });
}

/** Inside 2-text a lower-numbered folder never imports a higher one. */
function checkStageOrder(file: string, imported: string, at: string): void {
  const own = /^packages\/2-text\/src\/(\d)-/u.exec(file)?.[1];
  const other = /^\.\.\/(\d)-/u.exec(imported)?.[1];
  if (own !== undefined && other !== undefined && Number(other) > Number(own))
    problems.push(`${at}: stage ${own} may not import stage ${other}, which comes later`);
}

/** A source file that nothing imports and that is no entry is dead. */
function checkDead(): void {
  const imported = new Set<string>();
  for (const file of sources) {
    const folder = file.split("/").slice(0, -1).join("/");
    for (const match of readFileSync(join(ROOT, file), "utf8").matchAll(
      /(?:from|import|URL)\s*\(?\s*"(\.[^"]+)"/gu,
    )) {
      imported.add(join(folder, match[1]!).split(sep).join("/").replace(/\.js$/u, ".ts"));
    }
  }
  for (const file of sources) {
    if (!/^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/u.test(file) || /\/src\/(index|main)\.tsx?$/u.test(file))
      continue;
    if (/\/(client|workers?)\//u.test(file) || /-worker\.ts$/u.test(file)) continue;
    if (!imported.has(file))
      problems.push(`${file}:1: nothing imports this file; delete it or list it where it belongs`);
  }
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (["node_modules", "dist", ".git", "archive", "reports", "runs"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}
