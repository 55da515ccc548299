import type { Segmented } from "../../2-segment/index.ts";
import type { Office } from "../offices.ts";
import type { Bonds } from "./bonds.ts";
import type { Forms } from "./forms.ts";
import { type StemIds, stemIdsOf } from "./stem-ids.ts";
import { matchTables, type TableMatches } from "./table-matches.ts";

/** A text as the model sees it: its tokens by the rows of their forms, its offices, and which words stand in it again. */
export interface Scene {
  readonly doc: Segmented;
  readonly forms: Forms;
  readonly rows: Int32Array;
  readonly offices: readonly Office[];
  readonly bonds: Bonds;
  readonly stems: StemIds;
  readonly matches: TableMatches;
}

/** Looks a text up. The rows hold until the next text is looked up with the same forms. */
export function sceneOf(doc: Segmented, forms: Forms, offices: readonly Office[], bonds: Bonds): Scene {
  const rows = forms.rowsOf(doc);
  return {
    doc,
    forms,
    rows,
    offices,
    bonds,
    stems: stemIdsOf(forms, rows),
    matches: matchTables(doc, forms, rows),
  };
}
