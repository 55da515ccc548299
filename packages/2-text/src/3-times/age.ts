import type { Segmented } from "../2-segment/index.ts";
import { isAt, touches } from "./cursor.ts";
import type { LengthRead } from "./length.ts";
import { turnsAway } from "./words.ts";

/** مدراء عامين: general directors. */
export function isOffice(doc: Segmented, at: number): boolean {
  return doc.tokens[at]!.word.fold === "عامين" && turnsAway("head", doc.tokens[at - 1]?.word);
}

/** The years of a person's age: عمره 25 عاما, البالغ من العمر 30 سنة, (42 عاما), «، 69 عاما،», 20 عاما من العمر. */
export function isAge(doc: Segmented, at: number, read: LengthRead): boolean {
  if (read.unit !== "Y" && read.unit !== "M") return false;
  for (let back = 1; back <= 4; back++) {
    const token = doc.tokens[at - back];
    if (token === undefined) break;
    if (turnsAway("age", token.word)) return true;
    if (token.opensLine) break;
  }
  const ahead = isAt(doc, read.last, "من") ? read.last + 1 : read.last;
  if (!(doc.tokens[ahead]?.opensLine ?? true) && turnsAway("age", doc.tokens[ahead]!.word)) return true;
  if (read.unit !== "Y") return false;
  // «منصور52 عاما»: the age stuck to the name.
  if (
    touches(doc, at) &&
    doc.tokens[at - 1]!.word.fold.length > 2 &&
    doc.tokens[at - 1]!.word.kind === "word"
  )
    return true;
  if (isAt(doc, at - 1, "(", "[") && isAt(doc, read.last, ")", "]")) return true;
  return (
    isAt(doc, at - 1, "،") &&
    isAt(doc, read.last, "،") &&
    read.count !== null &&
    read.count >= 10 &&
    read.count <= 110
  );
}
