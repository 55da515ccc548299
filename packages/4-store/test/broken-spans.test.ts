import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MahdarRecord } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import { expect, it } from "vitest";
import { rejectBroken } from "../src/record-spans.ts";

const NAME = "2020-06-12-joint-statement-rafidain";
const sample = JSON.parse(
  readFileSync(join(import.meta.dirname, `../../../samples/archive/${NAME}.json`), "utf8"),
) as { text: string; published: string };
const read = readArticle({
  id: NAME,
  text: sample.text,
  title: null,
  url: null,
  outlet: null,
  section: [],
  tags: [],
  published: sample.published,
  publishedBasis: "given",
});
/** The record with its third statement denying the second, which the first problem takes away. */
const record: MahdarRecord = {
  ...read,
  attributions: read.attributions.map((one, index) =>
    index < 2 ? one : { ...one, denies: { layer: "attributions", index: index - 1 } },
  ),
};

it("takes out broken items and lets every index follow", () => {
  const clean = rejectBroken(record, [{ path: "attributions[1].cue", message: "" }]);
  expect(clean.attributions).toHaveLength(record.attributions.length - 1);
  // The one that denied the broken statement denies nothing any more; the next follows its own.
  expect(clean.attributions[1]!.denies).toBeUndefined();
  expect(clean.attributions[2]!.denies).toEqual({ layer: "attributions", index: 1 });
  const textsOf = (one: MahdarRecord) =>
    one.jointStatements!.flatMap((statement) =>
      statement.clauses.map((clause) =>
        clause.attributions.map((index) => one.attributions[index]!.cue.start),
      ),
    );
  const gone = record.attributions[1]!.cue.start;
  expect(textsOf(clean)).toEqual(textsOf(record).map((starts) => starts.filter((start) => start !== gone)));
});

it("takes out a broken joint statement whole", () => {
  expect(
    rejectBroken(record, [{ path: "jointStatements[0].clauses[2].span", message: "" }]).jointStatements,
  ).toEqual([]);
});
