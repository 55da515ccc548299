import { MahdarError } from "@mahdar/shape";
import { numberGiven, parseOptions } from "../command.ts";
import { ASKING, printAnswer, textGiven } from "../show/answer.ts";
import { showSearch } from "../show/search.ts";

export const help = `Usage: mahdar search WORDS  [--in articles|statements|commitments|people] [--exact] [--facets] [--actor NAME]
                     [--outlet NAME] [--from DAY] [--to DAY] [--layer L] [--topic T] [--kind K] [--status S]
                     [--limit N] [--after NEXT] [--json] [--archive PLACE]

Finds words as Arabs write them, the best first: الكاظمي finds للكاظمي and الكاظمى. Whole questions may be asked; «…» is a
phrase, +word must occur, -word must not (put -- before words that begin so).
يبحث عن الكلمات كيفما كُتبت، ويقدّم الأقرب.

  --in WHERE          articles (default), statements, commitments, or people
  --exact             words count as they are written
  --facets            tell how the articles found are spread over outlets, months, actors, topics
  --actor NAME        only articles that name this person or body
  --outlet NAME       only this outlet, as written
  --from DAY, --to DAY  only published in these days, both included
  --layer L           only with statements, events or commitments
  --topic T           only with a commitment of this topic (mahdar commitments --help lists them)
  --kind K            only with a statement by a person, office, organization, document, anonymous, agency
  --status S          only with an item that is proposed, accepted or edited
  --limit N           at most so many, 1 to 500 (default 50)
  --after NEXT        go on after a page: the "next" it gave
  --json              the answer as JSON (mahdar.search/1)
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, also when nothing was found; 2 when an option is wrong or --actor means nobody or more than one.

  mahdar search "الانسحاب الأمريكي" --from 2020-06-01 --facets
`;

const OPTIONS = {
  ...ASKING,
  in: { type: "string" },
  exact: { type: "boolean" },
  facets: { type: "boolean" },
  actor: { type: "string" },
  outlet: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  layer: { type: "string" },
  topic: { type: "string" },
  kind: { type: "string" },
  status: { type: "string" },
} as const;

/** An option that says nothing of what is searched: names alone are looked for among people, a layer is its own. */
function idleOption(values: Readonly<Record<string, unknown>>): string | undefined {
  const { in: within } = values;
  const idle =
    within === "people"
      ? ["exact", "facets", "actor", "outlet", "from", "to", "layer", "topic", "kind", "status"]
      : within === "statements" || within === "commitments"
        ? ["layer"]
        : [];
  return idle.find((name) => values[name] !== undefined);
}

/** `mahdar search`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("search", argv, OPTIONS);
  const words = textGiven("search", positionals, "words");
  const { json: _json, archive: _archive, limit: given, ...query } = values;
  const idle = idleOption(values);
  if (idle !== undefined)
    throw new MahdarError(
      "bad-usage",
      `search: --${idle} does not go with --in ${values.in}`,
      "leave it out, or search articles",
    );
  const limit = numberGiven("search", "limit", given);
  const { search } = await import("@mahdar/ledger/asking");
  return printAnswer(values, (archive) => search(archive, { ...query, words, limit }), showSearch, "found");
}
