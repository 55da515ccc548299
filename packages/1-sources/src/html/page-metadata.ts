import { findDateline, findDay } from "../pages/dateline.ts";
import type { PageParts } from "../pages/page-parts.ts";
import { oneLine } from "./one-line.ts";

/** What is asked of a tree; linkedom's and a browser's both give it. */
export interface PageTree {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageElement extends PageTree {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** OpenGraph and `article:*`, then WordPress's markup, then the title and a dateline by the headline; the body is not looked for. */
export function readMetadata(page: PageTree): PageParts {
  const outlet = meta(page, "og:site_name") ?? meta(page, "application-name");
  const headline = firstText(page, [
    "h1.entry-title",
    ".entry-title",
    "h1[itemprop=headline]",
    "[itemprop=headline]",
    "article h1",
    "h1",
  ]);
  const title = cutOutlet(
    meta(page, "og:title") ?? headline ?? meta(page, "twitter:title") ?? firstText(page, ["title"]),
    outlet,
  );
  const section = metas(page, "article:section");
  const tags = metas(page, "article:tag");
  return {
    text: "",
    title,
    url: address(page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(page, "og:url")),
    outlet: outlet ?? outletOfTitle(firstText(page, ["title"]), headline),
    section:
      section.length > 0
        ? section
        : texts(page, 'a[rel~="category"], .entry-categories a, .post-categories a, .cat-links a'),
    tags: tags.length > 0 ? tags : texts(page, 'a[rel~="tag"]:not([rel~="category"])'),
    published: findPublished(page),
  };
}

function findPublished(page: PageTree): string | null {
  const named = [
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "date",
    "DC.date.issued",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
  ];
  for (const name of named) {
    const day = findDay(meta(page, name) ?? "");
    if (day !== null) return day;
  }
  const marked = page.querySelector(
    '[itemprop="datePublished"], time.entry-date[datetime], time.published[datetime], article time[datetime], header time[datetime], time[datetime][pubdate]',
  );
  const stamp = findDay(marked?.getAttribute("datetime") ?? marked?.getAttribute("content") ?? "");
  if (stamp !== null) return stamp;
  for (const line of texts(
    page,
    ".entry-date, .post-date, .article-date, .published-date, .post-meta .date, .entry-meta .date, .date",
  )) {
    const day = findDateline(line)?.day ?? null;
    if (day !== null) return day;
  }
  return null;
}

/** «headline – outlet», as many sites write og:title. */
function cutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null || !title.endsWith(outlet)) return title;
  const cut = title.slice(0, -outlet.length).replace(/\s*[|–—:»«-]\s*$/u, "");
  return cut === "" || cut.length === title.length - outlet.length ? title : cut;
}

function outletOfTitle(title: string | null, headline: string | null): string | null {
  if (title === null || headline === null || !title.startsWith(headline)) return null;
  const rest = /^\s*[|–—»«-]\s*(\S.{0,58}\S)$/u.exec(title.slice(headline.length))?.[1];
  return rest === undefined || /[|–—]/u.test(rest) ? null : rest;
}

function meta(page: PageTree, name: string): string | null {
  return metas(page, name)[0] ?? null;
}

function metas(page: PageTree, name: string): readonly string[] {
  const found = page.querySelectorAll(
    `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
  );
  return unique([...found].map((element) => element.getAttribute("content") ?? ""));
}

function texts(page: PageTree, selector: string): readonly string[] {
  return unique(
    [...page.querySelectorAll(selector)].slice(0, 50).map((element) => element.textContent ?? ""),
  );
}

function firstText(page: PageTree, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const text = oneLine(page.querySelector(selector)?.textContent ?? "");
    if (text !== "" && text.length <= 400) return text;
  }
  return null;
}

function address(href: string | null): string | null {
  return href !== null && /^https?:\/\//iu.test(href.trim()) ? href.trim() : null;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.map(oneLine).filter((value) => value !== "" && value.length <= 400))];
}
