import type { Engine } from "../engine/engine.ts";

/** One step forward of the archive's schema. Once released it is never changed; there is no way back. */
export interface Migration {
  /** 1, 2, 3 … without a gap; the archive's schema number after this step. */
  readonly number: number;
  readonly name: string;
  /** The lists' tables are filled again, from the records kept, once all steps are taken. */
  readonly relists?: true;
  /** The search index is made again, from the texts kept, once all steps are taken. */
  readonly reindexes?: true;
  /** Runs inside one write transaction together with the setting of the schema number. */
  up(engine: Engine): Promise<void>;
}
