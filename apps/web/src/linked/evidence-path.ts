import type { Evidence } from "@mahdar/ledger/asking";
import { itemKey, passageOf } from "../article/mark.ts";
import { articlePath } from "../view.ts";

/** The address that opens a fact's article where the fact stands. */
export function evidencePath({ article, layer, index, quote }: Evidence): string {
  const kind = ({ attributions: "statement", events: "event", commitments: "commitment" } as const)[layer];
  if (index !== null) return articlePath(article, `#at-${itemKey(kind, index)}`);
  return articlePath(article, quote === null ? "" : passageOf(quote));
}
