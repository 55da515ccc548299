import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT } from "../command.ts";
import { noteUnlinked } from "../linking/note-unlinked.ts";
import { write } from "../write.ts";
import { harmlessIn } from "./harmless.ts";
import { Page } from "./page.ts";
import { terminal } from "./terminal.ts";

/** The options of every command that asks the archive. */
export const ASKING = {
  json: { type: "boolean" },
  archive: { type: "string" },
  limit: { type: "string" },
  after: { type: "string" },
} as const;

interface Given {
  readonly json?: boolean | undefined;
  readonly archive?: string | undefined;
}

interface Listed {
  readonly items: readonly unknown[];
  readonly next: string | null;
  readonly total: number;
}

/**
 * Asks the archive and prints the answer: as JSON, or, made harmless, as a page for the terminal with the size of the whole and the way
 * to the rest on standard error, where it is also said how many articles are not linked yet.
 */
export async function printAnswer<Answer extends object>(
  given: Given,
  ask: (archive: Archive) => Promise<Answer>,
  show: (page: Page, answer: Answer) => void,
  what: string,
): Promise<number> {
  const { openArchive } = await import("@mahdar/store");
  const archive = await openArchive(archiveFolder(given.archive));
  try {
    const answer = await ask(archive);
    await noteUnlinked(archive);
    if (given.json === true) {
      await write(`${JSON.stringify(answer)}\n`);
      return EXIT.ok;
    }
    const page = new Page(terminal());
    show(page, harmlessIn(answer));
    await write(page.text());
    if (isListed(answer)) {
      const rest = answer.next === null ? "" : `; the next page: --after ${answer.next}`;
      process.stderr.write(`${answer.items.length} of ${answer.total} ${what}${rest}\n`);
    }
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}

function isListed(answer: object): answer is Listed {
  return "items" in answer && "next" in answer && "total" in answer;
}

/** The day asked about: the one given, else today by this machine's clock, which is then said. */
export function dayGiven(on: string | undefined): string {
  if (on !== undefined) return on;
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  process.stderr.write(`mahdar: as of today, ${today}; for another day: --on DAY\n`);
  return today;
}

/** The one text a command takes, its words put together. Throws bad-usage when there is none. */
export function textGiven(command: string, positionals: readonly string[], what: string): string {
  const text = positionals.join(" ").trim();
  if (text !== "") return text;
  throw new MahdarError(
    "bad-usage",
    `${command} takes ${what}, and none was given`,
    `see mahdar ${command} --help`,
  );
}
