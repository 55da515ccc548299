import type { Engine } from "../engine/engine.ts";
import { FORM_SIGN } from "./index-words.ts";

/** How an engine is asked which articles hold words. Words are keys of the index: letters, marks and digits only, so that none can be a sign of the language. */
export interface MatchLanguage {
  /** Stems that stand side by side in title or body. */
  run(stems: readonly string[]): string;
  /** A written form, anywhere. */
  form(form: string): string;
  all(parts: readonly string[]): string;
  either(parts: readonly string[]): string;
  /** What `part` matches without what one of the others matches. */
  without(part: string, others: readonly string[]): string;
}

/** FTS5's own: https://www.sqlite.org/fts5.html, «Full-text Query Syntax». */
const FTS5: MatchLanguage = {
  run: (stems) => `({title body} : "${stems.join(" ")}")`,
  form: (form) => `(forms : "${form}")`,
  all: (parts) => `(${parts.join(" AND ")})`,
  either: (parts) => `(${parts.join(" OR ")})`,
  without: (part, others) => others.reduce((rest, other) => `(${rest} NOT ${other})`, part),
};

/** tsquery: https://www.postgresql.org/docs/current/datatype-textsearch.html */
const TSQUERY: MatchLanguage = {
  run: (stems) => `(${stems.map((stem) => `'${stem}'`).join(" <-> ")})`,
  form: (form) => `'${FORM_SIGN}${form}'`,
  all: (parts) => `(${parts.join(" & ")})`,
  either: (parts) => `(${parts.join(" | ")})`,
  without: (part, others) => others.reduce((rest, other) => `(${rest} & !${other})`, part),
};

export function matchLanguage(kind: Engine["kind"]): MatchLanguage {
  return kind === "sqlite" ? FTS5 : TSQUERY;
}
