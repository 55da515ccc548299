import { MahdarError } from "@mahdar/shape";

/** The forms an article is read in. */
export type MediaKind = "pdf" | "html" | "text";

/** First bytes of formats that hold no article text as such, and what to call them. */
const FOREIGN: readonly (readonly [magic: string, what: string, next: string])[] = [
  ["\x89PNG", "a PNG image", "give the page as text; images of text are not read yet"],
  ["\xff\xd8\xff", "a JPEG image", "give the page as text; images of text are not read yet"],
  ["GIF8", "a GIF image", "give the page as text; images of text are not read yet"],
  ["II*\0", "a TIFF image", "give the page as text; images of text are not read yet"],
  ["MM\0*", "a TIFF image", "give the page as text; images of text are not read yet"],
  [
    "PK\x03\x04",
    "a packed file (a Word document or a ZIP)",
    "save the document as text or PDF and give that",
  ],
  ["\xd0\xcf\x11\xe0", "an old Word or Excel document", "save the document as text or PDF and give that"],
  ["{\\rtf", "an RTF document", "save the document as text or PDF and give that"],
  ["\x1f\x8b", "a gzip file", "unpack it and give what is inside"],
  ["7z\xbc\xaf", "a 7z file", "unpack it and give what is inside"],
  ["Rar!", "a RAR file", "unpack it and give what is inside"],
];

/**
 * What the bytes are, by their first ones; the declared media type decides only between HTML and text.
 * Throws `unsupported` for images and packed formats, each with what to do instead.
 */
export function findMediaKind(bytes: Uint8Array, mediaType: string | null, name: string): MediaKind {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const latin = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join("");
  if (head.includes("%PDF-")) return "pdf";
  const foreign = FOREIGN.find(([magic]) => latin.startsWith(magic));
  if (foreign !== undefined || (latin.startsWith("RIFF") && latin.slice(8, 12) === "WEBP")) {
    throw new MahdarError(
      "unsupported",
      `${name} is ${foreign?.[1] ?? "a WebP image"}`,
      foreign?.[2] ?? "give the page as text; images of text are not read yet",
    );
  }
  return mediaType === "text/html" || mediaType === "application/xhtml+xml" ? "html" : "text";
}

/** Whether decoded text is a page's source rather than text: a doctype, or tags only a page has, near its beginning. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 3000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|article)[\s>]/iu.test(head)) return true;
  return (
    (head.match(/<(?:p|div|span|meta|script|link|h1|h2|br|a|article|section|img)(?:\s[^<>]*)?\/?>/giu)
      ?.length ?? 0) >= 3
  );
}
