import process from "node:process";
import type { Archive } from "@mahdar/store";
import { countOf } from "../show/counted.ts";

/** Says on standard error that an answer does not yet rest on all articles, where some are not linked. */
export async function noteUnlinked(archive: Archive): Promise<void> {
  const { unlinked, articles } = await countUnlinked(archive);
  if (unlinked === 0) return;
  process.stderr.write(
    `mahdar: ${unlinked} of ${countOf(articles, "article")} not linked yet: who is who, copies, stories and promises across articles are not known of them\n  → mahdar link links them\n`,
  );
}

function countUnlinked(archive: Archive): Promise<{ unlinked: number; articles: number }> {
  return archive.engine.read(async ({ db }) => {
    const { linkers } = await db
      .selectFrom("linkers")
      .select((eb) => eb.fn.countAll<number>().as("linkers"))
      .executeTakeFirstOrThrow();
    const { waiting } = await db
      .selectFrom("unlinked")
      .select((eb) => eb.fn.count<number>("article").distinct().as("waiting"))
      .executeTakeFirstOrThrow();
    if (linkers > 0 && waiting === 0) return { unlinked: 0, articles: 0 };
    const { articles } = await db
      .selectFrom("articles")
      .select((eb) => eb.fn.countAll<number>().as("articles"))
      .executeTakeFirstOrThrow();
    // Before the first linking nothing is known to wait, and everything does.
    return { unlinked: linkers > 0 ? waiting : articles, articles };
  });
}
