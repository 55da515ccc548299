import type { Article } from "@mahdar/shape";
import type { VersionsTable } from "./tables.ts";

/**
 * What a database's text can hold of a string: lone surrogates and NUL become U+FFFD, one code unit for one, so that
 * offsets stay. Everything else is unchanged.
 */
export function storableText(text: string): string;
export function storableText(text: string | null): string | null;
export function storableText(text: string | null): string | null {
  return text === null ? null : text.toWellFormed().replaceAll("\0", "\ufffd");
}

type ArticleColumns = Pick<
  VersionsTable,
  "title" | "url" | "outlet" | "section" | "tags" | "published" | "published_basis" | "text" | "exact"
>;

/** The columns that hold an article, so that `articleOf` gives it back character for character. */
export function columnsOf(article: Article): ArticleColumns {
  const strings = [article.text, article.title, article.url, article.outlet, article.published];
  const isStorable = strings.every((text) => storableText(text) === text);
  return {
    title: storableText(article.title),
    url: storableText(article.url),
    outlet: storableText(article.outlet),
    section: JSON.stringify(article.section),
    tags: JSON.stringify(article.tags),
    published: storableText(article.published),
    published_basis: article.publishedBasis,
    text: storableText(article.text),
    exact: isStorable ? null : JSON.stringify(ordered(article)),
  };
}

/** The article that `columnsOf` took apart. */
export function articleOf(id: string, columns: ArticleColumns): Article {
  if (columns.exact !== null) return JSON.parse(columns.exact) as Article;
  return {
    id,
    text: columns.text,
    title: columns.title,
    url: columns.url,
    outlet: columns.outlet,
    section: JSON.parse(columns.section) as string[],
    tags: JSON.parse(columns.tags) as string[],
    published: columns.published,
    publishedBasis: columns.published_basis as Article["publishedBasis"],
  };
}

/** Whether two articles are the same in every field and character. */
export function isSameArticle(one: Article, other: Article): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** JSON keeps lone surrogates and NUL as escapes. */
function ordered(article: Article): Article {
  const { id, text, title, url, outlet, section, tags, published, publishedBasis } = article;
  return { id, text, title, url, outlet, section, tags, published, publishedBasis };
}
