import type { Archive } from "@mahdar/store";
import type { Static, TObject, TProperties, TSchema } from "typebox";
import { parameters } from "./parameters.ts";

/** A path of the API that is asked by GET: the same schemas check what is asked, write the answer and make the document. */
export interface Question {
  readonly path: string;
  readonly name: string;
  readonly en: string;
  readonly ar: string;
  /** Values in the path itself. */
  readonly params: TObject | null;
  readonly query: TObject;
  readonly answer: TSchema;
  ask(archive: Archive, query: unknown, params: unknown): Promise<unknown>;
}

interface Asked<P extends TProperties, Q extends TProperties, A extends TSchema> {
  readonly path: string;
  readonly name: string;
  readonly en: string;
  readonly ar: string;
  readonly params?: P;
  readonly query: Q;
  readonly answer: A;
  readonly ask: (
    archive: Archive,
    query: Static<TObject<Q>>,
    params: Static<TObject<P>>,
  ) => Promise<Static<A>>;
}

/** A question with its types tied together: what `ask` gets is what the schemas let through, what it gives what they say. */
export function question<const P extends TProperties, const Q extends TProperties, A extends TSchema>({
  params,
  query,
  ask,
  ...rest
}: Asked<P, Q, A>): Question {
  return {
    ...rest,
    params: params === undefined ? null : parameters(params),
    query: parameters(query),
    ask: (archive, given, inPath) => ask(archive, given as Static<TObject<Q>>, inPath as Static<TObject<P>>),
  };
}
