import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { parseCases, sameLines, showLayer } from "./case-file.ts";

const SOURCE = join(import.meta.dirname, "../src");
const STAGES = ["3-times", "4-names", "5-attributions", "6-events", "7-commitments"];

for (const stage of STAGES) {
  const folder = join(SOURCE, stage, "cases");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    describe(`${stage}/${file}`, () => {
      for (const one of parseCases(readFileSync(join(folder, file), "utf8"))) {
        it(`${one.line}: ${one.title}`, () => {
          const record = readArticle({
            id: "case",
            text: one.text,
            title: null,
            url: null,
            outlet: null,
            section: [],
            tags: [],
            published: one.published,
            publishedBasis: one.published === null ? null : "given",
          });
          const found = showLayer(record, stage.slice(2));
          if (one.knownFailure)
            expect(sameLines(one.expected, found), "a known failure now passes: take its ~ away").toBe(false);
          else if (!sameLines(one.expected, found)) expect(found.join("\n")).toBe(one.expected.join("\n"));
        });
      }
    });
  }
}
