/**
 * A share card as SVG: the village's colour, hills, a sun that holds what the page is about, and the words.
 * Everything is a shape: letters, too, so that it looks the same wherever it is made.
 */
import type { IsiKartu } from '../../theme/lib/isi-kartu.ts';
import { gambarLambang } from '../../theme/lib/lambang.ts';
import { type JenisKartu, UKURAN_KARTU } from '../../theme/model/kartu.ts';
import { type Palet, palet } from '../../theme/model/warna.ts';
import { type Face, loadFace } from './face.ts';
import { drawIcon } from './icons.ts';
import { cut, drawLine, fitInto } from './text.ts';

const { lebar: WIDTH, tinggi: HEIGHT } = UKURAN_KARTU;
const MARGIN = 72;
/** Where the words end and the sun begins. */
const WORDS = 740;
const SUN = { x: 1000, y: 322, r: 128 };

const ICONS: Record<Exclude<JenisKartu, 'beranda'>, string> = {
  layanan: 'clipboard-list',
  anggaran: 'coins',
  kabar: 'speakerphone',
  profil: 'users',
  informasi: 'file-text',
  warga: 'heart-handshake',
};

/**
 * Draws the card.
 * @param logo the village's logo as a `data:` address of a square picture; the drawn hall where there is none
 */
export async function drawCard(content: IsiKartu, colour: string, logo: string | undefined): Promise<Buffer> {
  const shades = palet(colour).terang;
  const faces = { bold: await loadFace(800), medium: await loadFace(500) };
  const home = content.jenis === 'beranda';
  const parts = [
    ground(shades),
    sun(content.jenis, shades, logo),
    home ? '' : head(content, shades, faces, logo),
    words(
      content,
      shades,
      faces,
      home ? { top: 80, lines: 3, largest: 124 } : { top: 216, lines: 2, largest: 108 },
    ),
  ];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`,
  );
}

interface Faces {
  bold: Face;
  medium: Face;
}

/** The ground and three hills, each darker than the one behind it. */
function ground({ desa, 'desa-tua': deep }: Palet): string {
  const hill = (path: string, shade: number) => `<path d="${path}" fill="${deep}" fill-opacity="${shade}"/>`;
  return (
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${desa}"/>` +
    hill('M520 630C690 520 830 462 960 462S1130 490 1200 520V630Z', 0.4) +
    hill('M0 630V604C220 540 420 548 620 580S980 600 1200 508V630Z', 0.75) +
    hill('M0 630V622C300 588 560 596 760 612S1060 616 1200 580V630Z', 1)
  );
}

/** The sun: the emblem on the home card, elsewhere the icon of the kind. */
function sun(kind: JenisKartu, { desa, 'desa-muda': light }: Palet, logo: string | undefined): string {
  const { x, y, r } = SUN;
  const disc = (radius: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
  if (kind === 'beranda') return disc(r + 20, '#fff') + emblem(logo, desa, x - 100, y - 100, 200);
  return (
    disc(r, light) + drawIcon(ICONS[kind], { x: x - 74, y: y - 74, size: 148, colour: desa, stroke: 1.7 })
  );
}

/** Emblem, name and place, at the top. */
function head(
  { nama, letak }: IsiKartu,
  { desa, 'desa-muda': light }: Palet,
  { bold, medium }: Faces,
  logo: string | undefined,
): string {
  const [tile, gap] = [112, 28];
  const x = MARGIN + tile + gap;
  const width = WIDTH - MARGIN - x;
  const name = fitInto(bold, nama, { width, lines: 1, sizes: [48, 32] });
  return (
    `<rect x="${MARGIN}" y="60" width="${tile}" height="${tile}" rx="26" fill="#fff"/>` +
    emblem(logo, desa, MARGIN + 8, 68, tile - 16) +
    drawLine(bold, name.lines[0] ?? '', { x, y: letak ? 110 : 132, size: name.size, fill: '#fff' }) +
    drawLine(medium, cut(medium, letak, 32, width), { x, y: 158, size: 32, fill: light })
  );
}

/** Title and explanation, in the middle of what the head leaves free. */
function words(
  { judul, keterangan }: IsiKartu,
  { 'desa-muda': light }: Palet,
  { bold, medium }: Faces,
  { top, lines, largest }: { top: number; lines: number; largest: number },
): string {
  const width = WORDS;
  const title = fitInto(bold, judul, { width, lines, sizes: [largest, 64] });
  const text = fitInto(medium, keterangan, { width, lines: 2, sizes: [40, 34] });
  const capital = (title.size * bold.capHeight) / bold.unitsPerEm;
  const [step, gap, row] = [title.size * 1.1, 68, text.size * 1.3];
  const height = capital + (title.lines.length - 1) * step + gap + (text.lines.length - 1) * row;
  const first = Math.round(top + (HEIGHT - 70 - top - height) / 2 + capital);
  const last = first + (title.lines.length - 1) * step;
  const line = (face: Face, content: string, y: number, size: number, fill: string) =>
    drawLine(face, content, { x: MARGIN, y: Math.round(y), size, fill });
  return [
    ...title.lines.map((content, index) => line(bold, content, first + index * step, title.size, '#fff')),
    ...text.lines.map((content, index) => line(medium, content, last + gap + index * row, text.size, light)),
  ].join('');
}

function emblem(logo: string | undefined, colour: string, x: number, y: number, size: number): string {
  if (logo) return `<image x="${x}" y="${y}" width="${size}" height="${size}" href="${logo}"/>`;
  const inner = gambarLambang(colour, '#fff');
  return `<g transform="translate(${x} ${y})scale(${size / 40})">${inner}</g>`;
}
