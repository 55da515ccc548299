/** One glyph as it stands on the page, in points; x grows to the right, y upwards. */
export interface Glyph {
  /** What the font's own table says the glyph stands for; several characters for a ligature. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font on the page. */
  readonly size: number;
  /** Place in the order of drawing. */
  readonly order: number;
}
