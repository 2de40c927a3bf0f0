/** Letters as outlines: measured, broken, fitted, and drawn without any font of the machine. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Face, loadFace, outline } from '../scripts/draw/face.ts';
import { drawIcon } from '../scripts/draw/icons.ts';
import { encodePng } from '../scripts/draw/png.ts';
import { cut, drawLine, fitInto, widthOf } from '../scripts/draw/text.ts';
import { PROJECT } from '../scripts/lib/options.ts';

let face: Face;
beforeAll(async () => {
  face = await loadFace(800);
});

describe('a line of text', () => {
  test('is kerned: letters that lean into each other stand closer', () => {
    const apart = widthOf(face, 'A', 100) + widthOf(face, 'V', 100);
    expect(widthOf(face, 'AV', 100)).toBeLessThan(apart);
  });

  test('has the same outline in the same place for the same text', () => {
    expect(outline(face.shape('Desa Uji'))).toBe(outline(face.shape('Desa Uji')));
    expect(drawLine(face, 'Desa', { x: 10, y: 20, size: 50, fill: '#fff' })).toMatch(
      /^<path transform="translate\(10 20\)scale\(0\.05\)" fill="#fff" d="M[-\d.QLMCZ ]+"\/>$/,
    );
  });

  test('has accents, typographic marks and extended Latin', () => {
    for (const text of ['é', 'ñ', '’', '–', 'Š', 'ā', 'Rp', '½'])
      expect(face.shape(text).placed, text).toHaveLength(text.length);
    expect(outline(face.shape('n\u0303'))).toBe(outline(face.shape('ñ')));
  });

  test('takes the letter without its accent, or a mark that looks alike, where the font has no better', () => {
    expect(outline(face.shape('ạ'))).toBe(outline(face.shape('a')));
    expect(outline(face.shape('Ka\u02bbbah'))).toBe(outline(face.shape('Ka’bah')));
    expect(outline(face.shape('non\u2011baku'))).toBe(outline(face.shape('non-baku')));
  });

  test('leaves out what cannot be drawn, and the space that it would leave twice', () => {
    expect(face.shape('Desa 😀中 Uji')).toEqual(face.shape('Desa Uji'));
    expect(face.shape(' Desa ')).toEqual(face.shape('Desa'));
    expect(drawLine(face, '😀', { x: 0, y: 0, size: 10, fill: '#fff' })).toBe('');
    expect(widthOf(face, '', 40)).toBe(0);
  });
});

describe('a text in a box', () => {
  test('breaks at spaces, into even lines that fit', () => {
    const box = { width: 740, lines: 2, sizes: [40, 40] as const };
    const { lines } = fitInto(face, 'Syarat, biaya, dan lamanya: tahu sebelum berangkat', box);
    expect(lines).toEqual(['Syarat, biaya, dan lamanya:', 'tahu sebelum berangkat']);
    for (const line of lines) expect(widthOf(face, line, 40)).toBeLessThanOrEqual(740);
  });

  test('never breaks at a no-break space', () => {
    const box = { width: 740, lines: 2, sizes: [90, 90] as const };
    expect(fitInto(face, 'Anggaran\u00a02026: Rp1,84\u00a0miliar', box).lines).toEqual([
      'Anggaran\u00a02026:',
      'Rp1,84\u00a0miliar',
    ]);
  });

  test('is as large as the box allows', () => {
    const box = { width: 740, lines: 2, sizes: [124, 64] as const };
    expect(fitInto(face, 'Layanan', box)).toEqual({ size: 124, lines: ['Layanan'] });
    const long = fitInto(face, 'Desa Sungai Bakau Kecil Seberang', box);
    expect(long.lines).toHaveLength(2);
    expect(long.size).toBeLessThan(124);
    for (const line of long.lines) expect(widthOf(face, line, long.size)).toBeLessThanOrEqual(740);
  });

  test.each([
    ['many words', 'Desa Persiapan '.repeat(20)],
    ['one endless word', `Desa ${'Panjang'.repeat(40)}`],
    ['nothing but one endless word', 'Mm'.repeat(100)],
  ])('is cut with … where it never fits: %s', (_, text) => {
    const { size, lines } = fitInto(face, text, { width: 740, lines: 2, sizes: [124, 64] });
    expect(size).toBe(64);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.at(-1)).toMatch(/[^\s,]…$/);
    for (const line of lines) expect(widthOf(face, line, size)).toBeLessThanOrEqual(740);
  });

  test('is cut behind a whole word, or behind a stroke', () => {
    expect(cut(face, 'Tunjangan Perangkat Gampong', 20, 245)).toBe('Tunjangan Perangkat…');
    expect(cut(face, 'Pembangunan/Rehabilitasi', 20, 220)).toBe('Pembangunan…');
  });

  test('stays whole where it fits', () => {
    expect(cut(face, 'Kec. Uji', 30, 400)).toBe('Kec. Uji');
    expect(fitInto(face, '', { width: 100, lines: 1, sizes: [20, 10] })).toEqual({ size: 20, lines: [] });
  });
});

test('an icon that the set does not have is a mistake of ours', () => {
  expect(drawIcon('coins', { x: 1, y: 2, size: 48, colour: '#123456' })).toContain('stroke="#123456"');
  expect(() => drawIcon('tidak-ada', { x: 0, y: 0, size: 1, colour: '#000' })).toThrow('tidak-ada');
});

describe('a PNG with a palette', () => {
  const decode = (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();

  test('is what was drawn when it has few colours', async () => {
    const rgb = [255, 0, 0, 255, 0, 0, 0, 128, 0, 9, 8, 7, 255, 0, 0, 0, 0, 255];
    const pixels = Buffer.from(rgb.flatMap((value, at) => (at % 3 === 2 ? [value, 255] : [value])));
    expect([...(await decode(encodePng(pixels, 3, 2)))]).toEqual(rgb);
  });

  test('keeps flat colours exactly and others nearly when it has thousands', async () => {
    const [width, height] = [200, 200];
    const pixels = Buffer.alloc(width * height * 4);
    for (let at = 0; at < width * height; at++) {
      const flat = at < (width * height) / 2;
      pixels.set(flat ? [11, 107, 93, 255] : [at % 256, (at * 7) % 256, (at * 13) % 256, 255], at * 4);
    }
    const result = await decode(encodePng(pixels, width, height));
    expect([...result.subarray(0, 6)]).toEqual([11, 107, 93, 11, 107, 93]);
    let worst = 0;
    for (const [at, value] of result.entries())
      worst = Math.max(worst, Math.abs(value - (pixels[Math.floor(at / 3) * 4 + (at % 3)] ?? 0)));
    expect(worst).toBeLessThan(128);
  });
});

test('needs no font, no font settings and no home of the machine', async () => {
  const svg = (path: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80">${path}</svg>`;
  const here = await sharp(
    Buffer.from(svg(drawLine(face, 'Désa Šukamaju', { x: 5, y: 60, size: 40, fill: '#000' }))),
  )
    .raw()
    .toBuffer();
  const script = `
    import sharp from 'sharp';
    import { loadFace } from './scripts/draw/face.ts';
    import { drawLine } from './scripts/draw/text.ts';
    const line = drawLine(await loadFace(800), 'Désa Šukamaju', { x: 5, y: 60, size: 40, fill: '#000' });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80">' + line + '</svg>';
    process.stdout.write((await sharp(Buffer.from(svg)).raw().toBuffer()).toString('base64'));`;
  const nowhere = join(PROJECT, 'tidak-ada');
  const env = { PATH: '', HOME: nowhere, FONTCONFIG_FILE: nowhere, FONTCONFIG_PATH: nowhere };
  const args = ['--input-type=module', '--eval', script];
  const there = execFileSync(process.execPath, args, { cwd: PROJECT, env, encoding: 'utf8' });
  expect(there).toBe(here.toString('base64'));
});
