/** A text as one line: runs of white space (no-break space too) become one space, soft hyphens and byte order marks go. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u00ad\ufeff]/gu, "")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}
