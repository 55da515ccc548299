import { type Static, type TProperties, type TSchema, Type } from "typebox";

/**
 * A named object of an answer. Nothing else may stand in it: what an answer holds is what its schema says. The name is
 * what the API's document calls it.
 */
export function named<const P extends TProperties>(name: string, description: string, properties: P) {
  return Type.Object(properties, { $id: name, title: name, description, additionalProperties: false });
}

/** The named schema at this place, by its name; the type is the schema's own. */
export function refTo<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S>>({ $ref: `${nameOf(schema)}#` });
}

/** The named schema, or null. */
export function refOrNull<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S> | null>({ anyOf: [{ $ref: `${nameOf(schema)}#` }, { type: "null" }] });
}

export function text(description: string) {
  return Type.String({ description });
}

export function textOrNull(description: string) {
  return Type.Unsafe<string | null>({ type: ["string", "null"], description });
}

export function wholeNumber(description: string) {
  return Type.Integer({ minimum: 0, description });
}

/** A chance from 0 to 1, null where none is known. */
export function chanceOrNull(description: string) {
  return Type.Unsafe<number | null>({ type: ["number", "null"], minimum: 0, maximum: 1, description });
}

export function oneOf<const Values extends readonly string[]>(values: Values, description: string) {
  return Type.Unsafe<Values[number]>({ type: "string", enum: [...values], description });
}

export function oneOfOrNull<const Values extends readonly string[]>(values: Values, description: string) {
  return Type.Unsafe<Values[number] | null>({ enum: [...values, null], description });
}

/**
 * A page of a list: `next` is the `after` of the following page, null on the last; `total` counts all pages, `limit` is
 * how many one page may hold.
 */
export function pageOf<S extends TSchema>(item: S) {
  return {
    items: Type.Array(refTo(item)),
    next: textOrNull("The `after` of the following page; null on the last."),
    total: wholeNumber("How many there are on all pages together."),
    limit: wholeNumber("How many one page may hold."),
  };
}

/** A page as part of a larger answer. */
export function pagePart<S extends TSchema>(item: S, description: string) {
  return Type.Object(pageOf(item), { description, additionalProperties: false });
}

function nameOf(schema: TSchema): string {
  const { $id } = schema as { readonly $id?: string };
  if ($id === undefined) throw new TypeError("only a named schema can be referred to");
  return $id;
}
