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

/** The page of an article's versions. */
export function versionsPath(id: string): string {
  return `${articlePath(id)}/versions`;
}

/** The page of a person, a body or a state. */
export function actorPath(id: string): string {
  return `/actors/${encodeURIComponent(id)}`;
}

/** The page of a commitment across articles. */
export function commitmentPath(id: string): string {
  return `/commitments/c/${encodeURIComponent(id)}`;
}

/** The page of a story. */
export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}`;
}

/** The page of a dialogue of many rounds. */
export function dialoguePath(id: string): string {
  return `/dialogues/${encodeURIComponent(id)}`;
}
