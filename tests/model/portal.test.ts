/** The portal's model: what a digest may hold, and that no village can push the others aside. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { petaKabupaten } from '../../theme/lib/peta-kabupaten.ts';
import { tulisKatalog } from '../../theme/model/pencarian/baris.ts';
import { MesinCari } from '../../theme/model/pencarian/urut.ts';
import { barisPortal } from '../../theme/model/portal/cari.ts';
import { satuSetiapDesa, semuaAgenda, semuaPengumuman } from '../../theme/model/portal/kabar.ts';
import { alamatLembar, banyakLembar, nomorLembar } from '../../theme/model/portal/lembar.ts';
import { ringkasanDesa } from '../../theme/model/portal/meringkas.ts';
import { pilahPeta } from '../../theme/model/portal/pilah-peta.ts';
import { type DesaPortal, type Portal, susunPortal } from '../../theme/model/portal/portal.ts';
import { BATAS_BUTIR, bacaRingkasan, MAX_RINGKASAN_BYTES } from '../../theme/model/portal/ringkasan.ts';
import { desa, entri, HARI_INI } from './desa.ts';
import { desaPortal } from './ringkasan.ts';

const portal = (villages: readonly DesaPortal[], day = HARI_INI): Portal => ({
  ...susunPortal(villages, day),
  dataAnggaran: [],
});
const fleet = (banyak: number) => Array.from({ length: banyak }, (_, nomor) => desaPortal(nomor));
const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const kabar = (judul: string, lain: object = {}): DesaPortal['pengumuman'][number] => ({
  ...{ judul, ringkasan: 'R', tanggal: HARI_INI, tingkat: 'info', path: '/pengumuman/a/' },
  ...lain,
});

describe('the digest of a village', () => {
  test('is read back as it was written', () => {
    const written = ringkasanDesa(
      desa({
        pengumuman: [entri('pengumuman', 'a')],
        agenda: [entri('agenda', 'b')],
        loker: [entri('loker', 'c')],
        layanan: [entri('layanan', 'd', { kata_kunci: ['surat jalan'] })],
        perangkat: [entri('perangkat', 'e')],
        penduduk: [entri('penduduk', 'f')],
        anggaran: [entri('anggaran', 'g')],
      }),
    );
    expect(bacaRingkasan(parsed(written))).toEqual({ ringkasan: written });
    expect(written).toMatchObject({
      pengumuman: [{ path: '/pengumuman/a/' }],
      agenda: [{ path: '/agenda/#acara-b' }],
      loker: [{ path: '/loker/c/' }],
      layanan: [{ kata: ['surat jalan'] }],
      jabatan: ['Sekretaris'],
      penduduk: 3412,
      anggaran: { tahun: 2026, pendapatan: 10_000 },
    });
  });

  test('holds nothing that the village does not show today, and no person', () => {
    const text = JSON.stringify(
      ringkasanDesa(
        desa(
          {
            pengumuman: [
              entri('pengumuman', 'nanti', { berlaku_mulai: '2026-12-01' }),
              entri('pengumuman', 'lalu', { berlaku_sampai: '2026-11-02' }),
              { ...entri('pengumuman', 'bersama'), asal: 'kabupaten' },
            ],
            perangkat: [entri('perangkat', 'e')],
            agenda: [entri('agenda', 'rapat')],
            loker: [entri('loker', 'tutup', { ditutup: '2026-11-20' })],
          },
          { agenda: false },
        ),
      ),
    );
    for (const word of ['nanti', 'lalu', 'bersama', 'Siti', 'rapat', 'tutup'])
      expect(text).not.toContain(word);
  });

  test('has room for so much of one village and no more', () => {
    const many = Array.from({ length: 60 }, (_, n) => n);
    const long = 'ä'.repeat(120);
    const written = ringkasanDesa(
      desa({
        pengumuman: many.map((n) =>
          entri('pengumuman', `p${n}`, { judul: long, ringkasan: 'ä'.repeat(240) }),
        ),
        agenda: many.map((n) => entri('agenda', `a${n}`, { judul: long })),
        layanan: many.map((n) => entri('layanan', `l${n}`, { judul: long.slice(0, 100) })),
      }),
    );
    expect(written.pengumuman).toHaveLength(BATAS_BUTIR.pengumuman);
    expect(written.agenda).toHaveLength(BATAS_BUTIR.agenda);
    expect(written.layanan.length).toBeLessThanOrEqual(BATAS_BUTIR.layanan);
    expect(Buffer.byteLength(JSON.stringify(written))).toBeLessThan(MAX_RINGKASAN_BYTES);
  });

  test.each([
    ['a link that leaves the village', { pengumuman: [kabar('A', { path: '//jahat.example/' })] }],
    ['a script as a link', { pengumuman: [kabar('A', { path: 'javascript:alert(1)' })] }],
    ['a path upwards', { pengumuman: [kabar('A', { path: '/../admin/' })] }],
    ['a domain with a path', { domain: 'bank.example/desa' }],
    ['a domain with a name before it', { domain: 'bank.example@jahat.example' }],
    ['an unknown field', { rahasia: 'x' }],
    ['a title without end', { pengumuman: [kabar('A'.repeat(5000))] }],
    ['notices without end', { pengumuman: Array.from({ length: 9 }, () => kabar('A')) }],
    [
      'a date that is none',
      { agenda: [{ judul: 'A', mulai: '2026-02-31', tempat: 'B', path: '/agenda/#acara-a' }] },
    ],
    ['a place outside the country', { koordinat: { lintang: 51, bujur: 0 } }],
    ['another version', { versi: 2 }],
  ])('with %s is none', (_, lain) => {
    expect(bacaRingkasan({ ...bersih(desaPortal(1)), ...lain })).toHaveProperty('alasan');
  });

  test.each([null, undefined, 3, 'x', [], {}])('that is %j is none', (value) => {
    expect(bacaRingkasan(value)).toHaveProperty('alasan');
  });
});

describe('what is new in all villages', () => {
  const site = desa({});

  test('is what holds on that day, whenever the villages were built', () => {
    const village = desaPortal(1, {
      pengumuman: [kabar('Habis', { sampai: HARI_INI }), kabar('Tetap')],
      agenda: [{ judul: 'Rapat', mulai: HARI_INI, tempat: 'Balai', path: '/agenda/#acara-a' }],
    });
    const titles = (day: string) => {
      const later = portal([village], day);
      return [
        ...semuaPengumuman({ ...site, hariIni: day }, later),
        ...semuaAgenda({ hariIni: day }, later),
      ].map(({ judul }) => judul);
    };
    expect(titles(HARI_INI)).toEqual(['Habis', 'Tetap', 'Rapat']);
    expect(titles('2026-11-22')).toEqual(['Tetap']);
  });

  test('is not filled by one village, and no date of the future leads it', () => {
    const loud = desaPortal(1, {
      pengumuman: Array.from({ length: 8 }, (_, n) => kabar(`Ramai ${n}`, { tanggal: '2099-01-01' })),
    });
    const calm = desaPortal(2, { pengumuman: [kabar('Tenang', { tingkat: 'penting' })] });
    const all = semuaPengumuman(site, portal([loud, calm]));
    expect(all[0]?.judul).toBe('Tenang');
    expect(satuSetiapDesa(all, 5).map(({ judul }) => judul)).toEqual(['Tenang', 'Ramai 0']);
  });

  test('leads with emergencies, and always to the village that told them', () => {
    const notices = [kabar('Baru'), kabar('Banjir', { tingkat: 'darurat', tanggal: '2026-10-01' })];
    const [first] = semuaPengumuman(
      site,
      portal([desaPortal(3, { pengumuman: notices, domain: 'tiga.example' })]),
    );
    expect(first).toMatchObject({ judul: 'Banjir', href: 'https://tiga.example/pengumuman/a/' });
  });

  test('comes in sheets that hold everything once', () => {
    expect([0, 1, 40, 41, 400].map(banyakLembar)).toEqual([1, 1, 1, 2, 10]);
    expect([1, 2].map((sheet) => alamatLembar('/loker/', sheet))).toEqual(['/loker/', '/loker/lembar/2/']);
    expect([undefined, 'lembar/2', 'lembar/2/', 'lembar/x'].map(nomorLembar)).toEqual([1, 2, 2, 1]);
  });
});

test('one kecamatan in two spellings is one', () => {
  const villages = [
    desaPortal(1, { kecamatan: 'Kecamatan Maliku' }),
    desaPortal(2, { kecamatan: 'Kecamatan MALIKU' }),
  ];
  expect(
    portal([...villages, desaPortal(3, { kecamatan: '' })]).kecamatan.map(({ slug, desa: all }) => [
      slug,
      all.length,
    ]),
  ).toEqual([
    ['kecamatan-belum-diisi', 1],
    ['kecamatan-maliku', 2],
  ]);
});

describe('the map', () => {
  test('leaves out who lies on another island or covers the province, and names who gave no place', () => {
    const { batas: _, koordinat: __, ...nowhere } = desaPortal(9);
    const corner = (x: number, y: number): [number, number] => [x, y];
    const giant = [corner(106, -8), corner(116, -8), corner(116, 0), corner(106, 0), corner(106, -8)];
    const far = desaPortal(30, { koordinat: { lintang: 5, bujur: 95 } });
    const { tampak, jauh, tanpa } = pilahPeta([
      ...fleet(8),
      { ...far, batas: undefined } as DesaPortal,
      desaPortal(31, { batas: [giant] }),
      nowhere as DesaPortal,
    ]);
    expect(tampak).toHaveLength(8);
    expect(jauh.map(({ id }) => id)).toEqual([desaPortal(30).id, desaPortal(31).id]);
    expect(tanpa.map(({ id }) => id)).toEqual([desaPortal(9).id]);
  });

  test('shares its corners among all villages, and draws each of them', () => {
    const few = petaKabupaten(fleet(5));
    const many = petaKabupaten(fleet(400));
    expect([few?.bernama, many?.bernama]).toEqual([true, false]);
    expect(many?.bentuk.every(({ d }) => d?.endsWith('z'))).toBe(true);
    const length = (peta: typeof many) => peta?.bentuk.reduce((sum, { d = '' }) => sum + d.length, 0) ?? 0;
    expect(length(many)).toBeLessThan(60_000);
    expect(length(few) / 5).toBeGreaterThan(length(many) / 400);
  });

  test('starts each outline of a village where it lies', () => {
    const square = (x: number): [number, number][] => [
      [x, -4],
      [x + 0.02, -4],
      [x + 0.02, -4.02],
      [x, -4.02],
      [x, -4],
    ];
    const d = petaKabupaten([desaPortal(1, { batas: [square(110), square(110.1)] })])?.bentuk[0]?.d ?? '';
    const starts = [...d.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect(starts).toHaveLength(2);
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(300);
  });
});

describe('the search over 400 villages', () => {
  const rows = barisPortal(portal(fleet(400)));

  test('is small enough for a phone', () => {
    expect(gzipSync(tulisKatalog(rows)).length).toBeLessThan(110_000);
  });

  test('finds a village by its name, and a service of many villages once', () => {
    const engine = new MesinCari(rows);
    const { namaLengkap } = desaPortal(150);
    expect(engine.cari(namaLengkap).temuan[0]?.baris).toMatchObject({ judul: namaLengkap, jenis: 'Desa' });
    const services = rows.filter(({ judul }) => judul === 'Surat keterangan usaha');
    expect(services).toMatchObject([
      { path: '/desa/', catatan: 'Di situs desa Anda; 400 desa menyediakannya' },
    ]);
  });

  test('leads out of the portal only to villages', () => {
    const hosts = new Set(rows.flatMap(({ path }) => (path.startsWith('/') ? [] : [new URL(path).host])));
    expect([...hosts].every((host) => host.endsWith('.tirtabuana.example'))).toBe(true);
  });
});

/** A digest as it lies in the file: the folder's name is none of it. */
function bersih({ id: _, ...digest }: DesaPortal): object {
  return digest;
}
