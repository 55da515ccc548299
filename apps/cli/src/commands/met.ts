import { MahdarError } from "@mahdar/shape";
import { parseOptions } from "../command.ts";
import { ASKING, limitGiven, printAnswer } from "../show/answer.ts";
import { PUBLISHED_NOTE, showActor, showMeeting } from "../show/facts.ts";

export const help = `Usage: mahdar met NAME [NAME]  [--from DAY] [--to DAY] [--dealings] [--limit N] [--after NEXT] [--json]
                   [--archive DIR]

Whom one met, or when two met, the latest first. The same meeting told by ten outlets is one meeting with ten tellings; its
independent origins are counted. A name of several words is quoted: "برهم صالح".
من لقي من ومتى؛ واللقاء الذي ترويه عشر صحف لقاء واحد.

  --from DAY, --to DAY  only held in these days, both included
  --dealings          agreements and joint work as well
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              the answer as JSON (mahdar.met/1)
  --archive DIR       the archive's folder or database (default: MAHDAR_ARCHIVE, else ./archive)

  mahdar met الكاظمي "أيمن الصفدي" --from 2020-06-01
`;

const OPTIONS = {
  ...ASKING,
  from: { type: "string" },
  to: { type: "string" },
  dealings: { type: "boolean" },
} as const;

/** `mahdar met`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("met", argv, OPTIONS);
  const [one, other] = positionals;
  if (one === undefined || positionals.length > 2)
    throw new MahdarError(
      "bad-usage",
      `met takes one name or two, and ${positionals.length} were given`,
      'put a name of several words between quotation marks: mahdar met "برهم صالح" الكاظمي',
    );
  const { from, to, dealings, after } = values;
  const limit = limitGiven("met", values.limit);
  const { met } = await import("@mahdar/ledger/asking");
  return printAnswer(
    values,
    (archive) => met(archive, { one, other, from, to, dealings, limit, after }),
    (page, answer) => {
      showActor(page, "لقاءات", answer.one);
      if (answer.other !== null) showActor(page, "مع", answer.other);
      page.gap();
      for (const meeting of answer.items) showMeeting(page, meeting);
      if (answer.items.length > 0) page.line(page.style("dim", PUBLISHED_NOTE), 0);
    },
    "meetings",
  );
}
