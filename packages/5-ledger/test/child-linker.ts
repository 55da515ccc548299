import process from "node:process";
import { openArchive } from "@mahdar/store";
import { dialoguesLinker } from "../src/dialogues/linker.ts";
import { linkArchive } from "../src/index.ts";
import { storiesLinker } from "../src/stories/linker.ts";

/** A process of its own that links an archive and says so after every batch: `node child-linker.ts PLACE`. */
const archive = await openArchive(process.argv[2]!);
const { articles } = await linkArchive(archive, {
  linkers: [storiesLinker(), dialoguesLinker()],
  onProgress: (linked) => process.stdout.write(`${linked}\n`),
});
process.stdout.write(`done ${articles}\n`);
await archive.close();
