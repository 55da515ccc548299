import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/index.ts";
import { showLayer } from "./case-file.ts";

const SAMPLES = join(import.meta.dirname, "../../../samples/archive");
const LAYERS = ["times", "names", "attributions", "events", "commitments"] as const;
/** Articles of different kinds: a joint statement, a meeting told by three sides, a denial, an interview, a strike, a vote. */
const ARTICLES = [
  "2020-01-06-parliament-foreign-troops-vote",
  "2020-06-12-joint-statement-rafidain",
  "2020-06-14-parties-presidencies-saraj",
  "2020-08-20-second-round-atlas",
  "2021-04-07-third-round-rafidain",
  "2021-07-26-no-combat-role-madar",
];

/** What the reader makes of whole articles, kept as files: a change of any rule shows here. `npm run snap` writes them anew. */
describe("whole articles", () => {
  it.each(ARTICLES)("%s", async (name) => {
    const sample = JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), "utf8")) as {
      readonly text: string;
      readonly published: string;
    };
    const record = readArticle({
      id: name,
      text: sample.text,
      title: null,
      url: null,
      outlet: null,
      section: [],
      tags: [],
      published: sample.published,
      publishedBasis: "given",
    });
    const lines = LAYERS.flatMap((layer) => [`# ${layer}`, ...showLayer(record, layer), ""]);
    await expect(lines.join("\n")).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });
});
