import { MahdarError } from "@mahdar/shape";

/** What went wrong, as every door of the web tells it: JSON `{"error": {code, message, next}}`, or a page. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** A refusal that is not about an article: it has no code in the record's own table. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = "Refusal";
    this.problem = problem;
  }
}

export function forbidden(message: string, next: string): Refusal {
  return new Refusal({ status: 403, code: "forbidden", message, next });
}

/** The problem behind anything thrown. What is not foreseen is a defect of ours and tells nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof MahdarError) {
    return { status: STATUS[error.code] ?? 422, code: error.code, message: error.message, next: error.next };
  }
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (statusCode === 413 || code === "FST_REQ_FILE_TOO_LARGE") {
    return {
      status: 413,
      code: "too-large",
      message: "the request is larger than the 20 MB one article may have",
      next: "give one article at a time",
    };
  }
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) {
    const message = error instanceof Error ? lowerFirst(error.message) : "the request cannot be read";
    return {
      status: statusCode,
      code: statusCode === 400 && code === "FST_ERR_CTP_INVALID_JSON_BODY" ? "bad-json" : "bad-usage",
      message,
      next: "correct the request and send it again",
    };
  }
  return {
    status: 500,
    code: "internal",
    message: "something failed inside mahdar",
    next: "try again; if it fails again, report what you did, with the lines mahdar printed",
  };
}

const STATUS: Readonly<Record<string, number>> = {
  "not-found": 404,
  "too-large": 413,
  "bad-json": 400,
  "bad-field": 400,
  "bad-usage": 400,
  "blocked-address": 403,
  unreachable: 502,
  "bad-status": 502,
  timeout: 504,
  conflict: 409,
  "archive-locked": 503,
  "archive-newer": 500,
  "archive-corrupt": 500,
  "disk-full": 507,
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
