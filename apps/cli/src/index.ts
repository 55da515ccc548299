export type { Command, CommandEntry } from "./command.ts";
export { COMMANDS } from "./commands/index.ts";
export { runCli } from "./run-cli.ts";
