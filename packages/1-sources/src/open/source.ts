/**
 * What came in from outside, as it came: the bytes and what their carrier said about them.
 * Nothing is decoded or judged yet; `articleFrom` does that.
 */
export interface Source {
  readonly bytes: Uint8Array;
  /** What to call it in a message: a file's path, an address, `standard input`. */
  readonly name: string;
  /** The address after redirects, null when it did not come from the web. */
  readonly url: string | null;
  /** Media type in lower case without parameters, null when nobody said. */
  readonly mediaType: string | null;
  /** Charset as the carrier said it (the HTTP header), null when it did not. */
  readonly charset: string | null;
}

/** Bytes already in hand, as an upload or a paste gives them. */
export interface GivenBytes {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
}
