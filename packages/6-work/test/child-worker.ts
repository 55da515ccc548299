import process from "node:process";
import { openArchive } from "@mahdar/store";
import { READER, readArticle } from "@mahdar/text";
import { openQueue, work } from "../src/index.ts";

/**
 * A worker in a process of its own: `node child-worker.ts URL [until-empty]`. Prints how many articles it has added after
 * each batch; a text with the word «المعطوب» is one the reader fails on.
 */
const [url, untilEmpty] = process.argv.slice(2);
const archive = await openArchive(url!, { create: true });
const queue = await openQueue(archive, url!, { supervise: true, silenceSeconds: 10 });
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
const tally = { added: 0, newVersions: 0, unchanged: 0, failed: 0, linked: 0 };
await work({
  archive,
  queue,
  reader: {
    read: async (articles) =>
      articles.map((article) =>
        article.text.includes("المعطوب") ? new Error("unexpected word") : readArticle(article),
      ),
  },
  readerVersion: READER,
  now: () => new Date().toISOString(),
  stop: stop.signal,
  untilEmpty: untilEmpty !== undefined,
  onError: () => undefined,
  onKept: () => process.stdout.write(`${tally.added}\n`),
  tally,
});
await archive.close();
process.stdout.write(`ends ${JSON.stringify(tally)}\n`);
