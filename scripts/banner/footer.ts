/** The foot of the banner: where to complain, who carries it out, whether the numbers are sound, and the code. */
import { kodeQr } from '../../theme/lib/qr.ts';
import type { Weight } from '../draw/face.ts';
import { fitInto } from '../draw/text.ts';
import type { BannerContent } from './content.ts';
import { A1 } from './paper.ts';
import { BODY, MARGIN, type Pen, text, WIDTH } from './pen.ts';

const QR = 88;
const ROW = 16;

/** Draws it at the bottom of the sheet, as high as its words need. @returns where it begins */
export function footer(pen: Pen, content: BannerContent): number {
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
