/** Of this much text no more than one character in a hundred may be a control. */
const CONTROL_SHARE = 0.01;

/** Why a decoded text is no text after all, or null: control characters belong to machine formats. */
export function findBinary(text: string): string | null {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f]/gu)?.length ?? 0;
  if (controls > 2 && controls > sample.length * CONTROL_SHARE)
    return `${controls} of its first ${sample.length} characters are control characters`;
  return null;
}
