import { openArchive, restoreBackup, writeBackup } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";

/**
 * A process of its own, to be killed or to write meanwhile: `node child-backup.ts backup PLACE FILE`, `… restore FILE
 * PLACE` or `… add PLACE FROM`, which adds articles without an end. Prints a line when it begins.
 */
const [what, from, to] = process.argv.slice(2);
if (what === "add") {
  const archive = await openArchive(from!);
  for (let n = Number(to); ; n += 5) {
    await archive.addMany(Array.from({ length: 5 }, (_, i) => numberedItem(n + i)));
    process.stdout.write(`${n + 5}\n`);
  }
}
process.stdout.write("begins\n");
if (what === "backup") await writeBackup(from!, to!, { at: "2026-01-01T00:00:00Z", force: true });
else await restoreBackup(from!, to!);
