/** Bytes of a text in a one-byte charset, which Node decodes but does not encode. Throws for a letter the charset lacks. */
export function encodeIn(charset: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${charset} has no ${letter}`);
    return byte;
  });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
