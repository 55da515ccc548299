import { sections } from "../lexicon/pages.generated.ts";
import { dropChrome, isHeadline } from "./drop-chrome.ts";
import { foldLine } from "./fold-line.ts";
import { joinWrapped } from "./join-wrapped.ts";
import type { PageParts } from "./page-parts.ts";

const OUTLET_WORDS_MAX = 5;
const TITLE_LENGTH_MAX = 200;
const SECTION_WORDS_MAX = 4;
/** A word for a kind of outlet is never its whole name. */
const OUTLET_KINDS: ReadonlySet<string> = new Set([
  "جريدة",
  "صحيفة",
  "قناة",
  "وكالة",
  "موقع",
  "شبكة",
  "مجلة",
  "إذاعة",
  "وكالة أنباء",
]);
/** Section names, longest first, so that سياسة وأمنية is cut before أمنية. */
const names = sections.map((row) => row.name).sort((a, b) => b.length - a.length);

/**
 * The parts of a plain text or of a page pasted as text: the outlet and section of its first line (they may stand glued
 * together), the headline, the paragraphs joined by one "\n" each, without the site's furniture. A text without such a
 * head keeps all its paragraphs; its title is a first short line without a sentence's end that an empty line follows.
 *
 * @example readPageDump("صوت دجلةسياسة\n\nلقاء في بغداد\n\nالتقى …\n\nالوسوم").section // ["سياسة"]
 */
export function readPageDump(text: string): PageParts {
  const clean = dropChrome(
    text
      .replace(/^\ufeff/u, "")
      .split("\n")
      .map(trimLine),
  );
  const blocks = blocksOf(clean.lines);
  const head = findHead(blocks);
  const from = head === null ? 0 : 1;
  const title = findTitle(blocks, from, head !== null);
  const body = blocks.slice(from + (title === null ? 0 : 1)).flatMap(joinWrapped);
  return {
    text: body.join("\n"),
    title,
    url: null,
    outlet: head?.outlet ?? null,
    section: head?.section ?? [],
    tags: clean.tags,
    published: clean.published,
  };
}

/** The first line as outlet and section. It counts only when a headline and a body follow, or it might be a title itself. */
function findHead(
  blocks: readonly (readonly string[])[],
): { outlet: string | null; section: readonly string[] } | null {
  const first = blocks[0];
  if (
    first?.length !== 1 ||
    blocks.length < 3 ||
    !isHeadline(first[0]!) ||
    blocks[1]!.length > 2 ||
    !blocks[1]!.every(isHeadline)
  )
    return null;
  const line = first[0]!;
  const steps = line.split(/\s*(?:[|›»>/•·]|\s[-–—]\s)\s*/u).filter((step) => step !== "");
  const named = steps.filter((step) => isSection(step));
  if (steps.length > 1 && named.length > 0) {
    const outlet =
      steps.find(
        (step) => !isSection(step) && foldLine(step) !== "الرييسيه" && foldLine(step) !== "الرئيسيه",
      ) ?? null;
    return { outlet, section: named };
  }
  for (const name of names) {
    if (!line.endsWith(name)) continue;
    const before = line.slice(0, -name.length);
    const outlet = before.replace(/[\s|›»>/•·–—-]+$/u, "");
    if (outlet === "" || outlet.split(/\s+/u).length > OUTLET_WORDS_MAX) continue;
    if (outlet === before ? canStandGlued(outlet, name) : canStandApart(before, outlet, name))
      return { outlet, section: [name] };
  }
  return isSection(line) ? { outlet: null, section: [line] } : null;
}

/** Glued: never the end of a longer word (البيان is no بيان), nor so short a name that words end in it by chance. */
function canStandGlued(outlet: string, name: string): boolean {
  const last = outlet.split(/\s+/u).at(-1)!;
  return name.length >= 4 && last.length >= 3 && !/(?:^|\s)[وفبكل]?(?:ال|لل)$/u.test(outlet);
}

/** With only a space between, «جريدة العالم» is one name: the section has no article and the outlet is more than its kind. */
function canStandApart(before: string, outlet: string, name: string): boolean {
  if (/[|›»>/•·–—-]/u.test(before.slice(outlet.length))) return true;
  return !name.startsWith("ال") && !OUTLET_KINDS.has(outlet);
}

function findTitle(blocks: readonly (readonly string[])[], from: number, afterHead: boolean): string | null {
  const block = blocks[from];
  if (block === undefined || blocks.length <= from + 1) return null;
  const fits = block.length === 1 || (afterHead && block.length === 2);
  const title = block.join(" ");
  return fits && title.length <= TITLE_LENGTH_MAX && block.every(isHeadline) ? title : null;
}

function isSection(text: string): boolean {
  return text.split(" ").length <= SECTION_WORDS_MAX && names.includes(text);
}

/** Runs of lines between empty lines. A text without any empty line has a paragraph on every line. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (line === "") open = false;
    else if (open) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

function trimLine(line: string): string {
  return line.replace(/^[\s\u00a0\ufeff\u200b]+|[\s\u00a0\ufeff\u200b]+$/gu, "");
}
