/**
 * `npm run try -- "sentence" [--published YYYY-MM-DD]`: reads a pasted sentence and lists what each layer found, by which rule.
 */
import { parseArgs } from "node:util";
import { readArticle, ruleOf } from "@mahdar/text";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { published: { type: "string" } },
});
const text = positionals.join(" ");
if (text === "") {
  console.error('try: no sentence was given; write one: npm run try -- "قال الوزير إن …"');
  process.exit(2);
}
const record = readArticle({
  id: "try",
  text,
  title: null,
  url: null,
  outlet: null,
  section: [],
  tags: [],
  published: values.published ?? null,
  publishedBasis: values.published === undefined ? null : "given",
});
for (const layer of ["times", "mentions", "entities", "attributions", "events", "commitments"] as const) {
  console.log(`\n${layer}`);
  for (const item of record[layer]) {
    const rule = "rule" in item ? item.rule : "";
    console.log(
      `  ${JSON.stringify(item)}${rule === "" ? "" : `\n    ${ruleOf(rule)?.says.en ?? "(no such rule)"}`}`,
    );
  }
}
