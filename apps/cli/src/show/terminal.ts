import process from "node:process";
import type { PageOptions } from "./page.ts";

/** How much the terminal can show: colour where it is one and nobody said NO_COLOR; its breadth, or COLUMNS where that is set. */
export function terminal(): PageOptions {
  const { env, stdout } = process;
  const given = Number(env["COLUMNS"]);
  return {
    colour: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    columns: Number.isInteger(given) && given > 0 ? given : (stdout.columns ?? COLUMNS_UNKNOWN),
  };
}

const COLUMNS_UNKNOWN = 100;
