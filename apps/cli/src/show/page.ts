import { stripVTControlCharacters, styleText } from "node:util";
import type { Span } from "@mahdar/shape";

export interface PageOptions {
  readonly colour: boolean;
  /** Breadth of the terminal, in characters. */
  readonly columns: number;
}
type Style = Parameters<typeof styleText>[0];

const COLUMNS_MAX = 110;
const COLUMNS_MIN = 40;

/** Lines for a terminal, put together one after the other: heads, lines with a label, wrapped text. */
export class Page {
  readonly #lines: string[] = [];
  readonly #colour: boolean;
  readonly #columns: number;

  constructor({ colour, columns }: PageOptions) {
    this.#colour = colour;
    this.#columns = Math.max(COLUMNS_MIN, Math.min(COLUMNS_MAX, columns));
  }

  /** The head of a group; with a count where the group is a list. */
  head(title: string, count?: number): void {
    this.#lines.push(
      "",
      `${this.style(["bold", "cyan"], title)}${count === undefined ? "" : this.style("dim", ` (${count})`)}`,
      this.style("dim", "─".repeat(Math.min(this.#columns, 48))),
    );
  }

  /** One line, `indent` steps in; longer text goes on under its own beginning. */
  line(text: string, indent = 1): void {
    const margin = "  ".repeat(indent);
    for (const part of wrap(text, this.#columns - margin.length)) this.#lines.push(margin + part);
  }

  /** A label and what belongs to it, the labels of a group all `breadth` wide. */
  field(label: string, breadth: number, text: string): void {
    const [first = "", ...rest] = wrap(text, this.#columns - breadth - 4);
    this.#lines.push(
      `  ${this.style("dim", label)}${" ".repeat(Math.max(0, breadth - widthOf(label)))}  ${first}`,
    );
    for (const part of rest) this.#lines.push(" ".repeat(breadth + 4) + part);
  }

  gap(): void {
    this.#lines.push("");
  }

  style(style: Style, text: string): string {
    // Whether there is colour has been decided; the stream is not asked again.
    return this.#colour ? styleText(style, text, { validateStream: false }) : text;
  }

  text(): string {
    const text = this.#lines.join("\n").replace(/^\n+/u, "");
    return text === "" ? "" : `${text}\n`;
  }
}

/** The words of a span on one line, for a terminal. */
export function oneLine({ text }: Span): string {
  return text.replace(/\s+/gu, " ");
}

/** Places a text takes on the terminal: vowel signs and invisible characters take none, nor do colours. */
export function widthOf(text: string): number {
  return [...stripVTControlCharacters(text).replace(/[\p{M}\p{Cf}]/gu, "")].length;
}

function wrap(text: string, breadth: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > breadth) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
