/** Deeper than this no page nests its text; what lies deeper keeps its text and loses its tags. */
const DEPTH_MAX = 256;
/** Elements whose content is not text of the page; JSON-LD scripts are read before this. */
const DROPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "embed",
  "canvas",
  "math",
  "select",
  "button",
  "form",
  "textarea",
  "audio",
  "video",
]);
/** Elements whose content is not markup: they end at their own end tag and nowhere else. */
const RAW = new Set(["script", "style", "textarea", "iframe", "noscript", "template"]);
/** Elements that lose their content when they are closed; any other dropped one loses its tag only (a form may hold the page). */
const EMPTIED = new Set([...RAW, "svg", "button", "select"]);
/** A page is cut off after this many elements; articles' pages have some thousands. */
const ELEMENTS_MAX = 60_000;
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
/** Elements whose end tag may be left out; the parser closes them itself, so they do not count as depth. */
const OPTIONAL_END = new Set([
  "p",
  "li",
  "dt",
  "dd",
  "tr",
  "td",
  "th",
  "thead",
  "tbody",
  "tfoot",
  "option",
  "optgroup",
  "colgroup",
  "caption",
]);

/** A page made safe to build a tree from, and the JSON-LD that was taken out of it. */
export interface TamedHtml {
  readonly html: string;
  readonly jsonLd: readonly string[];
  /** Number of start tags left: what the tree will cost. */
  readonly elements: number;
}

/**
 * Prepares a page for the tree builder in one pass over its tags: scripts, styles, forms and frames go with their content,
 * comments go, JSON-LD is set aside, of the attributes only those stay that are asked for later. Tags nested deeper than 256 are left out (their text
 * stays), so that no hostile page overflows a stack. Takes time in proportion to the page's length.
 */
export function tameHtml(source: string): TamedHtml {
  const out: string[] = [];
  const jsonLd: string[] = [];
  const open: string[] = [];
  const left = new Map<string, number>();
  let elements = 0;
  let at = 0;
  const missing = new Set<string>();
  const tags = new TagReader(source);
  while (at < source.length && elements < ELEMENTS_MAX) {
    const lt = source.indexOf("<", at);
    if (lt < 0) break;
    out.push(source.slice(at, lt));
    if (source.startsWith("<!--", lt)) {
      const end = source.indexOf("-->", lt + 4);
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    const tag = tags.read(lt);
    if (tag === null) {
      // A "<" that opens no tag is text.
      if (source[lt + 1] !== "!" && source[lt + 1] !== "?") out.push("&lt;");
      else out.push(source.slice(lt, lt + 1));
      at = lt + 1;
      continue;
    }
    at = tag.end;
    if (DROPPED.has(tag.name)) {
      if (tag.closing || !EMPTIED.has(tag.name)) continue;
      const endTag = missing.has(tag.name) ? -1 : findEndTag(source, tag.name, at);
      if (endTag < 0) {
        // Never closed: a raw element swallows the rest of the page, any other one only its tag.
        missing.add(tag.name);
        if (RAW.has(tag.name)) at = source.length;
        continue;
      }
      if (tag.name === "script" && /application\/ld\+json/iu.test(source.slice(lt, tag.end)))
        jsonLd.push(source.slice(tag.end, endTag));
      at = endTag;
      continue;
    }
    if (tag.closing) {
      const skipped = left.get(tag.name) ?? 0;
      if (skipped > 0) {
        left.set(tag.name, skipped - 1);
        continue;
      }
      const where = open.lastIndexOf(tag.name);
      if (where >= 0) open.length = where;
      out.push(`</${tag.name}>`);
      continue;
    }
    if (!VOID.has(tag.name) && !OPTIONAL_END.has(tag.name) && !tag.selfClosing) {
      if (open.length >= DEPTH_MAX) {
        left.set(tag.name, (left.get(tag.name) ?? 0) + 1);
        out.push(" ");
        continue;
      }
      open.push(tag.name);
    }
    elements++;
    out.push(`<${tag.name}${cleanAttributes(source.slice(lt, tag.end), tag.name)}>`);
  }
  if (elements < ELEMENTS_MAX && at < source.length) out.push(source.slice(at));
  return { html: out.join(""), jsonLd, elements };
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly end: number;
}

const NAME = /[a-zA-Z][a-zA-Z0-9:-]*/uy;

/** Reads single tags. Remembers what it learned of broken quotes, so that a page of nothing but those still takes linear time. */
class TagReader {
  readonly #source: string;
  readonly #lastEnd: number;
  #quotesHold = true;

  constructor(source: string) {
    this.#source = source;
    this.#lastEnd = source.lastIndexOf(">");
  }

  /** The tag whose "<" stands at `lt`; null when it opens none. */
  read(lt: number): Tag | null {
    const source = this.#source;
    const closing = source[lt + 1] === "/";
    NAME.lastIndex = lt + (closing ? 2 : 1);
    const name = NAME.exec(source)?.[0].toLowerCase();
    if (name === undefined || lt > this.#lastEnd) return null;
    const end = this.#findEnd(NAME.lastIndex);
    return { name, closing, selfClosing: source[end - 2] === "/" && VOID.has(name), end };
  }

  #findEnd(from: number): number {
    const source = this.#source;
    for (let at = from; this.#quotesHold && at >= 0 && at <= this.#lastEnd; at++) {
      const char = source[at]!;
      if (char === ">") return at + 1;
      if ((char === '"' || char === "'") && source[at - 1] === "=") {
        at = source.indexOf(char, at + 1);
        if (at < 0) break;
      }
    }
    // No ">" outside quotes to the very end: from here on quotes are taken for ordinary characters.
    this.#quotesHold = false;
    return source.indexOf(">", from) + 1;
  }
}

/**
 * The attributes a page is judged by, written anew. The extractor writes a page out and reads it in again, and an attribute
 * with an odd name or an unclosed quote would then turn into other markup.
 */
const KEPT = new Set([
  "class",
  "id",
  "href",
  "rel",
  "content",
  "property",
  "name",
  "itemprop",
  "datetime",
  "role",
  "hidden",
  "aria-hidden",
  "lang",
  "dir",
]);
const ATTRIBUTE = /([^\s"'>/=]{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

function cleanAttributes(tag: string, name: string): string {
  let kept = "";
  const seen = new Set<string>();
  for (const [, attribute = "", double, single, bare] of tag.slice(name.length + 1).matchAll(ATTRIBUTE)) {
    const key = attribute.toLowerCase();
    if (!KEPT.has(key) || seen.has(key)) continue;
    seen.add(key);
    kept += ` ${key}="${(double ?? single ?? bare ?? "").replace(/"/gu, "&quot;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;")}"`;
  }
  return kept;
}

function findEndTag(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s>/]`, "giu");
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? -1;
}
