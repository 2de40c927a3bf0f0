/**
 * Places what a banner says on an upright A1 sheet, in millimetres. Body text has capitals of 8 mm or more,
 * which is read from two metres and beyond; names that are too long get smaller only down to that.
 */
import { gambarLambang } from '../../theme/lib/lambang.ts';
import { kodeQr } from '../../theme/lib/qr.ts';
import { type Palet, palet } from '../../theme/model/warna.ts';
import { type Face, loadFace, type Weight } from '../draw/face.ts';
import { cut, fitInto, widthOf } from '../draw/text.ts';
import type { BannerContent, Line, Side } from './content.ts';
import { A1 } from './paper.ts';
import type { Shape } from './shapes.ts';

const MARGIN = 40;
const WIDTH = A1.width - 2 * MARGIN;
const GUTTER = 34;
const COLUMN = (WIDTH - GUTTER) / 2;
/** Body text: capitals of 8.4 mm. */
const BODY = 12;
const HEADER = 188;
const QR = 88;
const ROW = 16;
/** The most that is added between two lines. */
const MOST_AIR = 26;
const INK = '#17211f';
const QUIET = '#47534f';

interface Pen {
  shapes: Shape[];
  faces: Record<Weight, Face>;
  shades: Palet;
}

/** @param logo whether the village has a logo; else its emblem is drawn */
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

function text(
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

function header(pen: Pen, { village, place, title, subtitle }: BannerContent, logo: boolean): void {
  const { desa, 'desa-tua': deep, 'desa-muda': light } = pen.shades;
  const hill = (d: string, opacity: number): Shape => ({
    kind: 'path',
    d,
    x: 0,
    y: 0,
    scale: 1,
    fill: deep,
    opacity,
  });
  pen.shapes.push(
    { kind: 'rect', x: 0, y: 0, width: A1.width, height: HEADER, fill: desa },
    hill('M250 188C350 134 420 102 480 102S560 116 594 132V188Z', 0.4),
    hill('M0 188V180C110 152 210 154 310 168S490 180 594 136V188Z', 0.75),
    { kind: 'rect', x: MARGIN, y: 26, width: 50, height: 50, radius: 12, fill: '#ffffff' },
  );
  emblem(pen, logo, MARGIN + 4, 30, 42);
  const x = MARGIN + 50 + 16;
  const name = fitInto(pen.faces[800], village, { width: A1.width - MARGIN - x, lines: 1, sizes: [28, 16] });
  text(pen, name.lines[0] ?? '', { x, y: place ? 48 : 59, size: name.size, weight: 800, fill: '#ffffff' });
  text(pen, place, { x, y: 69, size: 15, fill: light, width: A1.width - MARGIN - x });
  const head = fitInto(pen.faces[800], title, { width: WIDTH, lines: 1, sizes: [80, 40] });
  text(pen, head.lines[0] ?? '', { x: MARGIN - 3, y: 143, size: head.size, weight: 800, fill: '#ffffff' });
  const line = fitInto(pen.faces[500], subtitle, { width: WIDTH, lines: 1, sizes: [18, BODY] });
  text(pen, line.lines[0] ?? '', { x: MARGIN, y: 173, size: line.size, fill: '#ffffff' });
}

function emblem(pen: Pen, logo: boolean, x: number, y: number, size: number): void {
  if (logo) {
    pen.shapes.push({ kind: 'logo', x, y, size });
    return;
  }
  const markup = gambarLambang(pen.shades.desa, '#ffffff');
  for (const [, d = '', rest = ''] of markup.matchAll(/<path d="([^"]*)"([^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(rest)?.[1];
    const stroke = attribute('stroke');
    const scale = size / 40;
    pen.shapes.push(
      stroke
        ? { kind: 'path', d, x, y, scale, stroke, strokeWidth: Number(attribute('stroke-width')) }
        : { kind: 'path', d, x, y, scale, fill: attribute('fill') ?? INK },
    );
  }
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

/** @returns where it begins */
function footer(pen: Pen, content: BannerContent): number {
  const { 'desa-tua': deep, 'desa-muda': light } = pen.shades;
  const right = A1.width - MARGIN - QR;
  const beside = right - MARGIN - 18;
  const { complaints, address, executors, check, source } = content;
  const white = [...complaints, `Rincian: ${address}`];
  const broken = (words: string, weight: Weight, width: number) =>
    fitInto(pen.faces[weight], words, { width, lines: 2, sizes: [BODY, BODY] }).lines;
  const checked = check.sound ? 500 : 800;
  const notes = [
    ...broken(check.text, checked, beside).map((line) => ({ line, weight: checked }) as const),
    ...broken(executors, 500, beside).map((line) => ({ line, weight: 500 }) as const),
  ];
  // The source stands below the code, as wide as the sheet.
  const sources = broken(source, 500, WIDTH);
  const upper = Math.max(28 + white.length * 17 + 7 + notes.length * ROW, 24 + QR + 4);
  const top = A1.height - (upper + sources.length * ROW + 15);
  pen.shapes.push({ kind: 'rect', x: 0, y: top, width: A1.width, height: A1.height - top, fill: deep });
  let y = top + 28;
  text(pen, 'Alamat pengaduan', { x: MARGIN, y, size: 18, weight: 800, fill: '#ffffff' });
  for (const line of white) {
    y += 17;
    text(pen, line, { x: MARGIN, y, size: BODY, fill: '#ffffff', width: beside });
  }
  y += 7;
  for (const { line, weight } of notes) {
    y += ROW;
    text(pen, line, { x: MARGIN, y, size: BODY, weight, fill: weight === 800 ? '#ffffff' : light });
  }
  y = top + upper;
  for (const line of sources) {
    y += ROW;
    text(pen, line, { x: MARGIN, y, size: BODY, fill: light });
  }
  code(pen, content, right - 4, top + 24);
  return top;
}

function code(pen: Pen, { url }: BannerContent, x: number, y: number): void {
  const { sisi, d } = kodeQr(url);
  pen.shapes.push(
    { kind: 'rect', x: x - 4, y: y - 4, width: QR + 8, height: QR + 8, radius: 8, fill: '#ffffff' },
    { kind: 'path', d, x, y, scale: QR / sisi, fill: '#000000' },
  );
}
