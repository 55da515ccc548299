import { type Forms, WORD } from "./forms.ts";

/** The words of a text by what is left when clitics are read off: a number for each stem, from 0; -1 for what is no word. */
export interface StemIds {
  readonly ids: Int32Array;
  readonly count: number;
}

/** Numbers the stems of a text, in order of appearance. */
export function stemIdsOf(forms: Forms, rows: Int32Array): StemIds {
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const numbers = new Int32Array(size);
  const ids = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if ((forms.marks[row]! & WORD) === 0) {
      ids[i] = -1;
      continue;
    }
    const key = forms.stem[row]!;
    let at = (key ^ (key >>> 15)) & mask;
    while (numbers[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    if (numbers[at] === 0) {
      keys[at] = key;
      numbers[at] = ++count;
    }
    ids[i] = numbers[at]! - 1;
  }
  return { ids, count };
}
