/**
 * One weight of the font that pictures are lettered in, as outlines. The font comes from npm, so that a
 * picture has the same bytes on every machine, with fonts of its own or without any.
 *
 * The package cuts the font into subsets. Latin is read at once, extended Latin (`š`, `ā`) when a text
 * needs it. Characters are looked up one by one: opentype.js 2.0 shapes whole strings, too, but throws
 * for a lookup that this font has (contextual substitution, format 2), and Indonesian needs none of it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Command, Font, Glyph } from 'opentype.js';

export type Weight = 500 | 800;

/** A glyph at its place in a line; `x` in font units from the start of the line. */
export interface Placed {
  glyph: Glyph;
  x: number;
}

/** A line of text, shaped. Units are those of the font: multiply by `size / face.unitsPerEm`. */
export interface Line {
  placed: Placed[];
  width: number;
}

export interface Face {
  unitsPerEm: number;
  /** Height of a capital letter. */
  capHeight: number;
  /** Places the glyphs of one line. What the font cannot draw, even without its accent, is left out. */
  shape: (text: string) => Line;
}

const PACKAGE = '@fontsource/plus-jakarta-sans';
const SUBSETS = ['latin', 'latin-ext'] as const;

/** Characters that people's keyboards put in the place of others. */
const LIKE: Record<string, string> = {
  '\u02bb': '’',
  '\u02bc': '’',
  '\u2010': '-',
  '\u2011': '-',
};

const faces = new Map<Weight, Promise<Face>>();

/** The face of that weight, read once a thread. */
export function loadFace(weight: Weight): Promise<Face> {
  let face = faces.get(weight);
  if (!face) {
    face = read(weight);
    faces.set(weight, face);
  }
  return face;
}

async function read(weight: Weight): Promise<Face> {
  const { default: opentype } = await import('opentype.js');
  const { resolve } = createRequire(import.meta.url);
  const fonts: Font[] = [];
  const font = (index: number): Font => {
    fonts[index] ??= opentype.parse(
      new Uint8Array(
        readFileSync(resolve(`${PACKAGE}/files/plus-jakarta-sans-${SUBSETS[index]}-${weight}-normal.woff`)),
      ).buffer,
    );
    return fonts[index];
  };
  const known = new Map<string, { glyph: Glyph; font: Font } | undefined>();
  const find = (char: string) => {
    if (known.has(char)) return known.get(char);
    const bare = char.normalize('NFD').replace(/\p{M}/gu, '');
    let found: { glyph: Glyph; font: Font } | undefined;
    for (const wanted of new Set([char, bare])) {
      for (let index = 0; !found && wanted && index < SUBSETS.length; index++) {
        const of = font(index);
        if (of.charToGlyphIndex(wanted) > 0) found = { glyph: of.charToGlyph(wanted), font: of };
      }
    }
    known.set(char, found);
    return found;
  };
  const { unitsPerEm, tables } = font(0);
  return {
    unitsPerEm,
    capHeight: tables.os2?.sCapHeight ?? unitsPerEm * 0.7,
    shape: (text) => {
      const placed: Placed[] = [];
      let x = 0;
      let before: { glyph: Glyph; font: Font } | undefined;
      // A space is placed with the glyph behind it: what could not be drawn leaves no gap twice as wide.
      let space = false;
      for (const char of plain(text)) {
        if (char === ' ') {
          space = true;
          continue;
        }
        const found = find(char);
        if (!found) continue;
        if (space && before) x += find(' ')?.glyph.advanceWidth ?? unitsPerEm / 4;
        else if (before?.font === found.font) x += found.font.getKerningValue(before.glyph, found.glyph);
        space = false;
        placed.push({ glyph: found.glyph, x });
        x += found.glyph.advanceWidth;
        before = found;
      }
      return { placed, width: x };
    },
  };
}

/** Text in the characters that the font is looked up for. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(/[\u02bb\u02bc\u2010\u2011]/g, (char) => LIKE[char] ?? char);
}

/** Path data of a shaped line, in font units, y downwards, the baseline at 0. Exact: nothing is rounded. */
export function outline({ placed }: Line): string {
  let data = '';
  for (const { glyph, x } of placed) {
    for (const command of glyph.path.commands) data += step(command, x);
  }
  return data;
}

function step(command: Command, dx: number): string {
  switch (command.type) {
    case 'Z':
      return 'Z';
    case 'Q':
      return `Q${command.x1 + dx} ${-command.y1} ${command.x + dx} ${-command.y}`;
    case 'C':
      return `C${command.x1 + dx} ${-command.y1} ${command.x2 + dx} ${-command.y2} ${command.x + dx} ${-command.y}`;
    default:
      return `${command.type}${command.x + dx} ${-command.y}`;
  }
}
