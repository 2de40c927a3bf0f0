/** `npm run docs:pictures`: the README's pictures, taken from the sample fleet as it is built now. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { launch } from '../lib/browser.ts';
import { layoutFrom, PROJECT } from '../lib/options.ts';
import { listen } from '../serve/listen.ts';
import { staticHandler } from '../serve/server.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 860 };
const PICTURES = [
  { name: 'beranda', path: '/', site: 'sukamaju', viewport: PHONE },
  { name: 'layanan', path: '/layanan/ktp-hilang-atau-rusak/', site: 'nagari-koto-baru', viewport: PHONE },
  { name: 'anggaran', path: '/anggaran/', site: 'nagari-koto-baru', viewport: PHONE },
  { name: 'cari', path: '/cari/?q=bikin+ktp', site: 'gampong-meunasah-baro', viewport: PHONE },
  { name: 'desktop', path: '/', site: 'kelurahan-karang-asri', viewport: DESKTOP },
] as const;

const folder = join(PROJECT, 'docs', 'gambar');
mkdirSync(folder, { recursive: true });
const server = await listen(staticHandler(layoutFrom({}).out), { port: 0 });
const browser = await launch();
for (const { name, path, site, viewport } of PICTURES) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: viewport === PHONE ? 2 : 1 });
  await page.goto(`http://${site}.localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await sharp(picture)
    .webp({ quality: 80 })
    .toFile(join(folder, `${name}.webp`));
  await page.close();
}
await browser.close();
await server.close();
