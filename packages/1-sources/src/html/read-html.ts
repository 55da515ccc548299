import { dropChrome } from "../pages/drop-chrome.ts";
import { foldLine } from "../pages/fold-line.ts";
import type { PageParts } from "../pages/page-parts.ts";
import { blockLines, type WalkedNode } from "./block-lines.ts";
import { dropBoxes } from "./drop-boxes.ts";
import { readJsonLd } from "./json-ld.ts";
import { oneLine } from "./one-line.ts";
import { type PageElement, readMetadata } from "./page-metadata.ts";
import { tameHtml } from "./tame-html.ts";

/** Above this many elements the extractor, which weighs every one several times, is not asked, nor are boxes looked for; the page's own marks lead to the body. */
const ELEMENTS_MAX = 20_000;
const CONTAINERS =
  "[itemprop=articleBody], .entry-content, .article-body, .article__body, .articleBody, .post-content, .article-content, .td-post-content, .story-body, .news-body, .content-body, article, main, body";

/**
 * The parts of an HTML page. Metadata: JSON-LD, then OpenGraph and `article:*`, then WordPress's markup. Body: what the
 * extractor finds after related, share, comment, tag and menu boxes are gone, without lines of site furniture, without the
 * headline said again. Nothing on the page is run or fetched.
 */
export async function readHtml(source: string): Promise<PageParts> {
  const tame = tameHtml(source);
  const { parseHTML } = await import("linkedom");
  const page = parseHTML(withBody(tame.html)).document as unknown as PageElement & {
    readonly body: WalkedNode & PageElement;
  };
  const shown = readMetadata(page);
  const said = readJsonLd(tame.jsonLd, shown.url);
  const title = tidyTitle(said?.title ?? null, shown) ?? shown.title;
  const headlines = [...page.querySelectorAll("h1")].map((element) => element.textContent);
  if (tame.elements <= ELEMENTS_MAX) dropBoxes(page);
  const found = dropChrome(await bodyLines(page, tame.elements));
  let lines = found.lines.filter((line) => line !== "");
  const whole =
    said === null ? [] : dropChrome(said.text.split(/\n+/u).map(oneLine)).lines.filter((line) => line !== "");
  // The page's own articleBody is the better one only where most of the body was missed.
  if (lengthOf(lines) < lengthOf(whole) * 0.6) lines = whole;
  return {
    text: withoutTitles(lines, [title, shown.title, ...headlines]).join("\n"),
    title,
    url: shown.url ?? said?.url ?? null,
    outlet: said?.outlet ?? shown.outlet,
    section: first(said?.section, shown.section),
    tags: first(said?.tags, shown.tags, found.tags),
    published: said?.published ?? shown.published ?? found.published,
  };
}

async function bodyLines(
  page: PageElement & { readonly body: WalkedNode & PageElement },
  elements: number,
): Promise<readonly string[]> {
  let best: readonly string[] = [];
  for (const container of page.querySelectorAll(CONTAINERS)) {
    best = blockLines(container as unknown as WalkedNode);
    if (lengthOf(best) > 200) break;
  }
  if (elements > ELEMENTS_MAX) return best;
  const { Readability } = await import("@mozilla/readability");
  // Arabic paragraphs are shorter than the English ones the default threshold was set for.
  const article = new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 120,
    nbTopCandidates: 5,
    serializer: (node) => node as unknown as string,
  }).parse();
  const lines = article?.content ? blockLines(article.content as unknown as WalkedNode) : [];
  return lengthOf(lines) > 0 && lengthOf(lines) >= Math.min(200, lengthOf(best) * 0.5) ? lines : best;
}

/** The tree builder makes no body of its own where a page has left the tag out. */
function withBody(html: string): string {
  if (/<body[\s>]/iu.test(html)) return html;
  return `<!doctype html><html><head></head><body>${html.replace(/<\/?(?:html|head|!doctype)(?:\s[^<>]*)?>/giu, "")}</body></html>`;
}

/** The JSON-LD headline is sometimes cut short with dots; the page then has it whole. */
function tidyTitle(title: string | null, shown: PageParts): string | null {
  const stem = title?.replace(/\s*(?:\.\.\.|…)$/u, "") ?? "";
  return title !== null && stem !== title && shown.title?.startsWith(stem) ? shown.title : title;
}

/** The headline is not body, nor is a line that repeats it before the first paragraph. */
function withoutTitles(lines: readonly string[], titles: readonly (string | null)[]): readonly string[] {
  const folded = new Set(titles.map((title) => foldLine(title ?? "")));
  return lines.filter((line, index) => index > 2 || !folded.has(foldLine(line)));
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function first(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
