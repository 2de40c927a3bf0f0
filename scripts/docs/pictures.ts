/**
 * `npm run docs:pictures`: the README's pictures. The sample fleet is built for one day, so that only a
 * change of the pages changes them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launch } from '../lib/browser.ts';
import { PROJECT } from '../lib/options.ts';
import { type PictureOptions, takePicture } from '../lib/picture.ts';
import { listen } from '../serve/listen.ts';
import { staticHandler } from '../serve/server.ts';
import { takeCmsPictures } from './cms-pictures.ts';
import { takeReportPicture } from './report-picture.ts';

/** A day in the life of the sample villages: one of them has a flood. */
const DAY = '2026-11-21';
const PHONE = { width: 360, height: 740, scale: 2 };
const DESKTOP = { width: 1280, height: 860, scale: 1 };

interface Picture extends PictureOptions {
  name: string;
  site: string;
  path: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'beranda', site: 'sukamaju', path: '/', screen: PHONE },
  { name: 'layanan', site: 'nagari-koto-baru', path: '/layanan/ktp-hilang-atau-rusak/', screen: PHONE },
  { name: 'anggaran', site: 'nagari-koto-baru', path: '/anggaran/', screen: PHONE },
  {
    name: 'cari',
    site: 'gampong-meunasah-baro',
    path: '/cari/?q=bikin+ktp',
    screen: PHONE,
    ready: '#cari-hasil a',
  },
  { name: 'gelap', site: 'sukamaju', path: '/layanan/', screen: PHONE, dark: true },
  { name: 'desktop', site: 'kelurahan-karang-asri', path: '/', screen: DESKTOP },
  { name: 'portal', site: '_kabupaten', path: '/', screen: DESKTOP },
];

const folder = join(PROJECT, 'docs', 'gambar');
mkdirSync(folder, { recursive: true });
const out = mkdtempSync(join(tmpdir(), 'balai-gambar-'));
try {
  const command = [join(PROJECT, 'scripts', 'balai.ts'), 'build', '--root', PROJECT, '--out', out];
  execFileSync(process.execPath, [...command, '--date', DAY], { stdio: 'inherit' });
  const server = await listen(staticHandler(out), { port: 0 });
  const browser = await launch();
  for (const picture of PICTURES) await keep(picture.name, await take(browser, server.port, picture));
  for (const [name, picture] of await takeCmsPictures(browser)) await keep(name, picture);
  await keep('laporan', await takeReportPicture(browser, out, DAY));
  await browser.close();
  await server.close();
  await keep('bagikan', shareCard(join(out, 'sukamaju'), 'anggaran'));
} finally {
  rmSync(out, { recursive: true, force: true });
}

function take(browser: Browser, port: number, { site, path, ...picture }: Picture): Promise<Buffer> {
  return takePicture(browser, `http://${site}.localhost:${port}${path}`, picture);
}

/** The picture that a chat shows beside a link to that page of the site. */
function shareCard(site: string, page: string): Buffer {
  const html = readFileSync(join(site, page, 'index.html'), 'utf8');
  const address = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1];
  if (!address) throw new Error(`The page ${page} has no picture to share.`);
  return readFileSync(join(site, new URL(address).pathname));
}

async function keep(name: string, picture: Buffer): Promise<void> {
  await sharp(picture)
    .webp({ quality: 80, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
}
