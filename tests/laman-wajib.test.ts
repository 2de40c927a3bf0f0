/** The pages that every site has, whatever its village has written: pledge, about, accessibility, privacy, 404. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const out = inject('contoh');
const read = (id: string, path: string) => readFileSync(join(out, id, path), 'utf8');
const SITES = ['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'];

describe.each(SITES)('%s', (id) => {
  test.each(['maklumat', 'tentang', 'aksesibilitas', 'privasi'])('has /%s/, linked from its foot', (name) => {
    expect(existsSync(join(out, id, name, 'index.html'))).toBe(true);
    const foot = read(id, 'index.html').split('<footer')[1];
    expect(foot).toContain(`href="./${name}/"`);
  });

  test('helps whom a wrong address brought: search, services, contact', () => {
    const page = read(id, '404.html');
    expect(page).toContain('action="/cari/"');
    expect(page.match(/href="\/layanan\/[a-z-]+\/"/g)?.length).toBeGreaterThanOrEqual(5);
    expect(page).toContain('href="/kontak/"');
  });
});

describe('the pledge', () => {
  test('is the village’s own text where it has one, with the day and the head who signed', () => {
    const page = read('sukamaju', 'maklumat/index.html');
    expect(page).toContain('Semua surat di balai desa');
    expect(page).toContain('5 Januari 2026');
    expect(page).toContain('Sutrisno Hadi');
    expect(existsSync(join(out, 'sukamaju', 'profil', 'maklumat-pelayanan'))).toBe(false);
  });

  test('is the usual text in the village’s words where it has none, and names no day that nobody set', () => {
    const page = read('nagari-koto-baru', 'maklumat/index.html');
    expect(page).toContain('Kami, Wali Nagari dan seluruh petugas Nagari Koto Baru');
    expect(page).not.toMatch(/<article[\s\S]*<time[\s\S]*<\/article>/);
  });

  test('is linked from every service', () => {
    expect(read('sukamaju', 'layanan/surat-keterangan-domisili/index.html')).toContain(
      'href="../../maklumat/"',
    );
  });
});

test('a site says what others may do with its content', () => {
  expect(read('sukamaju', 'tentang/index.html')).toMatch(
    /href="https:\/\/creativecommons\.org[^>]*>CC BY 4\.0/,
  );
});
