import { createHash } from "node:crypto";
import type { Value } from "../engine/engine.ts";

export type Row = Readonly<Record<string, Value>>;

/** What a manifest says of a table. */
export interface Sealed {
  readonly rows: number;
  /** Over all rows in order; equal contents give equal ones in every engine. */
  readonly sha256: string;
}

/** Counts and hashes the rows of a table that pass by. */
export class RowSeal {
  readonly #hash = createHash("sha256");
  readonly #columns: readonly string[];
  #rows = 0;

  constructor(columns: readonly string[]) {
    this.#columns = [...columns].sort();
  }

  /** Takes in the next row; gives how many characters it has, as a measure of its size. */
  add(row: Row): number {
    const line = JSON.stringify(this.#columns.map((column) => written(row[column]!)));
    this.#hash.update(line).update("\n");
    this.#rows++;
    return line.length;
  }

  close(): Sealed {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

function written(value: Value): unknown {
  return value instanceof Uint8Array ? { bytes: Buffer.from(value).toString("base64") } : value;
}
