/** `balai cms --lokal` on a checkout in which somebody is at work: a save takes along nothing of theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  openForm,
  PENGUMUMAN,
  phone,
  pickPhoto,
  save,
  seen,
  write,
} from '../../scripts/docs/editor-screen.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { pengumuman, smallFleet } from '../fleet.ts';
import { HAS_GIT } from './bare.ts';
import { Checkout } from './checkout.ts';
import { largePhoto } from './photos.ts';
import { startCms } from './process.ts';
import { ended } from './regency.ts';

const DIRTY = 'content/satu/layanan/surat.md';
const STAGED = 'content/dua/pengumuman/kabar.md';

test.skipIf(!HAS_GIT)(
  'without any account, a save is a commit of what was saved and of nothing else',
  async () => {
    using checkout = new Checkout();
    const texts = Object.entries(smallFleet(['satu', 'dua'])).map(([path, text]) => [path, String(text)]);
    checkout.commit({ ...Object.fromEntries(texts), '.gitignore': 'dist/\n.balai/\n' });
    checkout.write(DIRTY, 'setengah jadi');
    checkout.write(STAGED, pengumuman('Sudah di-add'));
    checkout.git('add', STAGED);

    await using parts = new AsyncDisposableStack();
    const { child, ready } = startCms(['--lokal', '--root', checkout.root]);
    parts.defer(() => ended(child));
    await using browser = await launch();
    const page = await (await phone(browser)).newPage();
    await page.goto((await ready).url.replace(/\/admin\/$/, '/admin/desa/satu/'));
    await openForm(page, PENGUMUMAN, 'new');
    await write(page, 'judul', 'Dari laptop desa');
    await write(page, 'ringkasan', 'Tanpa akun.');
    await pickPhoto(page, 'laptop.jpg', await largePhoto());
    await write(page, 'keterangan_foto', 'Laptop desa.');
    await save(page);
    await seen(page, 'Sudah tayang', { timeout: 60_000 });

    const folder = 'content/satu/pengumuman/dari-laptop-desa';
    const [by, ...files] = checkout.git('log', '-1', '--format=%an', '--name-only').trim().split(/\n+/);
    expect([by, files]).toEqual(['Uji', [`${folder}/index.md`, `${folder}/laptop.jpg`]]);
    expect(
      checkout
        .git('status', '--porcelain')
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .sort(),
    ).toEqual([`M  ${STAGED}`, `M ${DIRTY}`]);
    expect(checkout.git('diff', '--cached', '--name-only').trim()).toBe(STAGED);
    expect(checkout.git('show', `:${STAGED}`)).toBe(pengumuman('Sudah di-add'));
    expect(readFileSync(join(checkout.root, DIRTY), 'utf8')).toBe('setengah jadi');
    const out = join(checkout.root, 'dist', 'satu', 'pengumuman', 'dari-laptop-desa', 'index.html');
    expect(readFileSync(out, 'utf8')).toContain('Laptop desa.');
  },
);
