import { type ParseArgsConfig, parseArgs } from "node:util";
import { MahdarError } from "@mahdar/shape";

/** Exit codes of every command: all went well; the input or the way it was called is wrong; a stream had lines that failed. */
export const EXIT = { ok: 0, badInput: 2, someFailed: 3 } as const;

/** What a file in `commands/` exports. */
export interface Command {
  /** The text of `mahdar <name> --help`: usage, what it does in English and one line of Arabic, its options, examples. */
  readonly help: string;
  /**
   * Runs the command and gives its exit code. `--help` is seen to before this. Bad input is thrown as a MahdarError,
   * which the caller shows.
   */
  readonly run: (argv: readonly string[]) => Promise<number>;
}

/** A command's line in the list; its code is loaded only when it is the one that runs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: { readonly en: string; readonly ar: string };
  readonly load: () => Promise<Command>;
}

/**
 * `parseArgs` of node:util, strict, with what it complains of turned into a `bad-usage` error.
 *
 * @example const { values, positionals } = parseOptions("read", argv, { json: { type: "boolean" } })
 */
export function parseOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  command: string,
  argv: readonly string[],
  options: T,
) {
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    for (const [name, value] of Object.entries(parsed.values as Record<string, unknown>))
      if (OF_DIGITS.has(name) && typeof value === "string")
        (parsed.values as Record<string, unknown>)[name] = westernDigits(value);
    mustBeInOrder(command, parsed.values as Record<string, unknown>);
    return parsed;
  } catch (cause) {
    if (cause instanceof MahdarError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    const said = message
      .split(/\. |\n/u)[0]!
      .replace(/\.$/u, "")
      .replace("argument is ambiguous", "is followed by what looks like another option");
    const dashed =
      code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? "; what begins with - and is no option goes behind --" : "";
    throw new MahdarError(
      "bad-usage",
      `${command}: ${said[0]!.toLowerCase()}${said.slice(1)}`,
      `see mahdar ${command} --help${dashed}`,
      { cause },
    );
  }
}

/** The options that are days or numbers, whatever the command; ٢٠٢٠ and ۲۰۲۰ are 2020 in them. */
const OF_DIGITS = new Set(["on", "from", "to", "until", "published", "limit", "before", "jobs", "port"]);

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.codePointAt(0)! & 0xf));
}

/** Days the wrong way round would find nothing, and not say why. */
function mustBeInOrder(command: string, { from, to, until }: Record<string, unknown>): void {
  const last = to ?? until;
  const isDay = (value: unknown): value is string =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d$/u.test(value);
  if (isDay(from) && isDay(last) && from > last)
    throw new MahdarError(
      "bad-usage",
      `${command}: ${from} is after ${last}`,
      "give the earlier day as --from",
    );
}

/** The number of an option, undefined without it. Throws bad-usage for what is no whole number. */
export function numberGiven(command: string, name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new MahdarError(
    "bad-usage",
    `${command}: --${name} ${JSON.stringify(value)} is not a whole number`,
    name === "limit" ? "give one from 1 to 500" : `see mahdar ${command} --help`,
  );
}
