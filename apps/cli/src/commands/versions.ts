import { styleText } from "node:util";
import { MahdarError } from "@mahdar/shape";
import type { Hunk, SilentEdit, VersionDiff, VersionSummary } from "@mahdar/store";
import { EXIT, numberGiven, parseOptions } from "../command.ts";
import { harmlessIn } from "../show/harmless.ts";
import { terminal } from "../show/terminal.ts";
import { withArchive } from "../with-archive.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar versions ID  [--diff] [--from N] [--to N] [--json] [--archive PLACE]

Lists an article's versions: when each was added, its hashes, what it changed, and which cited passages it took away,
changed or moved. With --diff also word by word what differs from one version to the next.
نسخ المقال: متى حُفظت كل نسخة، وما الذي تغيّر فيها، وأي المقاطع المستشهَد بها حُذف أو بُدِّل.

  --diff           what differs, word by word
  --from N, --to N between these two versions only (default: each and the one before it)
  --json           one object: {"versions", "edits", "diffs"?}
  --archive PLACE  the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive)

Exit codes: 0, 2 when there is no such article, version or archive.
`;

const OPTIONS = {
  diff: { type: "boolean" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean" },
  archive: { type: "string" },
} as const;

/** `mahdar versions`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("versions", argv, OPTIONS);
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) {
    throw new MahdarError(
      "bad-usage",
      `versions takes one article's id, and ${positionals.length} were given`,
      "see mahdar list for the ids",
    );
  }
  const from = numberGiven("versions", "from", values.from);
  const to = numberGiven("versions", "to", values.to);
  return withArchive(values.archive, async (archive, place) => {
    const { shownPlace } = await import("@mahdar/store");
    const versions = await archive.versions(id);
    if (versions === null) {
      throw new MahdarError(
        "not-found",
        `there is no article ${id} in the archive ${shownPlace(place)}`,
        "see mahdar list for the ids",
      );
    }
    const edits: SilentEdit[] = [];
    for (let after: string | null = null; ; ) {
      const page = await archive.edits({ article: id, limit: 500, after });
      edits.push(...page.items);
      if (page.next === null) break;
      after = page.next;
    }
    const isCompared = values.diff === true || from !== undefined || to !== undefined;
    const diffs: VersionDiff[] = [];
    for (const [one, other] of isCompared ? pairsOf(from, to, versions.length) : []) {
      diffs.push(await archive.diff(id, one, other));
    }
    if (values.json)
      await write(`${JSON.stringify({ versions, edits, ...(isCompared ? { diffs } : {}) })}\n`);
    else {
      const shown = harmlessIn({ versions, edits, diffs });
      const lines = shown.versions.map((one) => linesOf(one, shown.edits));
      await write([...lines, ...shown.diffs.map(diffLines)].join(""));
    }
    return EXIT.ok;
  });
}

function pairsOf(from: number | undefined, to: number | undefined, count: number): [number, number][] {
  if (from === undefined && to === undefined)
    return Array.from({ length: count - 1 }, (_, i) => [i + 1, i + 2]);
  const last = to ?? count;
  return [[from ?? last - 1, last]];
}

function linesOf(
  { version, addedAt, changed, textSha256, snapshotSha256 }: VersionSummary,
  edits: readonly SilentEdit[],
): string {
  const what = version === 1 ? "" : `  ${changed.join(", ")}`;
  const head = `${version}  ${addedAt}${what}\n   text ${textSha256}\n   snapshot ${snapshotSha256}\n`;
  return (
    head +
    edits
      .filter((edit) => edit.toVersion === version)
      .map(editLine)
      .join("")
  );
}

function editLine({ kind, item, layer, index, fromVersion, diff }: SilentEdit): string {
  const who = item ?? `${layer}:${index}`;
  const words = diff.map(({ kind: piece, text }) => marked(piece, oneLine(text))).join("");
  return `   ${kind}: ${who}, as version ${fromVersion} has it: ${words}\n`;
}

function diffLines({ from, to, title, hunks }: VersionDiff): string {
  const head = `\n${from} → ${to}: ${hunks.length} ${hunks.length === 1 ? "place" : "places"}\n`;
  const titles = title === null ? "" : `${side("removed", title.from ?? "")}${side("added", title.to ?? "")}`;
  return head + titles + hunks.map(hunkLines).join("");
}

function hunkLines({ from, to }: Hunk): string {
  const place = `@ ${from.start}–${from.end} → ${to.start}–${to.end}\n`;
  return place + side("removed", from.text) + side("added", to.text);
}

function side(kind: "removed" | "added", text: string): string {
  return text === "" ? "" : `${marked(kind, oneLine(text))}\n`;
}

/** With colour and, for those who see none, a sign before what was taken away or added. */
function marked(kind: "same" | "removed" | "added", text: string): string {
  if (kind === "same") return text;
  const signed = kind === "removed" ? `[-${text}-]` : `[+${text}+]`;
  const { colour } = terminal();
  return colour ? styleText(kind === "removed" ? "red" : "green", signed, { validateStream: false }) : signed;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
