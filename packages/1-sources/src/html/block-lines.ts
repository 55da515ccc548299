import { oneLine } from "./one-line.ts";

const INLINE = new Set([
  "A",
  "ABBR",
  "B",
  "BDI",
  "BDO",
  "CITE",
  "CODE",
  "DATA",
  "DEL",
  "DFN",
  "EM",
  "FONT",
  "I",
  "INS",
  "KBD",
  "MARK",
  "Q",
  "S",
  "SAMP",
  "SMALL",
  "SPAN",
  "STRONG",
  "SUB",
  "SUP",
  "TIME",
  "U",
  "VAR",
  "WBR",
  "LABEL",
  "BIG",
  "TT",
  "ACRONYM",
  "STRIKE",
  "ABBREVIATION",
]);
const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "TITLE"]);

/** What is asked of a node while walking; the numbers are the DOM's: 1 an element, 3 a text. */
export interface WalkedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: WalkedNode | null;
  readonly nextSibling: WalkedNode | null;
  readonly parentNode: WalkedNode | null;
}

/** The lines a reader sees under a node: one for each block element or line break, inline elements run together. */
export function blockLines(root: WalkedNode): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const endLine = (): void => {
    const text = oneLine(line.join(""));
    if (text !== "") lines.push(text);
    line = [];
  };
  let node: WalkedNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    const block = node.nodeType === 1 && !INLINE.has(name);
    if (node.nodeType === 3) line.push(node.nodeValue ?? "");
    else if (block) endLine();
    if (node.nodeType === 1 && node.firstChild !== null && !SKIPPED.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === root) node = null;
      else if (node !== null && !INLINE.has(node.nodeName.toUpperCase())) endLine();
    }
    node = node?.nextSibling ?? null;
  }
  endLine();
  return lines;
}
