import type { MahdarRecord } from "@mahdar/shape";

/** One case of a case file: the input text, how it is read, and the lines one layer must give. */
export interface Case {
  readonly title: string;
  readonly line: number;
  readonly published: string | null;
  readonly text: string;
  readonly expected: readonly string[];
  /** A known failure (`~` before the title): it must go on failing, or be promoted. */
  readonly knownFailure: boolean;
}

/**
 * Reads a case file:
 *
 *     # lines at the top are remarks
 *     ## title {"published": "2024-03-10"}
 *     text of one or more lines
 *     ==>
 *     expected, one annotation a line, fields separated by ' | ', `*` for any; a lone ! for none
 */
export function parseCases(source: string): Case[] {
  const out: Case[] = [];
  const lines = source.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const head = /^## (~ ?)?(.*?)\s*(\{.*\})?$/u.exec(lines[i]!);
    if (head === null) continue;
    const arrow = lines.indexOf("==>", i);
    if (arrow < 0) throw new Error(`case at line ${i + 1} has no ==>`);
    let end = arrow + 1;
    while (end < lines.length && !lines[end]!.startsWith("## ")) end++;
    const options = head[3] === undefined ? {} : (JSON.parse(head[3]) as { published?: string });
    const expected = lines
      .slice(arrow + 1, end)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
    if (expected.length === 0) throw new Error(`case at line ${i + 1} expects nothing; write ! if so`);
    out.push({
      title: head[2]!,
      line: i + 1,
      published: options.published ?? null,
      knownFailure: head[1] !== undefined,
      text: lines
        .slice(i + 1, arrow)
        .join("\n")
        .trim(),
      expected: expected[0] === "!" ? [] : expected,
    });
  }
  return out;
}

/** One layer of a record as case lines. */
export function showLayer(record: MahdarRecord, layer: string): string[] {
  const text = (spans: readonly { text: string }[]): string =>
    spans.length === 0 ? "-" : spans.map((span) => span.text).join(" + ");
  switch (layer) {
    case "times":
      return record.times.map((t) => `${t.type} | ${t.value ?? "-"} | ${t.text}`);
    case "names":
      return record.mentions.map(
        (m) =>
          `${m.type} | ${m.text} | ${record.entities.find((e) => e.id === m.entity)?.name ?? "-"} | ${m.title?.text ?? "-"}`,
      );
    case "attributions":
      return record.attributions.map(
        (a) =>
          `${a.kind} | ${a.direct ? "direct" : "indirect"} | ${a.source?.text ?? "-"} | ${a.resolved?.text ?? "-"} | ${a.cue.text} | ${text(a.content)}`,
      );
    case "events":
      return record.events.map(
        (e) =>
          `${e.type} | ${e.mode ?? "-"} | ${e.trigger.text} | ${text(e.actors)} | ${text(e.recipients)} | ${e.date ?? "-"} | ${e.place?.text ?? "-"}`,
      );
    case "commitments":
      return record.commitments.map(
        (c) =>
          `${c.strength} | ${c.actor.text} | ${text(c.content)} | ${c.beneficiary?.text ?? "-"} | ${c.deadline?.value ?? "-"} | ${c.topic}`,
      );
    default:
      throw new Error(`no layer is called ${layer}`);
  }
}

/** Whether the lines found are the lines expected: same number, each expected field equal or `*`, trailing fields optional. */
export function sameLines(expected: readonly string[], found: readonly string[]): boolean {
  if (expected.length !== found.length) return false;
  return expected.every((line, i) => {
    const want = line.split(" | ");
    const have = found[i]!.split(" | ");
    return want.every((field, k) => field === "*" || field === have[k]);
  });
}
