import { MahdarError } from "@mahdar/shape";
import type { FastifyError, FastifyRequest } from "fastify";
import type { TObject } from "typebox";

/** The error behind a request that does not fit its schema: it names the parameter, and what is taken instead. */
export function refusalOf(
  error: FastifyError,
  { query }: FastifyRequest,
  taken: TObject | undefined,
): unknown {
  const [first] = error.validation ?? [];
  if (first === undefined) return error;
  const where = error.validationContext === "body" ? "the body's field" : "the parameter";
  const names = Object.keys(taken?.properties ?? {});
  const list = names.length === 0 ? "this path takes no parameters" : `this path takes ${names.join(", ")}`;
  if (first.keyword === "additionalProperties") {
    const name = String(first.params["additionalProperty"]);
    return new MahdarError(
      "bad-field",
      `${where} ${JSON.stringify(name.slice(0, 80))} is not known here`,
      list,
    );
  }
  if (first.keyword === "required")
    return new MahdarError("bad-field", `${where} ${first.params["missingProperty"]} is missing`, list);
  const name = first.instancePath.slice(1);
  const value = (query as Record<string, unknown> | undefined)?.[name];
  const allowed = first.params["allowedValues"];
  const next = Array.isArray(allowed)
    ? `use one of ${allowed.join(", ")}`
    : first.keyword === "pattern"
      ? "write a day as YYYY-MM-DD, as in 2020-06-14"
      : Array.isArray(value)
        ? "give it once"
        : `it ${first.message}`;
  return new MahdarError(
    "bad-field",
    `${where} ${name} is ${JSON.stringify(value ?? null).slice(0, 120)}`,
    next,
  );
}
