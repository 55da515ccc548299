import { createReadStream } from "node:fs";
import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { LostCandidate } from "@mahdar/text";
import { EXIT, parseOptions } from "../command.ts";
import { harmless, harmlessIn } from "../show/harmless.ts";
import { terminal } from "../show/terminal.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar read FILE|URL|-  [--json] [--rules] [--explain] [--published YYYY-MM-DD] [--outlet NAME]
       mahdar read --jsonl [FILE]  [--jobs N]

Reads an article (plain text, a pasted page, HTML or a PDF with a text layer; - is standard input) and prints its record.
With --jsonl it reads a stream, one article a line, and writes one record a line, in order.
يقرأ مقالا ويطبع محضره: الأوقات، والأشخاص والجهات، والتصريحات، واللقاءات والأحداث، والتعهدات.

  --json              print the record as JSON (mahdar.record/1)
  --rules             name the rule behind every finding
  --explain           say in words which rules fired, and what was weighed and not taken, with the reason
  --published DAY     the day of publication, when the page does not say it
  --outlet NAME       who published it, when the page does not say it
  --jsonl             lines {"id", "text", "title"?, "url"?, "outlet"?, "published"?}; a line that cannot be read
                      gives {"error": {"line", "code", "message"}} in its place, and the exit code is then 3
  --jobs N            read a stream with N worker threads; the order stays (default 1)

Exit codes: 0, 2 when the input cannot be read, 3 when some lines of a stream could not.

  mahdar read article.html
  mahdar read --json --published 2020-06-14 article.txt > record.json
  mahdar read --jsonl --jobs 4 < articles.jsonl > records.jsonl
`;

const OPTIONS = {
  json: { type: "boolean" },
  rules: { type: "boolean" },
  explain: { type: "boolean" },
  jsonl: { type: "boolean" },
  published: { type: "string" },
  outlet: { type: "string" },
  jobs: { type: "string" },
} as const;
const JOBS_MAX = 64;

/** `mahdar read`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("read", argv, OPTIONS);
  const next = "see mahdar read --help";
  if (positionals.length > 1)
    throw new MahdarError(
      "bad-usage",
      `read takes one article, and ${positionals.length} were given`,
      "read them one at a time, or as a stream with --jsonl",
    );
  if (values.jsonl) {
    for (const name of ["published", "outlet", "rules", "explain"] as const) {
      if (values[name] !== undefined)
        throw new MahdarError(
          "bad-usage",
          `--${name} does not go with --jsonl`,
          `${next}; each line carries its own fields`,
        );
    }
    return readStream(positionals[0] ?? "-", jobsOf(values.jobs));
  }
  if (values.jobs !== undefined) throw new MahdarError("bad-usage", "--jobs goes with --jsonl only", next);
  const [spec] = positionals;
  if (spec === undefined)
    throw new MahdarError(
      "bad-usage",
      "no article was named",
      "give a file, an address, or - for standard input; see mahdar read --help",
    );
  return readOne(spec, values);
}

interface OneOptions {
  readonly json?: boolean;
  readonly rules?: boolean;
  readonly explain?: boolean;
  readonly published?: string;
  readonly outlet?: string;
}

async function readOne(spec: string, options: OneOptions): Promise<number> {
  const { articleFrom, openSource, parseDay } = await import("@mahdar/sources");
  if (options.published !== undefined && parseDay(options.published) === null) {
    throw new MahdarError(
      "bad-usage",
      `--published ${options.published} is not a day`,
      "write it as YYYY-MM-DD, as in 2020-06-14",
    );
  }
  const { published, outlet } = options;
  const source = await openSource(spec);
  const { article, raw } = await articleFrom(source, {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  });
  if (raw.charset !== null && raw.charset !== "utf-8")
    process.stderr.write(
      `mahdar: ${harmless(`${source.name} was read as ${raw.charset}: ${raw.charsetReason}`)}\n`,
    );
  const { readArticle } = await import("@mahdar/text");
  const lost: LostCandidate[] = [];
  const record = readArticle(article, options.explain ? (one) => lost.push(one) : null);
  if (options.json) {
    await write(`${JSON.stringify(options.explain ? { ...record, lost } : record)}\n`);
    return EXIT.ok;
  }
  const { showRecord } = await import("../show/record.ts");
  const rules = options.rules === true || options.explain === true;
  const page = { ...terminal(), rules };
  await write(showRecord(harmlessIn(record), options.explain ? { ...page, lost: harmlessIn(lost) } : page));
  return EXIT.ok;
}

async function readStream(spec: string, jobs: number): Promise<number> {
  const { readJsonl } = await import("../read/read-jsonl.ts");
  const input = spec === "-" ? process.stdin : createReadStream(spec, { highWaterMark: 256 * 1024 });
  try {
    const { failed } = await readJsonl(input, jobs, write);
    if (failed > 0)
      process.stderr.write(
        `mahdar: ${failed} ${failed === 1 ? "line" : "lines"} could not be read; each has its error in its place in the output\n`,
      );
    return failed > 0 ? EXIT.someFailed : EXIT.ok;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw new MahdarError(
        "not-found",
        `there is no file ${spec}`,
        "check the spelling of the path and the folder you are in",
        { cause: error },
      );
    if (code === "EISDIR")
      throw new MahdarError(
        "is-directory",
        `${spec} is a directory, not a file`,
        "name a file of articles, one to a line",
        { cause: error },
      );
    if (code === "EACCES")
      throw new MahdarError(
        "not-readable",
        `${spec} cannot be read (EACCES)`,
        "check the file's permissions",
        { cause: error },
      );
    throw error;
  }
}

function jobsOf(value: string | undefined): number {
  if (value === undefined) return 1;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= JOBS_MAX) return jobs;
  throw new MahdarError(
    "bad-usage",
    `--jobs ${value} is not a number of threads from 1 to ${JOBS_MAX}`,
    "give the number of processor cores, as in --jobs 4",
  );
}
