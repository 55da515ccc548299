import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { complain } from "../complain.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar enqueue FILE|FOLDER|URL ...  [--archive postgres://…] [--published YYYY-MM-DD]

Puts articles into the queue of an archive in PostgreSQL; workers (mahdar work), on this machine or others, read, keep and
link them. Takes what mahdar add takes. Articles the archive has already are left out. Interrupted, run it again: an article
queued twice is kept once.
يضع مقالات في طابور الأرشيف لتقرأها العمليات العاملة وتحفظها.

  --archive PLACE     the archive's postgres:// address (default: MAHDAR_ARCHIVE); made when it is not there
  --published DAY     the day of publication, for articles that do not say it

Exit codes: 0, 2 when nothing could be queued, 3 when some articles could not.
`;

const OPTIONS = { archive: { type: "string" }, published: { type: "string" } } as const;

/** `mahdar enqueue`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("enqueue", argv, OPTIONS);
  if (positionals.length === 0)
    throw new MahdarError(
      "bad-usage",
      "nothing to queue was named",
      "give files, folders or addresses; see mahdar enqueue --help",
    );
  const [{ parseDay }, { isPostgres, openArchive }, { READER }, { enqueueArticles, openQueue }] =
    await Promise.all([
      import("@mahdar/sources"),
      import("@mahdar/store"),
      import("@mahdar/text"),
      import("@mahdar/work"),
    ]);
  const { published } = values;
  if (published !== undefined && parseDay(published) === null)
    throw new MahdarError(
      "bad-usage",
      `--published ${published} is not a day`,
      "write it as YYYY-MM-DD, as in 2020-06-14",
    );
  const { findInputs } = await import("../adding/find-inputs.ts");
  const { openInput } = await import("../adding/open-inputs.ts");
  const opened = async function* () {
    for await (const name of findInputs(positionals)) yield* openInput(name, published);
  };
  const place = archiveFolder(values.archive);
  const tally = { queued: 0, unchanged: 0, failed: 0 };
  const archive = await openArchive(place, { create: isPostgres(place) });
  try {
    const queue = await openQueue(archive, place);
    try {
      await enqueueArticles(opened(), {
        archive,
        queue,
        tally,
        readerVersion: READER,
        now: () => new Date().toISOString(),
        onError: complain,
      });
    } finally {
      await queue.close();
      await write(`${tally.queued} queued, ${tally.unchanged} unchanged, ${tally.failed} failed\n`);
    }
  } finally {
    await archive.close();
  }
  const good = tally.queued + tally.unchanged;
  if (good + tally.failed === 0)
    throw new MahdarError(
      "empty",
      `${positionals.join(", ")}: no articles there`,
      "name files with articles",
    );
  if (tally.failed === 0) return EXIT.ok;
  return good === 0 ? EXIT.badInput : EXIT.someFailed;
}
