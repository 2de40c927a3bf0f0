/** Lines of text for an SVG: measured, broken, fitted into a box, and drawn as paths. */
import { type Face, outline } from './face.ts';

/** Width of one line in pixels at that size. */
export function widthOf(face: Face, text: string, size: number): number {
  return (face.shape(text).width * size) / face.unitsPerEm;
}

/**
 * Breaks a text at its spaces so that every line fits into `width`, in as few lines as possible and these
 * as even as possible: a title with one word on its second line looks like an accident. A word that is
 * wider than that stays whole; see `fitInto` for what becomes of it.
 */
export function breakLines(face: Face, text: string, size: number, width: number): string[] {
  const words = wordsOf(text);
  const widest = Math.max(0, ...words.map((word) => widthOf(face, word, size)));
  const lines = fill(face, words, size, width);
  // The narrowest box that needs no line more, found by halving.
  let [low, high] = [Math.min(widest, width), width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (fill(face, words, size, middle).length > lines.length) low = middle;
    else high = middle;
  }
  return fill(face, words, size, high);
}

/** Words, and what no-break spaces keep together. */
function wordsOf(text: string): string[] {
  return text.split(/[^\S\u00a0]+/).filter(Boolean);
}

function fill(face: Face, words: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(face, longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Box {
  width: number;
  /** At most so many lines. */
  lines: number;
  /** Largest and smallest size of the letters, in pixels. */
  sizes: readonly [largest: number, smallest: number];
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** The text as large as the box allows. What does not fit even at the smallest size ends with `…`. */
export function fitInto(face: Face, text: string, { width, lines, sizes: [largest, smallest] }: Box): Fitted {
  for (let size = largest; size >= smallest; size -= 2) {
    const broken = breakLines(face, text, size, width);
    if (broken.length <= lines && broken.every((line) => widthOf(face, line, size) <= width))
      return { size, lines: broken };
  }
  const broken = fill(face, wordsOf(text), smallest, width);
  const kept = broken.slice(0, lines);
  const rest = broken.slice(lines - 1).join(' ');
  return {
    size: smallest,
    lines: kept.map((line, index) => cut(face, index === lines - 1 ? rest : line, smallest, width)),
  };
}

/** One line, shortened with `…` where it is too wide. */
export function cut(face: Face, text: string, size: number, width: number): string {
  if (widthOf(face, text, size) <= width) return text;
  const chars = [...text];
  let [low, high] = [0, chars.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (widthOf(face, shortened(chars, middle), size) <= width) low = middle;
    else high = middle;
  }
  return shortened(chars, low);
}

function shortened(chars: readonly string[], length: number): string {
  return `${chars
    .slice(0, length)
    .join('')
    .replace(/[\s,.–-]+$/, '')}…`;
}

/** One line as a path; `x` and `y` are the start of its baseline. '' when nothing of it can be drawn. */
export function drawLine(
  face: Face,
  text: string,
  { x, y, size, fill }: { x: number; y: number; size: number; fill: string },
): string {
  const data = outline(face.shape(text));
  if (!data) return '';
  const scale = size / face.unitsPerEm;
  return `<path transform="translate(${x} ${y})scale(${scale})" fill="${fill}" d="${data}"/>`;
}
