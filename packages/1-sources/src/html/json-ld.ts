import { findDay } from "../pages/dateline.ts";
import type { PageParts } from "../pages/page-parts.ts";
import { decodeEntities } from "./entities.ts";

const ARTICLE_TYPES =
  /^(?:https?:\/\/schema\.org\/)?(?:NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|BlogPosting|Report|LiveBlogPosting)$/u;
const DEPTH_MAX = 12;
const NODES_MAX = 5000;
const SCRIPT_LENGTH_MAX = 2_000_000;

type Node = { readonly [key: string]: unknown };

/**
 * What a page's JSON-LD says of its article: the first NewsArticle or Article (the one whose address is `canonical`, when
 * several are there), also inside @graph, with publishers and sections given by reference. Null when there is none.
 */
export function readJsonLd(scripts: readonly string[], canonical: string | null): PageParts | null {
  const nodes = scripts.flatMap((script) => [...nodesOf(parse(script))]);
  // A reference carries nothing but the id of the node it means.
  const byId = new Map(
    nodes
      .filter((node) => typeof node["@id"] === "string" && Object.keys(node).length > 1)
      .map((node) => [node["@id"], node]),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  const article = articles.find((node) => canonical !== null && addressOf(node) === canonical) ?? articles[0];
  if (article === undefined) return null;
  const follow = (value: unknown): Node | null => {
    const one = Array.isArray(value) ? value[0] : value;
    if (!isNode(one)) return null;
    return (Object.keys(one).length === 1 ? byId.get(one["@id"]) : undefined) ?? one;
  };
  const part = follow(article["isPartOf"]);
  const publisher = follow(article["publisher"]) ?? (part === null ? null : follow(part["publisher"]));
  const when =
    textOf(article["datePublished"]) ??
    textOf(article["dateCreated"]) ??
    (part === null ? null : textOf(part["datePublished"]));
  return {
    text: textOf(article["articleBody"]) ?? "",
    title: textOf(article["headline"]) ?? textOf(article["name"]),
    url: addressOf(article),
    outlet: publisher === null ? null : textOf(publisher["name"]),
    section: listOf(article["articleSection"]),
    tags: listOf(article["keywords"]),
    published: when === null ? null : findDay(when),
  };
}

function parse(script: string): unknown {
  const text = script
    .slice(0, SCRIPT_LENGTH_MAX)
    .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/gu, "")
    .replace(/;\s*$/u, "");
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line ends inside strings are the commonest fault.
      return JSON.parse(text.replace(/[\u0000-\u001f]+/gu, " "));
    } catch {
      return null;
    }
  }
}

function* nodesOf(root: unknown): Generator<Node> {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  let seen = 0;
  while (waiting.length > 0 && seen < NODES_MAX) {
    const { value, depth } = waiting.shift()!;
    if (Array.isArray(value)) {
      if (depth < DEPTH_MAX)
        for (const item of value.slice(0, 500)) waiting.push({ value: item, depth: depth + 1 });
    } else if (isNode(value)) {
      seen++;
      yield value;
      // Lists of other articles describe other pages.
      if (depth < DEPTH_MAX && !typesOf(value).some((type) => type === "ItemList" || type === "Blog")) {
        for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "publisher", "isPartOf", "hasPart"])
          if (value[key] !== undefined) waiting.push({ value: value[key], depth: depth + 1 });
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function addressOf(node: Node): string | null {
  const main = node["mainEntityOfPage"];
  const address = textOf(node["url"]) ?? textOf(isNode(main) ? main["@id"] : main);
  return address !== null && /^https?:\/\//iu.test(address) ? address : null;
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (isNode(one)) return textOf(one["name"] ?? one["@value"]);
  if (typeof one !== "string") return null;
  const text = decodeEntities(one).trim();
  return text === "" ? null : text;
}

/** A list as JSON-LD writes it: a text, a text with commas, an array, an array of named things. */
function listOf(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value.map(textOf) : (textOf(value)?.split(/[,،]/u) ?? []);
  return [...new Set(items.map((item) => item?.trim() ?? "").filter((item) => item !== ""))];
}
