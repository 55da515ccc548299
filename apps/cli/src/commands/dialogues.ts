import { MahdarError } from "@mahdar/shape";
import { parseOptions } from "../command.ts";
import { printAnswer } from "../show/answer.ts";
import { showDialogue } from "../show/dialogue.ts";

export const help = `Usage: mahdar dialogues  [--json] [--archive DIR]
       mahdar dialogue NAME  [--json] [--archive DIR]

Lists the dialogues, talks and standing committees the archive's articles speak of, or shows one: its rounds in order,
each with its articles, joint statements and promises. NAME is its id, or words of its name in any spelling.
يسرد الحوارات واللجان التي تتحدث عنها المقالات، أو يعرض أحدها بجولاته وبياناته وتعهداته.

  --json              print them as JSON (mahdar.dialogues/1, mahdar.dialogue/1)
  --archive DIR       the archive's folder or database (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such dialogue or archive.

  mahdar dialogue الحوار الاستراتيجي العراقي
`;

const OPTIONS = { json: { type: "boolean" }, archive: { type: "string" } } as const;

/** `mahdar dialogues` and `mahdar dialogue`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("dialogues", argv, OPTIONS);
  const { dialogue, dialogues } = await import("@mahdar/ledger");
  const name = positionals.join(" ").trim();
  if (name === "") {
    return printAnswer(
      values,
      async (archive) => ({ schema: "mahdar.dialogues/1", dialogues: await dialogues(archive) }),
      (page, answer) => {
        page.head("الحوارات", answer.dialogues.length);
        for (const { process, name: called, rounds, articles } of answer.dialogues) {
          page.line(called);
          page.line(page.style("dim", `${process} · الجولات: ${rounds} · المقالات: ${articles}`), 2);
        }
      },
      "dialogues",
    );
  }
  return printAnswer(
    values,
    async (archive) => {
      const found = await dialogue(archive, name);
      if (found === null) {
        throw new MahdarError(
          "not-found",
          `the archive's articles speak of no dialogue called ${name}`,
          "see mahdar dialogues for those they speak of",
        );
      }
      return { schema: "mahdar.dialogue/1", ...found };
    },
    showDialogue,
    "dialogues",
  );
}
