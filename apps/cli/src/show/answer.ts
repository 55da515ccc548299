import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT } from "../command.ts";
import { write } from "../write.ts";
import { Page } from "./page.ts";

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
 * Asks the archive and prints the answer: as JSON, or as a page for the terminal with the size of the whole and the way
 * to the rest on standard error.
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
    if (given.json === true) {
      await write(`${JSON.stringify(answer)}\n`);
      return EXIT.ok;
    }
    const { stdout } = process;
    const page = new Page({
      colour: stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
      columns: stdout.columns ?? 100,
    });
    show(page, answer);
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

/** The limit given, as the questions take it. Throws bad-usage for what is no number. */
export function limitGiven(command: string, limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (/^\d{1,6}$/u.test(limit)) return Number(limit);
  throw new MahdarError(
    "bad-usage",
    `${command}: the limit ${JSON.stringify(limit)} is not a number`,
    "give a whole number from 1 to 500",
  );
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
