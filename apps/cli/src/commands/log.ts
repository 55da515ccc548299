import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { LoggedDecision } from "@mahdar/store";
import { EXIT, numberGiven, parseOptions } from "../command.ts";
import { countOf } from "../show/counted.ts";
import { harmlessIn } from "../show/harmless.ts";
import { withArchive } from "../with-archive.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar log  [--subject SUBJECT] [--by NAME] [--limit N] [--before NUMBER] [--json] [--archive PLACE]

Shows what people decided, the newest first: who, when, what and why. Nothing is ever changed or removed in this log, and
every decision is hashed together with the one before it; mahdar verify checks that.
سجل القرارات: من قرر، ومتى، وماذا، ولماذا؛ لا يُمحى منه شيء ولا يُبدَّل.

  --subject SUBJECT  only what was decided about it, as the log names it: a1#7, or story a1 a2
  --by NAME          only this person's decisions
  --limit N          at most so many, 1 to 500 (default 50)
  --before NUMBER    go on after a page: only decisions before this number
  --json             one object: {"items", "next"}; next is the --before of the following page
  --archive PLACE    the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such archive or it cannot be reached.
`;

const OPTIONS = {
  subject: { type: "string" },
  by: { type: "string" },
  limit: { type: "string", default: "50" },
  before: { type: "string" },
  json: { type: "boolean" },
  archive: { type: "string" },
} as const;

/** `mahdar log`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("log", argv, OPTIONS);
  if (positionals.length > 0) {
    throw new MahdarError("bad-usage", `log takes no ${positionals[0]}`, "see mahdar log --help");
  }
  const { subject, by } = values;
  const before = numberGiven("log", "before", values.before);
  const limit = numberGiven("log", "limit", values.limit)!;
  return withArchive(values.archive, async (archive) => {
    const items = await archive.log({ subject, by, before, limit });
    const last = items.at(-1)?.seq;
    const isFull = last !== undefined && items.length === limit;
    const isMore = isFull && (await archive.log({ subject, by, before: last, limit: 1 })).length > 0;
    const next = isMore ? last : null;
    if (values.json) {
      await write(`${JSON.stringify({ items, next })}\n`);
      return EXIT.ok;
    }
    await write(items.map((item) => lineOf(harmlessIn(item))).join(""));
    const rest = next === null ? "" : `; the next page: --before ${next}`;
    process.stderr.write(`${countOf(items.length, "decision")}${rest}\n`);
    return EXIT.ok;
  });
}

function lineOf({ seq, at, by, action, subject, reason, body }: LoggedDecision): string {
  const verdict = (body as { readonly verdict?: unknown } | null)?.verdict;
  const what = typeof verdict === "string" ? `${action} (${verdict})` : action;
  return `${String(seq).padStart(5)}  ${at}  ${by}  ${what}  ${subject}${reason === null ? "" : `: ${reason}`}\n`;
}
