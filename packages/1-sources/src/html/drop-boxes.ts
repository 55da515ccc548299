import type { PageElement } from "./page-metadata.ts";

/** Words in a class or id that mark furniture, matched as whole parts: `post-tags` and `tags`, not `vantage`. */
const BOX_WORDS = new Set([
  "related",
  "share",
  "sharing",
  "shares",
  "social",
  "sociable",
  "comment",
  "comments",
  "respond",
  "disqus",
  "tags",
  "tagcloud",
  "tag-cloud",
  "breadcrumb",
  "breadcrumbs",
  "newsletter",
  "subscribe",
  "subscription",
  "sidebar",
  "widget",
  "widgets",
  "nav",
  "navbar",
  "navigation",
  "menu",
  "pagination",
  "pager",
  "popup",
  "modal",
  "cookie",
  "cookies",
  "advert",
  "advertisement",
  "ads",
  "banner",
  "promo",
  "sponsored",
  "recommended",
  "recommendation",
  "recommendations",
  "readmore",
  "read-more",
  "also-read",
  "alsoread",
  "readalso",
  "trending",
  "popular",
  "mostread",
  "most-read",
  "latest",
  "ticker",
  "byline-social",
  "addtoany",
  "sharedaddy",
  "jp-relatedposts",
  "author-box",
  "authorbox",
  "postnav",
  "nextprev",
  "copyright",
  "skip-link",
  "screen-reader-text",
  "hidden",
  "toolbar",
  "print",
  "go-to-top",
  "scrolltop",
  "caption",
  "wp-caption-text",
]);
const BOX_TAGS =
  "nav, aside, footer, figcaption, menu, dialog, [role=navigation], [role=complementary], [role=search], [role=contentinfo], [aria-hidden=true], [hidden]";
const NEVER = new Set(["HTML", "HEAD", "BODY", "ARTICLE", "MAIN"]);

interface RemovableElement extends PageElement {
  readonly tagName: string;
  remove(): void;
}

/**
 * Takes related headlines, share buttons, comments, tags and menus out of a page before its body is looked for. A box that
 * holds more than a third of the page's paragraph text stays, whatever it is called: it is the article itself.
 */
export function dropBoxes(page: PageElement): void {
  const most = paragraphLength(page) / 3;
  for (const element of [...page.querySelectorAll(BOX_TAGS)] as RemovableElement[])
    if (mayGo(element, most)) element.remove();
  for (const element of [...page.querySelectorAll("[class], [id]")] as RemovableElement[]) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.toLowerCase();
    if (isBoxName(names) && mayGo(element, most)) element.remove();
  }
}

function isBoxName(names: string): boolean {
  if (names.length > 2000) return false;
  return names.split(/\s+/u).some((name) => {
    // WordPress marks an article itself with its tags and categories.
    if (
      /^(?:tag|category|post|type|status|format)-/u.test(name) &&
      !/^post-(?:tags?|nav|navigation|share|sharing|related)$/u.test(name)
    )
      return false;
    if (BOX_WORDS.has(name)) return true;
    const parts = name.split(/[-_]+/u);
    return parts.some((part, index) => BOX_WORDS.has(part) || BOX_WORDS.has(`${part}-${parts[index + 1]}`));
  });
}

function mayGo(element: RemovableElement, most: number): boolean {
  if (NEVER.has(element.tagName.toUpperCase()) || element.querySelector("h1") !== null) return false;
  return most === 0 || paragraphLength(element) <= most;
}

function paragraphLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += paragraph.textContent?.length ?? 0;
  return length;
}
