import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alamat, isTerpakai, relatif } from '../../theme/model/alamat.ts';
import { ruteDesa } from '../../theme/model/rute.ts';
import { desa, entri } from './desa.ts';

const slug = () => fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const path = () =>
  fc
    .tuple(fc.array(slug(), { maxLength: 4 }), fc.constantFrom('/', '/', '.html', '.xml', '.json'))
    .map(([parts, end]) =>
      end === '/'
        ? `/${parts.map((part) => `${part}/`).join('')}`
        : `/${[...parts, `berkas${end}`].join('/')}`,
    );
const target = () =>
  fc
    .tuple(path(), fc.constantFrom('', '', '#isi', '?q=ktp', '?q=a/b#c'))
    .map(([address, end]) => address + end);

describe('a link inside a site', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/layanan/', './layanan/'],
    ['/layanan/', '/', '../'],
    ['/layanan/ktp/', '/pengumuman/', '../../pengumuman/'],
    ['/data/situs.json', '/foto/a.jpg', '../foto/a.jpg'],
    ['/rss.xml', '/berita/', './berita/'],
    ['/404.html', '/layanan/', '/layanan/'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(relatif(from, to)).toBe(link);
  });

  test('leads from any page to any page, at the root of a domain and in any folder', () => {
    fc.assert(
      fc.property(path(), target(), slug(), (from, to, folder) => {
        for (const base of [
          'https://a.desa.id',
          `https://host.example/${folder}`,
          `https://host.example/x/${folder}`,
        ]) {
          expect(new URL(relatif(from, to), base + from).href).toBe(base + to);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of the page for what is not found works from every address, however deep', () => {
    fc.assert(
      fc.property(path(), target(), (lost, to) => {
        expect(new URL(relatif('/404.html', to), `https://a.desa.id${lost}`).href).toBe(
          `https://a.desa.id${to}`,
        );
      }),
    );
  });
});

describe('the addresses of a village', () => {
  const full = desa({
    layanan: [
      entri('layanan', 'ktp'),
      entri('layanan', 'kategoris'),
      entri('layanan', 'usaha', { kategori: 'usaha' }),
    ],
    pengumuman: [
      entri('pengumuman', 'posyandu'),
      entri('pengumuman', 'nanti', { berlaku_mulai: '2026-12-01' }),
    ],
    berita: [entri('berita', 'posyandu')],
    agenda: [entri('agenda', 'musdes')],
    perangkat: [entri('perangkat', 'kades')],
    dokumen: [entri('dokumen', 'perdes-1')],
    halaman: [entri('halaman', 'sejarah'), entri('halaman', 'perangkat')],
    panduan: [entri('panduan', 'melahirkan')],
    anggaran: [
      entri('anggaran', 'a', { tahun: 2025 }),
      entri('anggaran', 'b', { tahun: 2026 }),
      entri('anggaran', 'c', { tahun: 2026, versi: 'perubahan' }),
    ],
  });
  const paths = ruteDesa(full).map((route) => route.path);

  test('are all different, also where entries of different kinds have one name', () => {
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('become files that do not stand in each other’s way', () => {
    const files = paths.map((address) => (address.endsWith('/') ? `${address}index.html` : address));
    for (const file of files)
      expect(
        files.some((other) => other.startsWith(`${file}/`)),
        file,
      ).toBe(false);
  });

  test('hold every published entry and every category in use', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        ...[
          '/',
          '/layanan/',
          '/layanan/ktp/',
          '/layanan/kategori/umum/',
          '/layanan/kategori/usaha/',
          '/pengumuman/posyandu/',
        ],
        ...[
          '/berita/posyandu/',
          '/agenda/',
          '/profil/',
          '/profil/sejarah/',
          '/profil/perangkat/',
          '/perangkat/',
          '/dokumen/',
        ],
        ...[
          '/panduan/melahirkan/',
          '/anggaran/',
          '/anggaran/2025/awal/',
          '/anggaran/2026/perubahan/',
          '/kontak/',
          '/cari/',
        ],
        ...['/404.html', '/rss.xml', '/sitemap.xml', '/robots.txt'],
      ]),
    );
    expect(paths).not.toContain('/layanan/kategori/tanah/');
  });

  test('leave out a notice whose day has not come', () => {
    expect(paths).not.toContain('/pengumuman/nanti/');
  });

  test('of a village without content are still a decent site', () => {
    const bare = ruteDesa(desa({})).map((route) => route.path);
    expect(bare.slice(0, 3)).toEqual(['/', '/anggaran/', '/pengumuman/']);
    expect(bare).toContain('/darurat/');
    expect(bare).toEqual(expect.arrayContaining(['/profil/', '/kontak/', '/cari/', '/404.html']));
    expect(bare).not.toContain('/layanan/');
  });

  test('of a section that is switched off do not exist', () => {
    const off = ruteDesa(
      desa({ layanan: [entri('layanan', 'ktp')] }, { layanan: false, anggaran: false, pengumuman: false }),
    );
    expect(off.filter(({ path: address }) => /^\/(?:layanan|anggaran|pengumuman)\//.test(address))).toEqual(
      [],
    );
  });

  test('that the site needs itself are not for entries', () => {
    expect(isTerpakai('layanan', 'kategori')).toBe(true);
    expect(isTerpakai('layanan', 'ktp')).toBe(false);
    expect(isTerpakai('berita', 'kategori')).toBe(false);
    expect(isTerpakai('berita', 'con')).toBe(true);
    expect(isTerpakai('berita', 'contoh')).toBe(false);
    expect(alamat.kategori('umum').startsWith(alamat.layanan('kategori'))).toBe(true);
  });
});
