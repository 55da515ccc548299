import { openArchive } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";

/**
 * A process of its own that adds articles FROM up to TO in batches and prints the number of each batch's last article
 * once it is acknowledged: `node child-adder.ts FOLDER FROM TO BATCH`.
 */
const [folder, from, to, size] = process.argv.slice(2);
const archive = openArchive(folder!, { create: true });
for (let n = Number(from); n < Number(to); n += Number(size)) {
  const end = Math.min(Number(to), n + Number(size));
  archive.addMany(Array.from({ length: end - n }, (_, i) => numberedItem(n + i)));
  process.stdout.write(`${end}\n`);
}
archive.close();
