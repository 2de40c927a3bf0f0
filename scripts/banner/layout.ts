/**
 * Places what a banner says on an upright A1 sheet, in millimetres. Body text has capitals of 8 mm or more,
 * which is read from two metres and beyond; names that are too long get smaller only down to that.
 */
import { palet } from '../../theme/model/warna.ts';
import { loadFace } from '../draw/face.ts';
import { fitInto, widthOf } from '../draw/text.ts';
import type { BannerContent, Line, Side } from './content.ts';
import { footer } from './footer.ts';
import { HEADER, header } from './header.ts';
import { A1 } from './paper.ts';
import { BODY, MARGIN, type Pen, text, WIDTH } from './pen.ts';
import type { Shape } from './shapes.ts';

const GUTTER = 34;
const COLUMN = (WIDTH - GUTTER) / 2;
/** The most that is added between two lines. */
const MOST_AIR = 26;
const QUIET = '#47534f';

/**
 * All shapes of the sheet, in the order in which they are drawn.
 * @param logo whether the village has a logo; else its emblem is drawn
 */
export async function layOut(content: BannerContent, colour: string, logo: boolean): Promise<Shape[]> {
  const pen: Pen = {
    shapes: [{ kind: 'rect', x: 0, y: 0, ...A1, fill: '#ffffff' }],
    faces: { 500: await loadFace(500), 800: await loadFace(800) },
    shades: palet(colour).terang,
  };
  header(pen, content, logo);
  const bottom = footer(pen, content) - 11;
  // A budget of few lines gets more air between them, not an empty half of the sheet.
  const spare = bottom - body({ ...pen, shapes: [] }, content, bottom, 0);
  const gaps = Math.max(content.income.bars.length, content.spending.bars.length) + 6;
  body(pen, content, bottom, Math.min(MOST_AIR, Math.max(0, spare / gaps)));
  return pen.shapes;
}

/**
 * What stands between header and footer.
 * @param air is added between lines
 * @returns where it ends
 */
function body(pen: Pen, content: BannerContent, bottom: number, air: number): number {
  const sides = [content.income, content.spending];
  const totals = sides.map(({ total }) => total);
  const size = smallest(pen, totals, COLUMN, [30, 18]);
  const amounts = sides.flatMap(({ bars }) =>
    bars.map(({ amount }) => widthOf(pen.faces[800], amount, BODY)),
  );
  const track = COLUMN - Math.max(...amounts, 60) - 8;
  let y = sentence(pen, content, HEADER + 16 + air) + air;
  const ends = sides.map((side, index) => drawSide(pen, side, { x: column(index), y, size, track, air }));
  y = balance(pen, content, Math.max(...ends) + 3 + air);
  return lists(pen, content, y + 21 + air, bottom, air);
}

function column(index: number): number {
  return MARGIN + index * (COLUMN + GUTTER);
}

/** The largest size at which all of these fit, so that they look alike. */
function smallest(pen: Pen, words: readonly string[], width: number, sizes: [number, number]): number {
  return Math.min(...words.map((one) => fitInto(pen.faces[800], one, { width, lines: 1, sizes }).size));
}

/** @returns where the columns begin */
function sentence(pen: Pen, { sentence: words }: BannerContent, top: number): number {
  if (!words) return top + 16;
  const fitted = fitInto(pen.faces[800], words, { width: WIDTH, lines: 2, sizes: [23, 18] });
  fitted.lines.forEach((line, index) => {
    const y = top + fitted.size * (0.72 + index * 1.22);
    text(pen, line, { x: MARGIN, y, size: fitted.size, weight: 800, fill: pen.shades['desa-tua'] });
  });
  return top + fitted.size * (0.72 + (fitted.lines.length - 1) * 1.22) + 30;
}

interface SidePlace {
  x: number;
  y: number;
  /** Of the total. */
  size: number;
  /** Width of a whole bar. */
  track: number;
  air: number;
}

/** One question with its total and bars. @returns where it ends */
function drawSide(pen: Pen, { title, total, bars }: Side, at: SidePlace): number {
  const { desa, 'desa-tua': deep, 'desa-garis': rule } = pen.shades;
  const { x, size, track, air } = at;
  const end = x + COLUMN;
  text(pen, title, { x, y: at.y, size: 17, weight: 800, fill: desa, width: COLUMN });
  text(pen, total, { x, y: at.y + 29, size, weight: 800, fill: deep, width: COLUMN });
  let y = at.y + 52 + air / 2;
  for (const { name, amount, percent = '', filled } of bars) {
    const share = widthOf(pen.faces[800], percent, BODY);
    text(pen, name, { x, y, size: BODY, width: COLUMN - share - 6 });
    text(pen, percent, { x, y, size: BODY, weight: 800, end });
    bar(pen, { x, y: y + 5.5, width: track }, filled, desa, rule);
    text(pen, amount, { x, y: y + 13.5, size: BODY, weight: 800, end });
    y += 30 + air;
  }
  return y - 12 - air;
}

function bar(
  pen: Pen,
  at: { x: number; y: number; width: number },
  filled: number,
  colour: string,
  ground: string,
): void {
  const shape = { kind: 'rect', ...at, height: 7, radius: 3.5 } as const;
  pen.shapes.push({ ...shape, fill: ground });
  // A small part is still seen.
  if (filled > 0) pen.shapes.push({ ...shape, width: Math.max(7, at.width * filled), fill: colour });
}

/** @returns where it ends */
function balance(pen: Pen, { balance: parts, financing }: BannerContent, top: number): number {
  const height = financing.length > 0 ? 64 : 46;
  pen.shapes.push({
    kind: 'rect',
    x: MARGIN,
    y: top,
    width: WIDTH,
    height,
    radius: 10,
    fill: pen.shades['desa-muda'],
  });
  const width = (WIDTH - 28) / parts.length;
  const size = smallest(
    pen,
    parts.map(({ amount }) => amount),
    width - 10,
    [18, BODY],
  );
  parts.forEach(({ name, amount }, index) => {
    const x = MARGIN + 14 + index * width;
    text(pen, name, { x, y: top + 19, size: BODY, fill: QUIET });
    const fill = pen.shades['desa-tua'];
    text(pen, amount, { x, y: top + 39, size, weight: 800, fill });
  });
  const how = financing.join(' · ');
  if (financing.length > 0)
    text(pen, how, { x: MARGIN + 14, y: top + 58, size: BODY, fill: QUIET, width: WIDTH - 28 });
  return top + height;
}

/**
 * The largest activities and what Dana Desa pays for, side by side; as many lines as there is room.
 * @returns where they end
 */
function lists(
  pen: Pen,
  { activities, fund }: BannerContent,
  top: number,
  bottom: number,
  air: number,
): number {
  const all = [{ title: 'Kegiatan terbesar', lines: activities }, ...(fund ? [fund] : [])].filter(
    ({ lines }) => lines.length > 0,
  );
  const width = all.length === 1 ? WIDTH : COLUMN;
  const ends = all.map(({ title, lines }, index) => {
    const x = column(index);
    const { size } = fitInto(pen.faces[800], title, { width, lines: 1, sizes: [18, 14] });
    text(pen, title, { x, y: top, size, weight: 800, fill: pen.shades.desa, width });
    let y = top + 21;
    for (const line of lines) {
      const next = listLine(pen, line, { x, y, width, bottom });
      if (next === undefined) break;
      y = next + air / 2;
    }
    return y - 13;
  });
  return Math.max(top - 21 - air, ...ends);
}

/** Draws a line where it fits. @returns where the next one begins, undefined when there is no room */
function listLine(
  pen: Pen,
  { name, amount }: Line,
  { x, y, width, bottom }: { x: number; y: number; width: number; bottom: number },
): number | undefined {
  const room = width - widthOf(pen.faces[800], amount, BODY) - 8;
  const { lines } = fitInto(pen.faces[500], name, { width: room, lines: 2, sizes: [BODY, BODY] });
  const last = y + (lines.length - 1) * 15;
  if (last > bottom) return undefined;
  lines.forEach((words, index) => {
    text(pen, words, { x, y: y + index * 15, size: BODY });
  });
  text(pen, amount, { x, y, size: BODY, weight: 800, end: x + width });
  pen.shapes.push({ kind: 'rect', x, y: last + 5.5, width, height: 0.6, fill: pen.shades['desa-garis'] });
  return last + 19;
}
