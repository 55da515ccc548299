import { MahdarError } from "@mahdar/shape";
import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, printAnswer } from "../show/answer.ts";
import { showActor, showDaysNote, showEntry } from "../show/facts.ts";

export const help = `Usage: mahdar timeline [NAME]  [--story ID] [--dialogue NAME] [--topic TOPIC] [--kind KIND] [--from DAY] [--to DAY]
                        [--limit N] [--after NEXT] [--json] [--archive PLACE]

What happened, was said and was promised, in the order of days: of one person, body or state, of a story, of a process of
many rounds, or of some days. An event stands on the day it happened, however vaguely that is known; what stands on the day
it was published is marked °.
ما وقع وما قيل وما تُعهد به، مرتبا بالأيام.

  --story ID          only of this story
  --dialogue NAME     only of this process, with its rounds: its id or words of its name (mahdar dialogues lists them)
  --topic TOPIC       only commitments of this topic
  --kind KIND         event, statement, commitment or round
  --from DAY, --to DAY  only these days, both included; a vague day is in when it may be
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              the answer as JSON (mahdar.timeline/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when a name means nobody or more than one, or an option is wrong.

  mahdar timeline --dialogue iq-us-strategic-dialogue
  mahdar timeline الكاظمي --from 2020-06-01 --to 2020-06-30
`;

const OPTIONS = {
  ...ASKING,
  story: { type: "string" },
  dialogue: { type: "string" },
  topic: { type: "string" },
  kind: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
} as const;

/** `mahdar timeline`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("timeline", argv, OPTIONS);
  const actor = positionals.length === 0 ? undefined : positionals.join(" ");
  const { story, dialogue, topic, kind, from, to, after } = values;
  if ([actor, story, dialogue, topic, from, to].every((one) => one === undefined))
    throw new MahdarError(
      "bad-usage",
      "a timeline of everything was asked for",
      "say of whom or what: a name, --story, --dialogue, --topic, --from or --to",
    );
  const limit = numberGiven("timeline", "limit", values.limit);
  const { dialogue: findDialogue, timeline } = await import("@mahdar/ledger/asking");
  return printAnswer(
    values,
    async (archive) => {
      const isNamed = dialogue !== undefined && !/^[a-z0-9-]+$/u.test(dialogue);
      const process = isNamed ? (await findDialogue(archive, { name: dialogue })).id : dialogue;
      return timeline(archive, { actor, story, dialogue: process, topic, kind, from, to, limit, after });
    },
    (page, answer) => {
      if (answer.actor !== null) showActor(page, "خط زمني:", answer.actor);
      page.gap();
      for (const entry of answer.items) showEntry(page, entry);
      showDaysNote(
        page,
        answer.items.map(({ when }) => when),
      );
    },
    "entries",
  );
}
