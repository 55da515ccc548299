import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import { type CommandEntry, EXIT } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { complain } from "./complain.ts";
import { write } from "./write.ts";

/**
 * Runs `mahdar` with the given arguments and gives the exit code: 0, 2 for bad input (one message with the next step on
 * standard error), 3 when some lines of a stream failed. A defect of ours is thrown on, with its trace.
 *
 * @example process.exitCode = await runCli(["read", "--json", "article.txt"])
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    complain(error);
    return EXIT.badInput;
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined) {
    process.stderr.write(overview());
    return EXIT.badInput;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    await write(rest[0] === undefined ? overview() : (await entryOf(rest[0]).load()).help);
    return EXIT.ok;
  }
  if (name === "--version" || name === "-v") {
    const { READER } = await import("@mahdar/text");
    await write(`mahdar ${READER.version}, rules ${READER.rules}\n`);
    return EXIT.ok;
  }
  const command = await entryOf(name).load();
  const end = rest.indexOf("--");
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes("--help") || options.includes("-h")) {
    await write(command.help);
    return EXIT.ok;
  }
  return command.run(rest);
}

function entryOf(name: string): CommandEntry {
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry !== undefined) return entry;
  throw new MahdarError(
    "bad-usage",
    `there is no command ${name}`,
    `the commands are: ${COMMANDS.map((command) => command.name).join(", ")}; see mahdar --help`,
  );
}

function overview(): string {
  const breadth = Math.max(...COMMANDS.map((command) => command.name.length));
  const list = COMMANDS.map(
    ({ name, summary }) =>
      `  ${name.padEnd(breadth)}  ${summary.en}\n  ${" ".repeat(breadth)}  ${summary.ar}\n`,
  ).join("");
  return `mahdar: reads the Arabic political press and keeps the record
محضر: يقرأ الصحافة السياسية العربية ويحفظ المحضر

Usage: mahdar <command> [options]

${list}
mahdar <command> --help tells more; mahdar --version says which reader this is.
`;
}
