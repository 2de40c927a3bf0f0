/** Bad input: it is reported so that its author can mend it, and it never takes anything else with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuildJson,
  balai,
  build,
  DAY,
  type JsonFinding,
  layanan,
  pengumuman,
  Root,
  smallFleet,
} from './fleet.ts';

const BAD: Record<string, string | Uint8Array> = {
  'pengumuman/kosong.md': '',
  'pengumuman/yaml-rusak.md': '---\njudul: "tanpa penutup\ntanggal: 2026-11-01\n---\n',
  'pengumuman/tanpa-isian.md': 'Hanya teks.\n',
  'pengumuman/tipe-salah.md': pengumuman('[a, b]'),
  'pengumuman/tanpa-ringkasan.md': '---\njudul: Ada\ntanggal: 2026-11-01\n---\n',
  'pengumuman/tanggal-salah.md': '---\njudul: Ada\ntanggal: 2026-02-30\nringkasan: R\n---\n',
  'pengumuman/besar.md': `---\njudul: Besar\n---\n${'x'.repeat(20_000_000)}`,
  'pengumuman/bukan-teks.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00, 0x80]),
  'pengumuman/Nama Dengan Spasi.md': pengumuman('Spasi'),
  'pengumuman/..titik.md': pengumuman('Titik'),
  'pengumuman/kembar.md': pengumuman('Kembar satu'),
  'pengumuman/kembar/index.md': pengumuman('Kembar dua'),
  'pengumuman/foto-palsu/index.md': pengumuman('Foto palsu', 'foto: palsu.jpg\nketerangan_foto: Palsu\n'),
  'pengumuman/foto-palsu/palsu.jpg': 'ini bukan foto',
  'pengumuman/foto-hilang.md': pengumuman('Foto hilang', 'foto: tidak-ada.jpg\nketerangan_foto: Hilang\n'),
  'pengumuman/foto-keluar.md': pengumuman('Foto keluar', 'foto: ../../dua/rahasia.jpg\nketerangan_foto: X\n'),
  'pengumuman/salah-eja.md': pengumuman('Salah eja', 'ringkasn: dua\n'),
  'pengumuman/alias.md': '---\njudul: &a Bom\ntanggal: 2026-11-01\nringkasan: *a\n---\n',
  'pengumuman/judi.md': pengumuman('Slot gacor maxwin hari ini'),
  'pengumuman/nik.md': pengumuman('Data', '', 'NIK 3174052308900004 atas nama warga.\n'),
  'pengumuman/skrip.md': pengumuman(
    'Skrip',
    '',
    '<script>alert(1)</script>\n\n[klik](javascript:alert(1)) ![x](https://luar.example/a.jpg)\n',
  ),
  'pengumuman/kode.mdx': 'import fs from "node:fs"\n\n{fs.readFileSync("/etc/passwd")}\n',
  'catatan.txt': 'tidak dipakai',
  'pengumumann/salah-folder.md': pengumuman('Salah folder'),
};

const GOOD: Record<string, string> = {
  'pengumuman/windows.md': pengumuman('Dari Windows').replaceAll('\n', '\r\n'),
  'pengumuman/bom.md': `\uFEFF${pengumuman('Dengan tanda urut bita')}`,
  'pengumuman/emoji.md': pengumuman('"Selamat 🎉 مرحبا بكم"'),
  'layanan/panjang.md': layanan('Surat'.padEnd(99, 'x')),
};

const inVillage = (files: Record<string, string | Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`content/satu/${name}`, content]));

describe('a village full of bad input', () => {
  let root: Root;
  let report: BuildJson & { code: number | null };
  const of = (file: string): JsonFinding[] =>
    report.sites.flatMap(({ findings }) => findings).filter((found) => found.file === `content/satu/${file}`);

  beforeAll(async () => {
    root = new Root({ ...smallFleet(['satu', 'dua', 'tiga']), ...inVillage(BAD), ...inVillage(GOOD) });
    root.write({
      'content/hantu/pengumuman/a.md': pengumuman('Hantu'),
      'content/dua/pengumuman/rahasia.md': pengumuman('R'),
    });
    report = await build(root);
  });
  afterAll(() => root[Symbol.dispose]());

  test('publishes every village and says that there are findings', () => {
    expect(report.code).toBe(1);
    expect(report.sites.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'dua published',
      'satu published',
      'tiga published',
    ]);
  });

  test.each([
    ['pengumuman/kosong.md', 'empty_file', 0],
    ['pengumuman/yaml-rusak.md', 'bad_yaml', 0],
    ['pengumuman/tanpa-isian.md', 'no_front_matter', 1],
    ['pengumuman/tipe-salah.md', 'wrong_type', 2],
    ['pengumuman/tanpa-ringkasan.md', 'missing', 0],
    ['pengumuman/tanggal-salah.md', 'bad_date', 3],
    ['pengumuman/besar.md', 'too_large', 0],
    ['pengumuman/bukan-teks.md', 'not_utf8', 0],
    ['pengumuman/Nama Dengan Spasi.md', 'bad_slug', 0],
    ['pengumuman/..titik.md', 'bad_slug', 0],
    ['pengumuman/alias.md', 'bad_yaml', 0],
    ['pengumuman/judi.md', 'spam', 2],
    ['pengumuman/nik.md', 'personal_number', 6],
    ['pengumuman/foto-keluar.md', 'bad_file_name', 5],
    ['pengumuman/kode.mdx', 'mdx_refused', 0],
  ])('leaves %s out and says why (%s)', (file, code, line) => {
    const [found] = of(file);
    expect(found).toMatchObject({ code, severity: 'error', site: 'satu' });
    if (line > 0) expect(found?.line).toBe(line);
    expect(found?.message).not.toMatch(/\{|undefined/);
    expect(found?.hint).not.toMatch(/\{|undefined/);
    const slug = file.replace(/^pengumuman\//, '').replace(/\.mdx?$/, '');
    expect(existsSync(join(root.path, 'dist/satu/pengumuman', slug))).toBe(false);
  });

  test.each([
    ['foto-palsu', 'pengumuman/foto-palsu/index.md', 'not_a_photo'],
    ['foto-hilang', 'pengumuman/foto-hilang.md', 'missing_file'],
    ['salah-eja', 'pengumuman/salah-eja.md', 'unknown_field'],
    ['skrip', 'pengumuman/skrip.md', 'raw_html'],
  ])('publishes %s without what is wrong in it', (slug, file, code) => {
    expect(of(file).map((found) => [found.code, found.severity])).toContainEqual([code, 'warning']);
    const html = readFileSync(join(root.path, `dist/satu/pengumuman/${slug}/index.html`), 'utf8');
    expect(html).not.toMatch(/alert\(1\)<|javascript:|luar\.example|<script>/);
  });

  test('suggests the field that was meant', () => {
    expect(of('pengumuman/salah-eja.md')[0]?.hint).toContain('"ringkasan"');
  });

  test('keeps one of two entries with the same address', () => {
    const findings = [...of('pengumuman/kembar.md'), ...of('pengumuman/kembar/index.md')];
    expect(findings.map(({ code }) => code)).toEqual(['duplicate_slug']);
    expect(existsSync(join(root.path, 'dist/satu/pengumuman/kembar/index.html'))).toBe(true);
  });

  test('reports files that nothing uses, and content of villages that do not exist', () => {
    expect(of('catatan.txt').map(({ code }) => code)).toEqual(['unknown_file']);
    expect(of('pengumumann/salah-folder.md')).toMatchObject([
      {
        code: 'unknown_folder',
        severity: 'warning',
        hint: expect.stringContaining('did you mean "pengumuman"?'),
      },
    ]);
    expect(report.findings.map(({ code, file }) => `${code} ${file}`)).toContain(
      'unknown_village content/hantu',
    );
  });

  test.each([
    ['windows', 'Dari Windows'],
    ['bom', 'Dengan tanda urut bita'],
    ['emoji', 'Selamat 🎉 مرحبا بكم'],
  ])('reads %s without a finding', (slug, title) => {
    expect(of(`pengumuman/${slug}.md`)).toEqual([]);
    expect(readFileSync(join(root.path, `dist/satu/pengumuman/${slug}/index.html`), 'utf8')).toContain(title);
  });

  test('the same findings are reported when nothing is built again', async () => {
    const again = await build(root);
    expect(again.code).toBe(1);
    const [first, second] = [report, again].map(({ sites }) => sites.map(({ findings }) => findings));
    expect(second).toEqual(first);
    expect(again.sites.every(({ status }) => status === 'unchanged')).toBe(true);
  });

  test('--strict fails on any finding', async () => {
    expect((await balai(['build', '--root', root.path, '--strict', '--date', DAY])).code).toBe(2);
  });

  test('check finds the same without building', async () => {
    const { code, stdout } = await balai(['check', '--root', root.path, '--json', '--date', DAY]);
    const checked = JSON.parse(stdout) as BuildJson;
    expect(code).toBe(1);
    expect(checked.sites.find(({ id }) => id === 'satu')?.findings).toEqual(
      report.sites.find(({ id }) => id === 'satu')?.findings,
    );
  });
});
