/** The part of opentype.js that is used here; the package brings no types. */
declare module 'opentype.js' {
  export type Command =
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: 'Z' };

  export interface Glyph {
    index: number;
    advanceWidth: number;
    /** In font units, y upwards. */
    path: { commands: Command[] };
  }

  export interface Font {
    unitsPerEm: number;
    ascender: number;
    descender: number;
    tables: { os2?: { sCapHeight?: number } };
    /** 0 when the font has no glyph for the character. */
    charToGlyphIndex: (char: string) => number;
    charToGlyph: (char: string) => Glyph;
    getKerningValue: (left: Glyph, right: Glyph) => number;
  }

  const opentype: { parse: (buffer: ArrayBuffer) => Font };
  export default opentype;
}
