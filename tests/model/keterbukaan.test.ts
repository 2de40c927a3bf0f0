import { describe, expect, test } from 'vitest';
import { arsipDokumen, menurutTahun } from '../../theme/model/arsip-dokumen.ts';
import {
  type ButirKeterbukaan,
  butirUntuk,
  daftarButir,
  gabungKeterbukaan,
  keterbukaan,
} from '../../theme/model/keterbukaan.ts';
import { KETERBUKAAN_BAKU } from '../../theme/model/keterbukaan-baku.ts';
import {
  hariTenggat,
  periksaButir,
  periksaKeterbukaan,
  tahunDokumen,
} from '../../theme/model/keterbukaan-periksa.ts';
import { ruteDesa } from '../../theme/model/rute.ts';
import { desa, entri } from './desa.ts';

const butir = (data: object): ButirKeterbukaan => {
  const [item] = daftarButir.parse([
    { kode: 'uji', nama: 'Uji', golongan: 'berkala', dasar: ['UU'], ...data },
  ]);
  return item as ButirKeterbukaan;
};
const report = butir({
  tahun: 'lalu',
  batas: '03-31',
  bukti: [{ dokumen: ['laporan'], kata: ['kinerja'] }],
});
const laporan = (judul: string, data: object = {}) =>
  entri('dokumen', 'lap', { judul, jenis: 'laporan', ...data });
const state = (item: ButirKeterbukaan, documents: ReturnType<typeof laporan>[], today: string) => {
  const { status, tautan } = periksaButir(item, desa({ dokumen: documents }), today);
  return tautan ? `${status} ${tautan.path}` : status;
};

describe('an item that is due each year', () => {
  const of2024 = laporan('Laporan kinerja 2024');
  const of2025 = laporan('Laporan kinerja 2025');

  test('is present with what tells of its year', () => {
    expect(state(report, [of2025], '2026-11-21')).toBe('ada /dokumen/lap/');
    expect(state(report, [of2025], '2026-01-02')).toBe('ada /dokumen/lap/');
  });

  test('is present until its day with what was published the year before', () => {
    expect(state(report, [of2024], '2026-03-31')).toBe('ada /dokumen/lap/');
  });

  test('is late the day after, and still links what there is', () => {
    expect(state(report, [of2024], '2026-04-01')).toBe('terlambat /dokumen/lap/');
    expect(state(report, [], '2026-04-01')).toBe('terlambat');
  });

  test('is missing, not late, before its day or where there is none', () => {
    expect(state(report, [], '2026-03-31')).toBe('belum');
    expect(state({ ...report, batas: undefined }, [of2024], '2026-11-21')).toBe('belum /dokumen/lap/');
  });

  test('changes by itself on New Year and the day after its day, and only there', () => {
    const days = hariTenggat([report], '2026-11-21');
    expect(days).toEqual(['2026-01-01', '2026-04-01', '2027-01-01']);
    const village = desa({ dokumen: [of2024] });
    for (let day = '2026-01-01'; day < '2027-01-01'; day = next(day)) {
      const changed =
        periksaButir(report, village, day).status !== periksaButir(report, village, next(day)).status;
      if (changed) expect(days).toContain(next(day));
    }
  });
});

test('the year of a document is what it says, else one in its title, else that of its date', () => {
  const tahun = (judul: string, data: object = {}) => tahunDokumen(laporan(judul, data).data);
  expect(tahun('RKP Desa Tahun 2026', { tanggal: '2025-09-25' })).toBe(2026);
  expect(tahun('RKP Desa', { tanggal: '2025-09-25' })).toBe(2025);
  expect(tahun('RKP Desa 2026', { tahun: 2027 })).toBe(2027);
  expect(tahun('Nomor 900/120261/X', { tanggal: '2025-09-25' })).toBe(2025);
});

describe('an item is fulfilled', () => {
  test('by a document of its kind with one of its words at the start of a word', () => {
    const item = butir({ bukti: [{ dokumen: ['laporan'], kata: ['aset'] }] });
    expect(state(item, [laporan('Daftar ASET desa')], '2026-01-01')).toContain('ada');
    expect(state(item, [laporan('Kasetan')], '2026-01-01')).toBe('belum');
    expect(state(item, [laporan('Daftar aset', { jenis: 'perdes' })], '2026-01-01')).toBe('belum');
  });

  test('by a document that names it, which then counts for no other', () => {
    const item = butir({ bukti: [{ dokumen: ['laporan'] }] });
    expect(state(butir({}), [laporan('Apa saja', { dip: { butir: 'uji' } })], '2026-01-01')).toContain('ada');
    expect(state(item, [laporan('Apa saja', { dip: { butir: 'lain' } })], '2026-01-01')).toBe('belum');
  });

  test('by a page only where the site has it, and by nothing in a section that is switched off', () => {
    const page = butir({ bukti: [{ alamat: '/perangkat/' }] });
    const village = (modul = {}) => desa({ perangkat: [entri('perangkat', 'a')] }, modul);
    expect(periksaButir(page, village(), '2026-01-01').status).toBe('ada');
    expect(periksaButir(page, village({ perangkat: false }), '2026-01-01').status).toBe('belum');
    const budget = butir({ bukti: [{ anggaran: ['awal'] }] });
    const withBudget = (modul = {}) => desa({ anggaran: [entri('anggaran', 'a')] }, modul);
    expect(periksaButir(budget, withBudget(), '2026-01-01').status).toBe('ada');
    expect(periksaButir(budget, withBudget({ anggaran: false }), '2026-01-01').status).toBe('belum');
  });
});

describe('the list', () => {
  test('of the theme names a source for each item and each code once', () => {
    const codes = KETERBUKAAN_BAKU.map(({ kode }) => kode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { dasar } of KETERBUKAAN_BAKU) expect(dasar.length).toBeGreaterThan(0);
  });

  test('asks a kelurahan for no budget of its own', () => {
    const items = butirUntuk(KETERBUKAAN_BAKU, 'kelurahan');
    expect(items.some(({ nama }) => /APB|RPJM|RKP/.test(nama))).toBe(false);
    expect(items.length).toBeGreaterThan(15);
  });

  test('links only to pages that the site has', () => {
    const village = desa({ dokumen: [entri('dokumen', 'p')], agenda: [entri('agenda', 'a')] });
    const paths = new Set(ruteDesa(village).map(({ path }) => path));
    for (const { tautan } of periksaKeterbukaan(KETERBUKAAN_BAKU, village, '2026-11-21'))
      if (tautan) expect(paths).toContain(tautan.path);
  });

  test('of a regency replaces, adds, removes, or stands alone', () => {
    const own = (data: object) => keterbukaan.parse(data);
    const changed = { kode: 'apb-desa', nama: 'Lain', golongan: 'berkala', dasar: ['Perbup'] };
    const added = { ...changed, kode: 'baru' };
    const list = gabungKeterbukaan(KETERBUKAAN_BAKU, own({ hapus: ['aset'], butir: [changed, added] }));
    expect(list.length).toBe(KETERBUKAAN_BAKU.length);
    expect(list.find(({ kode }) => kode === 'apb-desa')?.nama).toBe('Lain');
    expect(list.some(({ kode }) => kode === 'aset')).toBe(false);
    expect(gabungKeterbukaan(KETERBUKAAN_BAKU, own({ ganti: true, butir: [added] })).length).toBe(1);
  });
});

describe('three hundred documents', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    entri('dokumen', `d-${index}`, { tanggal: `${2026 - Math.floor(index / 25)}-01-02` }),
  );
  const [group] = arsipDokumen(desa({ dokumen: many }));

  test('show whole years up to sixty, and the others on pages of their own', () => {
    expect(group?.jumlah).toBe(300);
    expect(group?.tampil.map(({ tahun }) => tahun)).toEqual(['2026', '2025']);
    expect(group?.lama.length).toBe(10);
    const shown = [...(group?.tampil ?? []), ...(group?.lama ?? [])].flatMap(({ isi }) => isi);
    expect(new Set(shown).size).toBe(300);
  });

  test('of one year stay together', () => {
    const one = many.map((entry) => ({ ...entry, data: { ...entry.data, tanggal: '2026-01-02' } }));
    expect(menurutTahun(one).length).toBe(1);
    expect(arsipDokumen(desa({ dokumen: one }))[0]?.tampil[0]?.isi.length).toBe(300);
  });
});

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
