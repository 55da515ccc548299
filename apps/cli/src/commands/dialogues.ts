import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, printAnswer } from "../show/answer.ts";
import { showDialogue } from "../show/dialogue.ts";

export const help = `Usage: mahdar dialogues  [--limit N] [--after NEXT] [--json] [--archive PLACE]
       mahdar dialogue NAME  [--json] [--archive PLACE]

Lists the dialogues, talks and standing committees the archive's articles speak of, or shows one: its rounds in order,
each with its articles, joint statements and promises. NAME is its id, or words of its name in any spelling.
يسرد الحوارات واللجان التي تتحدث عنها المقالات، أو يعرض أحدها بجولاته وبياناته وتعهداته.

  --limit N           list at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              print them as JSON (mahdar.dialogues/1, mahdar.dialogue/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such dialogue or archive, or more than one dialogue is called so.

  mahdar dialogue الحوار الاستراتيجي العراقي
`;

/** `mahdar dialogues` and `mahdar dialogue`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("dialogues", argv, ASKING);
  const { dialogue, dialogues } = await import("@mahdar/ledger/asking");
  const name = positionals.join(" ").trim();
  if (name !== "")
    return printAnswer(values, (archive) => dialogue(archive, { name }), showDialogue, "dialogues");
  const limit = numberGiven("dialogues", "limit", values.limit);
  const { after } = values;
  return printAnswer(
    values,
    (archive) => dialogues(archive, { limit, after }),
    (page, answer) => {
      page.head("الحوارات", answer.total);
      for (const { id, name: called, rounds, articles } of answer.items) {
        page.line(called);
        page.line(page.style("dim", `${id} · الجولات: ${rounds} · المقالات: ${articles}`), 2);
      }
    },
    "dialogues",
  );
}
