/** What all parts of the banner draw with: measures in millimetres, colours, and a way to set a line of text. */
import type { Palet } from '../../theme/model/warna.ts';
import type { Face, Weight } from '../draw/face.ts';
import { cut, widthOf } from '../draw/text.ts';
import { A1 } from './paper.ts';
import type { Shape } from './shapes.ts';

export const MARGIN = 40;
export const WIDTH = A1.width - 2 * MARGIN;
/** Body text: capitals of 8.4 mm. */
export const BODY = 12;
export const INK = '#17211f';

/** The shapes so far, and what new ones are made of. */
export interface Pen {
  shapes: Shape[];
  faces: Record<Weight, Face>;
  shades: Palet;
}

/** Sets one line; `end` is where it ends instead of `x` where it begins, and what is wider than `width` is cut. */
export function text(
  pen: Pen,
  words: string,
  at: { x: number; y: number; size: number; weight?: Weight; fill?: string; width?: number; end?: number },
): void {
  const { weight = 500, size, fill = INK, width, end, y } = at;
  const face = pen.faces[weight];
  const shown = width === undefined ? words : cut(face, words, size, width);
  const x = end === undefined ? at.x : end - widthOf(face, shown, size);
  if (shown) pen.shapes.push({ kind: 'text', text: shown, weight, x, y, size, fill });
}
