import { type Static, type TObject, type TProperties, Type } from "typebox";

/** A question's parameters: those it has and no others. */
export function parameters<const P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

/** What a request's query holds once it was found to fit. */
export type Given<P extends TProperties> = Static<TObject<P>>;

const TEXT_LENGTH_MAX = 500;
const DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

export function words(description: string) {
  return Type.String({ minLength: 1, maxLength: TEXT_LENGTH_MAX, description });
}

export function optionalWords(description: string) {
  return Type.Optional(words(description));
}

export function day(description: string) {
  return Type.String({ pattern: DAY, description, examples: ["2020-06-14"] });
}

export function optionalDay(description: string) {
  return Type.Optional(day(description));
}

export function optionalChoice<const Values extends readonly string[]>(values: Values, description: string) {
  return Type.Optional(Type.Unsafe<Values[number]>({ type: "string", enum: [...values], description }));
}

/** The parameters of every list. */
export const PAGING = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 500, description: "How many one page may hold; 50 when not said." }),
  ),
  after: Type.Optional(
    Type.String({ minLength: 1, maxLength: 2000, description: "The `next` of the page before." }),
  ),
};

/** Publication days, both included. */
export const PUBLISHED = {
  outlet: optionalWords("Only this outlet, as written."),
  from: optionalDay("Published on this day or later."),
  to: optionalDay("Published on this day or earlier."),
};
