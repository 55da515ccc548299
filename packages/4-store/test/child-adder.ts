import { openArchive } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";

/**
 * A process of its own that adds articles FROM up to TO in batches and prints `first last` of each batch once it is
 * acknowledged: `node child-adder.ts PLACE FROM TO BATCH`.
 */
const [place, from, to, size] = process.argv.slice(2);
const archive = await openArchive(place!, { create: true });
for (let n = Number(from); n < Number(to); n += Number(size)) {
  const end = Math.min(Number(to), n + Number(size));
  await archive.addMany(Array.from({ length: end - n }, (_, i) => numberedItem(n + i)));
  process.stdout.write(`${n} ${end - 1}\n`);
}
await archive.close();
