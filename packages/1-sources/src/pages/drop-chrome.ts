import { findChrome } from "./chrome-line.ts";
import { findDateline } from "./dateline.ts";

/** A page's lines without its furniture. */
export interface CleanLines {
  readonly lines: readonly string[];
  /** Tags that stood under الوسوم. */
  readonly tags: readonly string[];
  /** Day of the first dateline that was dropped, YYYY-MM-DD. */
  readonly published: string | null;
}

const HEADLINE_LENGTH_MAX = 160;
const TAG_LENGTH_MAX = 40;
const BOX_LINES_MAX = 12;

/**
 * Drops the furniture from a page's lines: buttons, counters, the site's datelines, boxes of other headlines with the
 * headlines in them, the tags (which are handed back). Empty lines stay, since they part paragraphs.
 */
export function dropChrome(lines: readonly string[]): CleanLines {
  const kept: string[] = [];
  const tags: string[] = [];
  let published: string | null = null;
  let inside: "box" | "tags" | null = null;
  let insideLines = 0;
  for (const line of lines) {
    if (line.trim() === "") {
      kept.push("");
      continue;
    }
    const dateline = findDateline(line);
    if (dateline !== null) {
      published ??= dateline.day;
      continue;
    }
    const chrome = findChrome(line);
    if (chrome !== null) {
      if (chrome !== "line") {
        const rest = line.slice(line.search(/[:：]/u) + 1);
        const carries = line.search(/[:：]/u) > 0 && rest.trim() !== "";
        if (chrome === "tags" && carries) tags.push(...tagsOf(rest));
        // A head with its headline behind a colon is the whole box.
        inside = carries ? null : chrome;
        insideLines = 0;
      } else inside = null;
      continue;
    }
    if (inside === "tags" && line.trim().length <= TAG_LENGTH_MAX) {
      tags.push(...tagsOf(line));
      continue;
    }
    if (inside === "box" && isHeadline(line) && ++insideLines <= BOX_LINES_MAX) continue;
    inside = null;
    kept.push(line);
  }
  return { lines: kept, tags: [...new Set(tags)], published };
}

/** Whether a line may be a headline: not long, and without a sentence's end. */
export function isHeadline(line: string): boolean {
  const bare = line.trim();
  return (
    bare.length <= HEADLINE_LENGTH_MAX &&
    !/[.…][”“"»«)\]]*$|[؟!؛،:][”"»]?$/u.test(bare.replace(/\.\.\.$/u, ""))
  );
}

function tagsOf(line: string): readonly string[] {
  return line
    .split(/[،,#|•·]/u)
    .map((tag) => tag.trim().replace(/_/gu, " "))
    .filter((tag) => tag !== "");
}
