/** The code on a printed sheet really opens the page: read back by a decoder, as a phone's camera would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readCode from 'jsqr';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';

async function read(svg: string): Promise<string | undefined> {
  const image = await sharp(Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')))
    .resize(240, 240, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer();
  return readCode.default(new Uint8ClampedArray(image), 240, 240)?.data;
}

test.each(['akta-kelahiran', 'surat-keterangan-usaha'])(
  'the code of %s holds the address of that page',
  async (slug) => {
    const html = readFileSync(join(inject('contoh'), 'sukamaju', 'layanan', slug, 'index.html'), 'utf8');
    const svg = /<svg class="qr".*?<\/svg>/s.exec(html)?.[0] ?? '';
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(canonical).toMatch(new RegExp(`^https://.*/layanan/${slug}/$`));
    expect(await read(svg)).toBe(canonical);
  },
);
