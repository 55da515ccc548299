import { MahdarError } from "@mahdar/shape";
import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, printAnswer } from "../show/answer.ts";
import { showActor, showDaysNote, showMeeting } from "../show/facts.ts";

export const help = `Usage: mahdar met NAME [NAME]  [--from DAY] [--to DAY] [--dealings] [--limit N] [--after NEXT] [--json]
                   [--archive PLACE]

Whom one met, or when two met, the latest first. The same meeting told by ten outlets is one meeting with ten tellings; its
independent origins are counted. A name of several words is quoted: "برهم صالح".
من لقي من ومتى؛ واللقاء الذي ترويه عشر صحف لقاء واحد.

  --from DAY, --to DAY  only held in these days, both included
  --dealings          agreements and joint work as well
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              the answer as JSON (mahdar.met/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when a name means nobody or more than one, or an option is wrong.

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
  const limit = numberGiven("met", "limit", values.limit);
  const { met } = await import("@mahdar/ledger/asking");
  return printAnswer(
    values,
    (archive) => met(archive, { one, other, from, to, dealings, limit, after }),
    (page, answer) => {
      showActor(page, "لقاءات", answer.one);
      if (answer.other !== null) showActor(page, "مع", answer.other);
      page.gap();
      for (const meeting of answer.items) showMeeting(page, meeting);
      showDaysNote(
        page,
        answer.items.map(({ when }) => when),
      );
    },
    "meetings",
  );
}
