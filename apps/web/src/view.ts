import type { Speaker } from "./language/speaker.ts";

/** What a page needs to know of its reader and place. */
export interface View {
  readonly t: Speaker;
  /** The form token of this browser. */
  readonly token: string;
  /** Path and query of this page, for links that change one thing of it. */
  readonly here: string;
}

/** `here` with query fields set, or removed where the value is null. */
export function withQuery(here: string, fields: Readonly<Record<string, string | null>>): string {
  const [path = "/", query = ""] = here.split("?", 2);
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const rest = parameters.toString();
  return rest === "" ? path : `${path}?${rest}`;
}

/** An article's page, opened at a place in it. */
export function articlePath(id: string, fragment = ""): string {
  return `/articles/${encodeURIComponent(id)}${fragment}`;
}
