/** How far into a page its own declaration may stand; browsers look no further than this either. */
const HEAD_BYTES = 4096;
const META =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})/iu;

/** The charset declared by the HTTP header or else by the page itself, as `TextDecoder` names it; null when none that is known. */
export function findDeclaredCharset(
  bytes: Uint8Array,
  httpCharset: string | null,
): { readonly charset: string; readonly reason: string } | null {
  const byHeader = httpCharset === null ? null : knownCharset(httpCharset);
  if (byHeader !== null) return { charset: byHeader, reason: `the HTTP header says ${byHeader}` };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const match = META.exec(head);
  const byPage = knownCharset(match?.[1] ?? match?.[2] ?? "");
  // A page read byte by byte cannot be UTF-16, whatever it says of itself.
  if (byPage === null || byPage.startsWith("utf-16")) return null;
  return { charset: byPage, reason: `the page says ${byPage}` };
}

function knownCharset(label: string): string | null {
  if (label === "") return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
