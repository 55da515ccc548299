import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, dayGiven, printAnswer, textGiven } from "../show/answer.ts";
import { showWho } from "../show/who.ts";

export const help = `Usage: mahdar who NAME|ID  [--on DAY] [--limit N] [--json] [--archive PLACE]

The page of a person, a body or a state: offices over time from the knowledge base, how the press writes the name, with
whom it met, what it said, what it promised and what was promised to it. A name may be written as the press writes it; where
it fits several they are named, with the id each is asked for by.
صفحة شخص أو جهة أو دولة: المناصب واللقاءات والأقوال والتعهدات؛ والاسم يُكتب كيفما كُتب.

  --on DAY            the day its promises are looked at (default: today)
  --limit N           at most so many of each list, 1 to 500 (default 10); the rest by mahdar met and mahdar commitments
  --json              the answer as JSON (mahdar.who/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when nobody, or more than one, is called so.

  mahdar who الكاظمي
  mahdar who iq-barham-salih --on 2021-01-01 --json
`;

const OPTIONS = {
  json: ASKING.json,
  archive: ASKING.archive,
  limit: ASKING.limit,
  on: { type: "string" },
} as const;

/** `mahdar who`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("who", argv, OPTIONS);
  const name = textGiven("who", positionals, "a name or an id");
  const limit = numberGiven("who", "limit", values.limit);
  const { who } = await import("@mahdar/ledger/asking");
  const on = dayGiven(values.on);
  return printAnswer(values, (archive) => who(archive, { name, on, limit }), showWho, "");
}
