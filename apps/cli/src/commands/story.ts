import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Archive, Verdict } from "@mahdar/store";
import { parseOptions } from "../command.ts";
import { printAnswer } from "../show/answer.ts";
import { showStory, type ToldStory } from "../show/story.ts";

export const help = `Usage: mahdar story ARTICLE|STORY  [--json] [--archive PLACE]
       mahdar story join ARTICLE ARTICLE --by NAME --reason WORDS
       mahdar story part ARTICLE ARTICLE --by NAME --reason WORDS
       mahdar story undo ARTICLE ARTICLE --by NAME --reason WORDS

Shows the story an article belongs to: its articles by day, how many independent origins they have (ten copies are one),
who copied whom, and why each was put with the others. join and part say that two articles tell one story, or do not;
undo takes that back. The story is settled anew at once, and the decision stays in the log.
يعرض القصة التي ينتمي إليها المقال: مقالاتها بالأيام، ومصادرها المستقلة، ومن نقل عمّن.

  --by NAME           who decides (default: MAHDAR_BY; nobody is guessed)
  --reason WORDS      why
  --json              print the story as JSON (mahdar.story-reasons/1: the API's mahdar.story/1 with the reasons, the
                      copies and the decisions)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such article, story or archive.
`;

const OPTIONS = {
  json: { type: "boolean" },
  archive: { type: "string" },
  by: { type: "string" },
  reason: { type: "string" },
} as const;

const VERDICTS: ReadonlyMap<string, Verdict | null> = new Map([
  ["join", "same"],
  ["part", "different"],
  ["undo", null],
]);

/** `mahdar story`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("story", argv, OPTIONS);
  const [first, one, other] = positionals;
  const deciding = first !== undefined && VERDICTS.has(first) && positionals.length > 1;
  if (first === undefined || positionals.length !== (deciding ? 3 : 1)) {
    throw new MahdarError(
      "bad-usage",
      "story takes an article or a story, or join, part or undo and two articles",
      "see mahdar story --help; mahdar list gives the ids of articles",
    );
  }
  if (!deciding && (values.by !== undefined || values.reason !== undefined)) {
    throw new MahdarError(
      "bad-usage",
      "--by and --reason are for a decision, and none was named",
      "say which: mahdar story join|part|undo ARTICLE ARTICLE",
    );
  }
  const by = values.by ?? process.env["MAHDAR_BY"] ?? "";
  if (deciding && by.trim() === "") {
    throw new MahdarError("bad-usage", "nobody is named who decides", "give --by NAME, or set MAHDAR_BY");
  }
  const { decide, story, storyOf } = await import("@mahdar/ledger");
  const ask = async (archive: Archive): Promise<ToldStory> => {
    if (deciding) {
      for (const id of [one!, other!]) if ((await storyOf(archive, id)) === null) throw unknown(id);
      const { reason = "" } = values;
      const at = new Date().toISOString();
      const verdict = VERDICTS.get(first)!;
      await decide(archive, { kind: "story", one: one!, other: other!, verdict, by, at, reason });
    }
    const id = deciding ? one! : first;
    const found = (await storyOf(archive, id)) ?? (await story(archive, id));
    if (found === null) throw unknown(id);
    const articles = found.articles.map(({ published, ...rest }) => ({ ...rest, day: published }));
    return { schema: "mahdar.story-reasons/1", ...found, articles };
  };
  return printAnswer(values, ask, showStory, "articles");
}

function unknown(id: string): MahdarError {
  return new MahdarError(
    "not-found",
    `no linked article and no story is called ${id}`,
    "see mahdar list for the ids; what was added without linking is linked by mahdar link",
  );
}
