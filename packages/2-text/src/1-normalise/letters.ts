/**
 * One spelling for matching, letter by letter. Nothing here ever reaches the record: folding serves look-ups only,
 * and `foldWithMap` leads back to the frozen text.
 *
 * What folds to what, and why: hamza seats and madda are written or left out at will (أ إ آ ٱ → ا, ؤ → و, ئ → ي);
 * ى/ي and ة/ه are confused in print; Persian, Urdu and Kurdish letters come from keyboards and fonts (ک → ك, ی → ي,
 * ە → ه, گ → ك, پ → ب, چ → ج, ژ → ز, ڤ → ف); marks, tatweel, zero-width and bidi controls carry no letter;
 * presentation forms are old PDFs' and pages' shapes of the same letters; digits of all three sets are one.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ا: "أإآٱٲٳٵﺂﭐﭑ",
  و: "ؤۆۇۈۋۅۄٷ",
  ي: "ىئیېےۍۑێؠٸ",
  ه: "ةەہھۀۂۃۿ",
  ك: "کگڪڭڬګ",
  ب: "پٻ",
  ج: "چڃ",
  ز: "ژ",
  ف: "ڤڢ",
  ق: "ڨ",
  ر: "ڕڒړ",
  ل: "ڵ",
  ت: "ٿټ",
  د: "ډڈ",
  ن: "ڼں",
  س: "ښ",
};

/** Code units that are dropped: tashkeel, Quranic marks, tatweel, zero-width and bidi controls, BOM, soft hyphen. */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** The marker in `FOLD` for a unit that folds to several letters, found in `LIGATURES`. */
export const MANY = 0xffff;
/** Units that fold to more than one letter, as the lam-alef ligatures do. */
export const LIGATURES: ReadonlyMap<number, string> = new Map(ligatures());
/** Code unit → folded code unit; 0 drops it, `MANY` means look in `LIGATURES`. */
export const FOLD: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 1; unit < 0x10000; unit++) table[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  for (let unit = 0xc0; unit < 0x250; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  for (const [to, from] of Object.entries(LETTERS)) {
    for (const letter of from) table[letter.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [first, last] of DROPPED) table.fill(0, first, last + 1);
  for (let unit = 0xfb50; unit < 0xfefd; unit++) {
    const plain = presentation(unit, table);
    if (plain !== null)
      table[unit] = plain.length === 1 ? plain.charCodeAt(0) : plain.length === 0 ? 0 : MANY;
  }
  return table;
}

function* ligatures(): Generator<[number, string]> {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  for (const [to, from] of Object.entries(LETTERS)) {
    for (const letter of from) table[letter.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [first, last] of DROPPED) table.fill(0, first, last + 1);
  for (let unit = 0xfb50; unit < 0xfefd; unit++) {
    const plain = presentation(unit, table);
    if (plain !== null && plain.length > 1) yield [unit, plain];
  }
}

/** The letters an Arabic presentation form stands for (Unicode NFKC), folded; null for what is none. */
function presentation(unit: number, table: Uint16Array): string | null {
  const form = String.fromCharCode(unit);
  const plain = form.normalize("NFKC");
  if (plain === form) return null;
  let out = "";
  for (let i = 0; i < plain.length; i++) {
    const to = table[plain.charCodeAt(i)]!;
    if (to !== 0 && to !== 0x20) out += String.fromCharCode(to);
  }
  return out;
}
