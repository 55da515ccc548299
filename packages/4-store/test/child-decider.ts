import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { decideLink, openArchive } from "../src/index.ts";

/** A process of its own that says when it is ready, waits for a word and decides on COUNT links: `node child-decider.ts PLACE NAME COUNT`. */
const [place, name, count] = process.argv.slice(2);
const archive = await openArchive(place!);
process.stdout.write("ready\n");
await once(process.stdin, "data");
for (let n = 0; n < Number(count); n++) {
  await decideLink(archive.engine, {
    kind: "story",
    one: `${name}${n}`,
    other: "z",
    verdict: "same",
    by: name!,
    at: "2026-02-01T10:00:00Z",
    reason: "نعم",
  });
  await setTimeout(1);
}
await archive.close();
process.exit();
