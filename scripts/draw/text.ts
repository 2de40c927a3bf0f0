/** Lines of text for an SVG: measured, broken, fitted into a box, and drawn as paths. */
import { type Face, outline } from './face.ts';

/** Width of one line in pixels at that size. */
export function widthOf(face: Face, text: string, size: number): number {
  return (face.shape(text).width * size) / face.unitsPerEm;
}

/** A word, or what no-break spaces keep together, with its width in font units. */
interface Word {
  text: string;
  width: number;
}

/**
 * Breaks at spaces so that every line fits into `width` (font units), in as few lines as possible and these
 * as even as possible: a title with one word on its second line looks like an accident. A word that is
 * wider than that stays whole; see `fitInto` for what becomes of it.
 */
function breakWords(words: readonly Word[], space: number, width: number): string[] {
  const widest = Math.max(0, ...words.map((word) => word.width));
  const lines = fill(words, space, width).length;
  // The narrowest box that needs no line more, found by halving.
  let [low, high] = [Math.min(widest, width), width];
  while (high - low > 50) {
    const middle = (low + high) / 2;
    if (fill(words, space, middle).length > lines) low = middle;
    else high = middle;
  }
  return fill(words, space, high);
}

function wordsOf(face: Face, text: string): Word[] {
  return text
    .split(/[^\S\u00a0]+/)
    .filter(Boolean)
    .map((word) => ({ text: word, width: face.shape(word).width }));
}

function spaceOf(face: Face): number {
  return face.shape('i i').width - 2 * face.shape('i').width;
}

/** As many words on each line as fit. Letters are not kerned across a space, so widths add up. */
function fill(words: readonly Word[], space: number, width: number): string[] {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (used + space + word.width <= width) {
      lines[lines.length - 1] += ` ${word.text}`;
      used += space + word.width;
    } else {
      lines.push(word.text);
      used = word.width;
    }
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
export function fitInto(face: Face, text: string, { width, lines, sizes }: Box): Fitted {
  const [largest, smallest] = sizes;
  const [words, space] = [wordsOf(face, text), spaceOf(face)];
  const widest = Math.max(0, ...words.map((word) => word.width));
  for (let size = largest; size >= smallest; size -= 2) {
    const units = (width * face.unitsPerEm) / size;
    if (widest > units) continue;
    const broken = breakWords(words, space, units);
    if (broken.length <= lines) return { size, lines: broken };
  }
  const broken = fill(words, space, (width * face.unitsPerEm) / smallest);
  const last = broken.slice(lines - 1).join(' ');
  const kept = [...broken.slice(0, lines - 1), last].filter(Boolean);
  return { size: smallest, lines: kept.map((line) => cut(face, line, smallest, width)) };
}

/** One line, shortened with `…` where it is too wide: behind a whole word, unless that leaves too little of it. */
export function cut(face: Face, text: string, size: number, width: number): string {
  if (widthOf(face, text, size) <= width) return text;
  const chars = [...text];
  let [low, high] = [0, chars.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (widthOf(face, shortened(chars, middle), size) <= width) low = middle;
    else high = middle;
  }
  const word = Math.max(chars.lastIndexOf(' ', low), chars.lastIndexOf('/', low));
  return shortened(chars, word > low * 0.6 ? word : low);
}

function shortened(chars: readonly string[], length: number): string {
  return `${chars
    .slice(0, length)
    .join('')
    .replace(/[\s,./–-]+$/, '')}…`;
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
