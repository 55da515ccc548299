import process from "node:process";
import { EXIT } from "./command.ts";
import { runCli } from "./run-cli.ts";

// A reader that has seen enough (| head) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  process.stderr.write(
    `mahdar: standard output cannot be written (${error.code})\n  → see that there is room where it goes, then run this again\n`,
  );
  process.exit(EXIT.badInput);
});

process.exitCode = await runCli(process.argv.slice(2));
