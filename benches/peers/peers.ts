/**
 * `npm run peers`: plain date expressions read by Mahdar and, where Python and dateparser are installed, by dateparser too.
 *
 * A value is right where it is the expected one; a parser that only gives days is right on a month or a year where its day lies in it.
 * What is longer or vaguer than a year, or no point in time, is left out of its count and shown apart.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "@mahdar/text";

const rows = readFileSync(join(import.meta.dirname, "dates.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split("\t") as [expression: string, value: string]);
const isPoint = (value: string) => /^\d{4}(?:-\d\d){0,2}$/u.test(value);
const points = rows.filter(([, value]) => isPoint(value));

const own = rows.map(([text]) => valueOf(text));
report("Mahdar", own);

const python = spawnSync("python3", [join(import.meta.dirname, "dates.py")], {
  input: rows.map(([text]) => text).join("\n"),
  encoding: "utf8",
});
if (python.status === 0) report("dateparser", python.stdout.split("\n"));
else console.log("dateparser was left out: install it with pip install dateparser to compare");
for (const [at, [text, value]] of rows.entries())
  if (!isRight(value, own[at] ?? "")) console.log(`Mahdar differs: ${text}: ${own[at]}, expected ${value}`);

function report(name: string, values: readonly string[]): void {
  const right = (of: typeof rows) =>
    of.filter((row) => isRight(row[1], values[rows.indexOf(row)] ?? "")).length;
  console.log(
    `${name.padEnd(12)} points in time ${right(points)} of ${points.length}, all ${right(rows)} of ${rows.length}`,
  );
}

/** The parts of a day are not compared: 2021-03-09TNI is the day. */
function isRight(expected: string, value: string): boolean {
  const day = value.replace(/^(\d{4}-\d\d-\d\d)T.*$/u, "$1");
  return (
    day === expected ||
    (isPoint(expected) && isPoint(day) && day.length === 10 && day.startsWith(`${expected}-`))
  );
}

function valueOf(text: string): string {
  const { times } = readArticle({
    id: "t",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: "2021-03-10",
    publishedBasis: "given",
  });
  return times.length === 1 ? (times[0]!.value ?? "") : "";
}
