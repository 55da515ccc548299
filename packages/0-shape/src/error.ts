/** What can go wrong with what we are given; each code has one meaning, the same at every door. */
export type ErrorCode =
  | "empty"
  | "binary"
  | "charset"
  | "not-arabic"
  | "bad-json"
  | "bad-field"
  | "too-large"
  | "is-directory"
  | "not-found"
  | "not-readable"
  | "unreachable"
  | "blocked-address"
  | "bad-url"
  | "bad-status"
  | "timeout"
  | "pdf-without-text"
  | "pdf-broken"
  | "unsupported"
  | "bad-usage"
  | "conflict"
  | "archive-locked"
  | "archive-newer"
  | "archive-corrupt"
  | "disk-full";

/**
 * An error to be shown to a person: `message` says what, the value and where (lower-case, no full stop),
 * `next` says what to do about it. Anything else that is thrown is a defect of ours.
 *
 * @example throw new MahdarError("empty", "notes.txt is empty", "give a file that holds an article's text")
 */
export class MahdarError extends Error {
  readonly code: ErrorCode;
  readonly next: string;
  constructor(code: ErrorCode, message: string, next: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "MahdarError";
    this.code = code;
    this.next = next;
  }
}
