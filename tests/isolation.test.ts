/** Bad input: it is reported so that its author can mend it, and it never takes anything else with it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuildJson,
  balai,
  build,
  type JsonFinding,
  layanan,
  pengumuman,
  Root,
  situs,
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
    expect((await build(root, '--strict')).code).toBe(2);
  });

  test('check finds the same without building', async () => {
    const { code, stdout } = await balai(['check', '--root', root.path, '--json', '--date', '2026-11-21']);
    const checked = JSON.parse(stdout) as BuildJson;
    expect(code).toBe(1);
    expect(checked.sites.find(({ id }) => id === 'satu')?.findings).toEqual(
      report.sites.find(({ id }) => id === 'satu')?.findings,
    );
  });
});

describe('a village whose situs.yaml is bad', () => {
  test('is held at its last good version while all others are published', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    await build(root);
    const before = readFileSync(join(root.path, 'dist/satu/index.html'), 'utf8');
    root.write({
      'sites/satu/situs.yaml': 'kode: salah\nnama: [',
      'content/dua/pengumuman/baru.md': pengumuman('Baru'),
    });
    const report = await build(root);
    expect(report.code).toBe(1);
    expect(report.sites).toMatchObject([
      { id: 'dua', status: 'published' },
      { id: 'satu', status: 'held', findings: [{ file: 'sites/satu/situs.yaml', code: 'bad_yaml' }] },
    ]);
    expect(readFileSync(join(root.path, 'dist/satu/index.html'), 'utf8')).toBe(before);
  });

  test('is not published at all when it never was good', async () => {
    using root = new Root({ ...smallFleet(['satu']), 'sites/dua/situs.yaml': 'nama: Tanpa kode\n' });
    const report = await build(root);
    expect(report.sites.map(({ id, status }) => `${id} ${status}`)).toEqual(['dua held', 'satu published']);
    expect(existsSync(join(root.path, 'dist/dua'))).toBe(false);
  });

  test('two villages with one code or one domain: the second is held', async () => {
    using root = new Root(smallFleet(['satu', 'dua', 'tiga']));
    root.write({ 'sites/tiga/situs.yaml': situs(1, 'domain: dua.uji.example\n') });
    const { sites } = await build(root);
    expect(sites.find(({ id }) => id === 'tiga')).toMatchObject({ status: 'held' });
    expect(sites.find(({ id }) => id === 'tiga')?.findings.map(({ code }) => code)).toEqual([
      'duplicate_region_code',
      'duplicate_domain',
    ]);
    expect(sites.filter(({ status }) => status === 'published')).toHaveLength(2);
  });

  test('a real village must stand in the region table', async () => {
    using root = new Root({
      ...smallFleet(['satu']),
      'sites/dua/situs.yaml': 'kode: "62.11.01.2999"\n',
      'sites/tiga/situs.yaml': 'kode: "62.11.01.2001"\n',
    });
    const { sites } = await build(root);
    expect(sites.find(({ id }) => id === 'dua')?.findings.map(({ code }) => code)).toEqual([
      'unknown_region_code',
    ]);
    expect(sites.find(({ id }) => id === 'tiga')).toMatchObject({ status: 'published', findings: [] });
    expect(readFileSync(join(root.path, 'dist/tiga/index.html'), 'utf8')).toMatch(
      /Desa Dandang[\s\S]*Pandih Batu[\s\S]*Pulang Pisau/,
    );
  });
});

describe('what a village can do to the others', () => {
  test('nothing that lies in the place of its situs.yaml stops them', async () => {
    using root = new Root(smallFleet(['satu', 'dua', 'tiga', 'empat']));
    root.remove('sites/dua/situs.yaml', 'sites/tiga/situs.yaml', 'sites/empat/situs.yaml');
    mkdirSync(join(root.path, 'sites/dua/situs.yaml'));
    symlinkSync('../satu/situs.yaml', join(root.path, 'sites/tiga/situs.yaml'));
    execFileSync('mkfifo', [join(root.path, 'sites/empat/situs.yaml')]);
    const { sites } = await build(root);
    expect(sites.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'dua held',
      'empat held',
      'satu published',
      'tiga held',
    ]);
    expect(sites[0]?.findings.map(({ code }) => code)).toEqual(['not_a_file']);
  });

  test('neither a name in an old encoding nor a file of 3 GB stops them, and both are reported', async () => {
    using root = new Root(smallFleet(['satu', 'dua']));
    await build(root);
    const folder = join(root.path, 'content/dua/pengumuman');
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
      'x',
    );
    writeFileSync(join(folder, 'video.mp4'), '');
    truncateSync(join(folder, 'video.mp4'), 3 * 1024 ** 3);
    const { sites } = await build(root);
    expect(sites).toMatchObject([
      { id: 'dua', status: 'published' },
      { id: 'satu', status: 'unchanged' },
    ]);
    expect(sites[0]?.findings.map(({ code }) => code)).toEqual(['unreadable', 'unknown_file']);
  });

  test('none can take the domain of another', async () => {
    using root = new Root(smallFleet(['aaa', 'zzz']));
    await build(root);
    root.write({ 'sites/aaa/situs.yaml': situs(1, 'domain: zzz.uji.example\n') });
    const { sites } = await build(root);
    expect(sites).toMatchObject([
      { id: 'aaa', status: 'held' },
      { id: 'zzz', status: 'unchanged', findings: [] },
    ]);
    expect(readFileSync(join(root.path, 'dist/_redirects'), 'utf8')).toContain('zzz.uji.example/* /zzz/');
  });

  test('none can take the code of another, not even while that one is broken', async () => {
    using root = new Root(smallFleet(['aaa', 'zzz']));
    await build(root);
    root.write({ 'sites/aaa/situs.yaml': situs(2), 'sites/zzz/situs.yaml': 'kode: [' });
    const { sites } = await build(root);
    expect(sites.map(({ id, status, findings }) => [id, status, findings[0]?.code])).toEqual([
      ['aaa', 'held', 'duplicate_region_code'],
      ['zzz', 'held', 'bad_yaml'],
    ]);
  });

  test('no words, name or length of an entry holds the village', async () => {
    using root = new Root({
      ...smallFleet(['satu']),
      'content/satu/pengumuman/aset.md': pengumuman('Aset', '', 'Lihat _astro/tidak.ada dan _astro/.. ya.\n'),
      'content/satu/pengumuman/tag.md': pengumuman('Belajar tag <script> dan <iframe>'),
      'content/satu/agenda/isi.md': '---\njudul: Rapat\nmulai: 2026-12-01\ntempat: Balai\n---\n',
      'content/satu/berita/panjang.md': pengumuman('Panjang', '', `a${'6'.repeat(99_000)}\n`),
    });
    expect((await build(root)).sites).toMatchObject([{ status: 'published', findings: [] }]);
  });
});

describe('where the sites are written', () => {
  test.each(['content', 'sites', '.'])('never in the place of what they are made from (%s)', async (name) => {
    using root = new Root(smallFleet(['satu']));
    const { code } = await balai(['build', '--root', root.path, '--out', join(root.path, name)]);
    expect(code).toBe(2);
    expect(existsSync(join(root.path, 'content/satu/layanan/surat.md'))).toBe(true);
  });

  test('a folder that no build made is not replaced', async () => {
    using root = new Root({ ...smallFleet(['satu']), 'dist/satu/surat-penting.txt': 'asli' });
    expect((await build(root)).sites).toMatchObject([{ status: 'held' }]);
    expect(readFileSync(join(root.path, 'dist/satu/surat-penting.txt'), 'utf8')).toBe('asli');
  });
});

describe('a command that is misspelt', () => {
  test.each([
    { args: ['build', '--stirct'] },
    { args: ['build', '--site', 'satu', 'dua'] },
    { args: ['build', '--site', ''] },
    { args: ['check', '--site', 'tidak-ada'] },
  ])('$args ends with exit code 2 and prints no JSON', async ({ args }) => {
    using root = new Root(smallFleet(['satu', 'dua']));
    const { code, stdout } = await balai([...args, '--root', root.path, '--json']);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('what the regency writes', () => {
  const GUIDE = '---\njudul: Panduan\nringkasan: R.\ndiperbarui: 2026-10-01\n---\n';

  describe('a guide', () => {
    let root: Root;
    let report: BuildJson & { code: number | null };
    const built = (path: string) => join(root.path, 'dist/satu', path, 'index.html');

    // One fleet for all of them: each set of guides is a theme of its own, which takes seconds to compile.
    beforeAll(async () => {
      root = new Root({
        ...smallFleet(['satu']),
        'content/_kabupaten/panduan/baik.mdx': `${GUIDE}\n<DaftarLangkah><Langkah judul="Satu">[Tidak ada](/tidak/ada/) dan [layanan](/layanan/).</Langkah></DaftarLangkah>\n`,
        'content/_kabupaten/panduan/rusak.mdx': `${GUIDE}\n<Langkah judul="Tanpa penutup">\n`,
        'content/_kabupaten/panduan/lempar.mdx': `${GUIDE}\n{(() => { throw new Error('sengaja'); })()}\n`,
        'content/_kabupaten/panduan/luar.mdx': `${GUIDE}\n<iframe src="https://luar.example/"></iframe>\n`,
      });
      report = await build(root);
    });
    afterAll(() => root[Symbol.dispose]());

    test('that does not compile is left out, and the fleet is published', () => {
      expect(report.findings).toMatchObject([
        { code: 'bad_mdx', file: expect.stringContaining('rusak.mdx') },
      ]);
      expect(report.sites).toMatchObject([{ id: 'satu', status: 'published' }]);
      expect(existsSync(built('panduan/rusak'))).toBe(false);
    });

    test('that throws while it is rendered, or has forbidden markup, is left out of each village, and nothing else', () => {
      expect(new Set(report.sites[0]?.findings.map(({ code, file }) => `${code} ${file}`))).toEqual(
        new Set([
          'shared_left_out content/_kabupaten/panduan/lempar.mdx',
          'shared_left_out content/_kabupaten/panduan/luar.mdx',
        ]),
      );
      expect([existsSync(built('panduan/lempar')), existsSync(built('panduan/luar'))]).toEqual([
        false,
        false,
      ]);
    });

    test('that is sound stays, without its links to what the village does not have', () => {
      const html = readFileSync(built('panduan/baik'), 'utf8');
      expect(html).toContain('<a href="../../layanan/">layanan</a>');
      expect(html).not.toContain('/tidak/ada/');
    });
  });

  test('services and notices reach every village, and a village may replace one', async () => {
    using root = new Root({
      ...smallFleet(['satu', 'dua']),
      'content/_kabupaten/layanan/ktp.md': layanan('KTP dari kabupaten', 'instansi: Dukcapil\n'),
      'content/_kabupaten/pengumuman/vaksin.md': pengumuman('Vaksin untuk semua'),
      'content/dua/layanan/ktp.md': layanan('KTP versi desa dua'),
    });
    await build(root);
    const page = (path: string) => readFileSync(join(root.path, 'dist', path, 'index.html'), 'utf8');
    expect(page('satu/layanan/ktp')).toContain('KTP dari kabupaten');
    expect(page('dua/layanan/ktp')).toContain('KTP versi desa dua');
    expect(page('satu/pengumuman/vaksin')).toContain('Vaksin untuk semua');
  });

  test('a broken kabupaten.yaml stops the build before anything is touched', async () => {
    using root = new Root(smallFleet(['satu']));
    await build(root);
    root.write({ 'sites/kabupaten.yaml': 'nama: [', 'content/satu/pengumuman/baru.md': pengumuman('Baru') });
    const { code, stderr } = await balai(['build', '--root', root.path]);
    expect(code).toBe(2);
    expect(stderr).toContain('sites/kabupaten.yaml');
    expect(existsSync(join(root.path, 'dist/satu/pengumuman/baru'))).toBe(false);
  });
});
