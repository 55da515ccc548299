const WRAP_LENGTH_MAX = 120;
const WRAP_LENGTH_MIN = 40;

/**
 * The paragraphs of a run of lines. Lines are paragraphs, except where a program has broken one paragraph at a fixed width:
 * at least three lines, all but the last of nearly the same length, and not one of them at a sentence's end.
 */
export function joinWrapped(lines: readonly string[]): readonly string[] {
  if (lines.length < 3) return lines;
  const full = lines.slice(0, -1);
  const longest = Math.max(...full.map((line) => line.length));
  if (longest > WRAP_LENGTH_MAX || longest < WRAP_LENGTH_MIN) return lines;
  const even = full.every((line) => line.length > longest * 0.75);
  const ends = full.filter((line) => /[.؟!]["”»]?$/u.test(line)).length;
  return even && ends <= full.length * 0.2 ? [lines.join(" ")] : lines;
}
