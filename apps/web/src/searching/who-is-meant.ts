import { actors, type Candidate } from "@mahdar/ledger/asking";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";

/** A name that fits nobody or several, and whom it may mean. */
export interface Unclear {
  /** The field of the address it stands in; "" where it is the address itself. */
  readonly field: string;
  readonly name: string;
  /** The likeliest; none where it fits nobody. */
  readonly candidates: readonly Candidate[];
}

const NAMED = 12;

/**
 * The name behind an error of a question, with whom it may mean; the error is thrown on where it is about something else.
 *
 * @example await whoIsMeant(archive, error, { by: "علي" })
 */
export async function whoIsMeant(
  archive: Archive,
  error: unknown,
  names: Readonly<Record<string, string>>,
): Promise<Unclear> {
  if (error instanceof MahdarError && (error.code === "not-found" || error.code === "bad-field"))
    for (const [field, name] of Object.entries(names)) {
      if (name === "" || !error.message.includes(JSON.stringify(name))) continue;
      const { items } = await actors(archive, { name, limit: NAMED });
      return { field, name, candidates: items };
    }
  throw error;
}
