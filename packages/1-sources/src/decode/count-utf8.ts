/**
 * How many multi-byte sequences of UTF-8 the bytes hold, and how many bytes fit in none.
 * A sequence cut off by the end of the bytes counts as one broken byte.
 */
export function countUtf8(bytes: Uint8Array): { readonly sequences: number; readonly broken: number } {
  let sequences = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte <= 0xdf
        ? 1
        : byte >= 0xe0 && byte <= 0xef
          ? 2
          : byte >= 0xf0 && byte <= 0xf4
            ? 3
            : 0;
    if (more > 0 && continues(bytes, i, more)) {
      sequences++;
      i += more;
    } else broken++;
  }
  return { sequences, broken };
}

function continues(bytes: Uint8Array, at: number, more: number): boolean {
  for (let k = 1; k <= more; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return false;
  const second = bytes[at + 1]!;
  // Overlong forms, surrogates and what lies above U+10FFFF are not UTF-8.
  switch (bytes[at]) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second <= 0x9f;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second <= 0x8f;
    default:
      return true;
  }
}
