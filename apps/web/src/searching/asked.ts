import type { ArticleQuery } from "@mahdar/store";
import { SOURCE_KINDS, TOPICS } from "../language/words/labels.ts";
import { LAYERS, STATUSES, TABS } from "../language/words/search.ts";
import { choiceField, dayField, optional, textField } from "../routes/query.ts";

export type Tab = keyof typeof TABS;

/** What an address asks of the archive's first page; "" where it says nothing. */
export interface Asked {
  readonly words: string;
  readonly exact: boolean;
  /** What is looked for; articles when no words are given. */
  readonly tab: Tab;
  readonly outlet: string;
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly layer: string;
  readonly topic: string;
  readonly kind: string;
  readonly status: string;
  readonly after: string;
}

/** A search takes no more words than this many characters hold. */
export const WORDS_LENGTH_MAX = 200;

/** The fields that narrow a search, each of which can be taken off again. */
export const NARROWING = ["outlet", "from", "to", "actor", "layer", "topic", "kind", "status"] as const;

/** Reads an address's fields. Throws bad-field for what is no day or no value of its list. */
export function askedOf(query: unknown): Asked {
  const words = textField(query, "words").slice(0, WORDS_LENGTH_MAX);
  const tab = (choiceField(query, "in", TABS) ?? "articles") as Tab;
  return {
    words,
    exact: textField(query, "exact") === "1",
    tab: words === "" ? "articles" : tab,
    outlet: textField(query, "outlet"),
    from: dayField(query, "from") ?? "",
    to: dayField(query, "to") ?? "",
    actor: textField(query, "actor"),
    layer: choiceField(query, "layer", LAYERS) ?? "",
    topic: choiceField(query, "topic", TOPICS) ?? "",
    kind: choiceField(query, "kind", SOURCE_KINDS) ?? "",
    status: choiceField(query, "status", STATUSES) ?? "",
    after: textField(query, "after"),
  };
}

/** The same as the store takes it. */
export function articleQueryOf(asked: Asked, limit: number): ArticleQuery {
  return {
    words: optional(asked.words),
    exact: asked.exact,
    outlet: optional(asked.outlet),
    from: optional(asked.from),
    to: optional(asked.to),
    actor: optional(asked.actor),
    layer: optional(asked.layer),
    topic: optional(asked.topic),
    kind: optional(asked.kind),
    status: optional(asked.status),
    after: optional(asked.after),
    limit,
  };
}

/** Whether anything was asked at all. */
export function isNarrowed(asked: Asked): boolean {
  return asked.words !== "" || NARROWING.some((field) => asked[field] !== "");
}
