import process from "node:process";
import { MahdarError, type Span } from "@mahdar/shape";
import type { ArticleSummary } from "@mahdar/store";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, numberGiven, parseOptions } from "../command.ts";
import { countOf } from "../show/counted.ts";
import { harmlessIn } from "../show/harmless.ts";
import { terminal } from "../show/terminal.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar list  [--search WORDS] [--outlet NAME] [--from DAY] [--to DAY] [--limit N] [--after NEXT] [--json]
                    [--archive PLACE]

Lists the archive's articles, newest first; with --search those in which all the words occur, best matches first.
يسرد مقالات الأرشيف؛ والبحث لا يفرّق بين أشكال الألف والياء والتاء ويتجاوز حروف العطف والجر.

  --search WORDS      words in whatever spelling: الكاظمي finds للكاظمى
  --outlet NAME       only this outlet, as written
  --from DAY, --to DAY  only published in these days, both included
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              one object: {"items", "next", "total"}
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such archive or it cannot be reached.

  mahdar list --search "الانسحاب الأمريكي" --from 2020-06-01
`;

const OPTIONS = {
  search: { type: "string" },
  outlet: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  limit: { type: "string", default: "50" },
  after: { type: "string" },
  json: { type: "boolean" },
  archive: { type: "string" },
} as const;

/** `mahdar list`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("list", argv, OPTIONS);
  if (positionals.length > 0) {
    throw new MahdarError(
      "bad-usage",
      `list takes no ${positionals[0]}`,
      "to search for words: mahdar list --search WORDS",
    );
  }
  const limit = numberGiven("list", "limit", values.limit)!;
  const { openArchive } = await import("@mahdar/store");
  const archive = await openArchive(archiveFolder(values.archive));
  try {
    const { search: words, outlet, from, to, after } = values;
    const page = await archive.list({ words, outlet, from, to, after, limit });
    if (values.json) {
      await write(`${JSON.stringify(page)}\n`);
      return EXIT.ok;
    }
    const { colour } = terminal();
    await write(page.items.map((item) => linesOf(harmlessIn(item), colour)).join(""));
    const rest = page.next === null ? "" : `; the next page: --after ${page.next}`;
    process.stderr.write(
      `${page.items.length} of ${page.total} ${page.total === 1 ? "article" : "articles"}${rest}\n`,
    );
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}

/** Two lines an article: day, id and outlet with what was read in it; then the title, and where words were sought the place. */
function linesOf(
  { id, title, outlet, published, counts, snippet, titleHits }: ArticleSummary,
  colour: boolean,
): string {
  const read = [
    countOf(counts.attributions, "statement"),
    countOf(counts.events, "event"),
    countOf(counts.commitments, "commitment"),
  ].join(", ");
  const lines = [`${published ?? "----------"}  ${id}  ${outlet ?? "–"}  (${read})`];
  if (title !== null) lines.push(`  ${marked(title, titleHits ?? [], colour)}`);
  if (snippet !== undefined)
    lines.push(
      `  ${snippet.start > 0 ? "… " : ""}${marked(snippet.text, snippet.hits, colour).replace(/\s+/gu, " ")} …`,
    );
  return `${lines.join("\n")}\n`;
}

function marked(text: string, hits: readonly Span[], colour: boolean): string {
  if (!colour) return text;
  let out = "";
  let at = 0;
  for (const hit of hits) {
    out += `${text.slice(at, hit.start)}\x1b[1m${hit.text}\x1b[22m`;
    at = hit.end;
  }
  return out + text.slice(at);
}
