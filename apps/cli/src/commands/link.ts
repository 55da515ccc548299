import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { complain } from "../complain.ts";
import { linkWithProgress } from "../linking/link-with-progress.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar link [--json] [--archive PLACE]

Links the archive's articles that are not linked yet: copies and stories, dialogues, actors and promises. mahdar add does so
at its end by itself. Killed and run again it goes on where it was; several may link one archive at once.
يربط مقالات الأرشيف بعضها ببعض: النسخ والقصص والحوارات والفاعلين والتعهدات.

  --json              say what was done as JSON: {"articles", "failed": [{"id", "message"}]}
  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no archive, 3 when some articles could not be linked; 130 at Ctrl-C, after which
it goes on where it was.
`;

const OPTIONS = { json: { type: "boolean" }, archive: { type: "string" } } as const;

/** `mahdar link`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("link", argv, OPTIONS);
  if (positionals.length > 0) {
    throw new MahdarError(
      "bad-usage",
      `link takes no ${positionals[0]}`,
      "all articles of the archive that are not linked yet are linked; see mahdar link --help",
    );
  }
  const { openArchive } = await import("@mahdar/store");
  const archive = await openArchive(archiveFolder(values.archive));
  try {
    const { articles, failed } = await linkWithProgress(archive);
    if (values.json) {
      const told = failed.map(({ id, error }) => ({ id, message: error.message }));
      await write(`${JSON.stringify({ articles, failed: told })}\n`);
    } else {
      await write(`${articles} linked${failed.length > 0 ? `, ${failed.length} failed` : ""}\n`);
      for (const { id, error } of failed)
        complain({
          message: `article ${id} could not be linked: ${error.message}`,
          next: "this is a defect of Mahdar: report it with the article",
        });
    }
    return failed.length === 0 ? EXIT.ok : EXIT.someFailed;
  } finally {
    await archive.close();
  }
}
