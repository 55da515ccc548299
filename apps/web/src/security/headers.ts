/**
 * What every answer carries. Nothing is loaded from elsewhere, no script or style stands in a page, no page may be framed.
 * The referrer goes to our own pages only: with none at all, browsers send `Origin: null` and forms could not be told apart.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
};

/** For bytes that are not ours: nothing in them runs, whatever the browser takes them for. */
export const FOREIGN_BYTES_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
};
