import { MahdarError } from "@mahdar/shape";
import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, dayGiven, printAnswer } from "../show/answer.ts";
import { searchedText, showActor, showUndertaking } from "../show/facts.ts";

export const help = `Usage: mahdar commitments  [--due | --overdue] [--on DAY] [--by NAME] [--to NAME] [--topic TOPIC] [--strength S] [--outcome O]
                           [--outlet NAME] [--from DAY] [--until DAY] [--limit N] [--after NEXT] [--json] [--archive PLACE]

What was promised, by whom, to whom, by when, and how it stands on a day; newest first, with --due and --overdue the one
due first. Where no outcome was found it says until when was searched.
التعهدات: من تعهد وبماذا وحتى متى، وأين هي اليوم أو في يوم بعينه.

  --due               only those in their term on that day
  --overdue           only those whose term has passed by that day
  --on DAY            the day asked about (default: today)
  --by NAME, --to NAME  who is bound, whom it was promised to: a name as the press writes it, or an id
  --topic TOPIC       security, politics, economy, energy, services, justice, health, humanitarian, culture, foreign, other
  --strength S        pledge, plan, intend, support, agree, consider
  --outcome O         kept, partly, delayed, broken, superseded, disputed
  --outlet NAME       only as this outlet words it
  --from DAY, --until DAY  only worded in these days, both included
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              the answer as JSON (mahdar.commitments/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when a name means nobody or more than one, or an option is wrong.

  mahdar commitments --overdue --by "الولايات المتحدة" --on 2021-12-31
`;

const OPTIONS = {
  ...ASKING,
  due: { type: "boolean" },
  overdue: { type: "boolean" },
  on: { type: "string" },
  by: { type: "string" },
  to: { type: "string" },
  topic: { type: "string" },
  strength: { type: "string" },
  outcome: { type: "string" },
  outlet: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
} as const;

/** `mahdar commitments`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("commitments", argv, OPTIONS);
  if (positionals.length > 0)
    throw new MahdarError(
      "bad-usage",
      `commitments takes no ${positionals[0]}`,
      `for the promises of one: mahdar commitments --by ${JSON.stringify(positionals.join(" "))}`,
    );
  const { due, overdue, by, to, topic, strength, outcome, outlet, from, until, after } = values;
  if (due === true && overdue === true)
    throw new MahdarError("bad-usage", "both --due and --overdue were given", "ask for one of them");
  const schedule = due === true ? "due" : overdue === true ? "overdue" : undefined;
  const limit = numberGiven("commitments", "limit", values.limit);
  const on = dayGiven(values.on);
  const { commitments } = await import("@mahdar/ledger/asking");
  return printAnswer(
    values,
    (archive) =>
      commitments(archive, {
        on,
        by,
        to,
        topic,
        strength,
        schedule,
        outcome,
        outlet,
        from,
        until,
        limit,
        after,
      }),
    (page, answer) => {
      if (answer.by !== null) showActor(page, "تعهدات", answer.by);
      if (answer.to !== null) showActor(page, "لصالح", answer.to);
      page.line(page.style("dim", `في ${answer.on}؛ ${searchedText(answer.searched)}`), 0);
      page.gap();
      for (const one of answer.items) showUndertaking(page, one);
    },
    "undertakings",
  );
}
