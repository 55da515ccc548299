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
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = (cause as Error).message.split(". ")[0]!.replace(/\.$/u, "");
    throw new MahdarError(
      "bad-usage",
      `${command}: ${message[0]!.toLowerCase()}${message.slice(1)}`,
      `see mahdar ${command} --help`,
      { cause },
    );
  }
}
