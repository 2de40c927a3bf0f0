/** The head of the banner: whose budget this is, and of which year. */
import { gambarLambang } from '../../theme/lib/lambang.ts';
import { fitInto } from '../draw/text.ts';
import type { BannerContent } from './content.ts';
import { A1 } from './paper.ts';
import { BODY, INK, MARGIN, type Pen, text, WIDTH } from './pen.ts';
import type { Shape } from './shapes.ts';

/** How far it reaches down. */
export const HEADER = 188;

/**
 * Draws it at the top of the sheet.
 * @param logo whether the village has a logo; else its emblem is drawn
 */
export function header(pen: Pen, { village, place, title, subtitle }: BannerContent, logo: boolean): void {
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
  whose(pen, village, place, light);
  const head = fitInto(pen.faces[800], title, { width: WIDTH, lines: 1, sizes: [80, 40] });
  text(pen, head.lines[0] ?? '', { x: MARGIN - 3, y: 143, size: head.size, weight: 800, fill: '#ffffff' });
  const line = fitInto(pen.faces[500], subtitle, { width: WIDTH, lines: 1, sizes: [18, BODY] });
  text(pen, line.lines[0] ?? '', { x: MARGIN, y: 173, size: line.size, fill: '#ffffff' });
}

/** The village and its place beside the emblem. A long name takes a second line: nobody's own poster shortens it. */
function whose(pen: Pen, village: string, place: string, light: string): void {
  const x = MARGIN + 50 + 16;
  const width = A1.width - MARGIN - x;
  const one = fitInto(pen.faces[800], village, { width, lines: 1, sizes: [28, 20] });
  const isWhole = one.lines.length === 1 && one.lines[0] === village;
  const name = isWhole ? one : fitInto(pen.faces[800], village, { width, lines: 2, sizes: [20, 14] });
  const [first, below] = name.lines.length > 1 ? [37, 79] : [48, 69];
  name.lines.forEach((line, index) => {
    const y = (place ? first : first + 11) + index * name.size * 1.15;
    text(pen, line, { x, y, size: name.size, weight: 800, fill: '#ffffff' });
  });
  text(pen, place, { x, y: below, size: 15, fill: light, width });
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
