/**
 * What of the villages enters the portal's search, as rows of the catalogue. Chosen so that a phone can load
 * it for 800 villages: each village and its budget once, what is current, and services that are the village's
 * own. Older news and all texts are found on the village's own site, to which its row leads.
 */
import { VERSI } from '../anggaran.ts';
import type { Baris } from '../pencarian/baris.ts';
import { formatRentang, formatTanggal } from '../tanggal.ts';
import { alamatPortal } from './alamat.ts';
import { alamatDesa, type DesaPortal, type Portal } from './portal.ts';

/** A service that so many villages offer under one name is one row: which village, its citizens know. */
const BANYAK_DESA = 3;
/** A function that a larger part of the villages has tells none from the others. */
const JABATAN_LANGKA = 0.05;
/** Words of functions in the row of a village. */
const MAX_JABATAN = 8;

/** The rows of all villages, in the order of their names. */
export function barisPortal({ desa }: Portal): Baris[] {
  const common = hitung(desa, ({ jabatan }) => jabatan);
  const limit = Math.max(2, desa.length * JABATAN_LANGKA);
  return [
    ...desa.flatMap((village) => {
      const rare = village.jabatan.filter((one) => (common.get(one) ?? 0) <= limit);
      return barisDesa(village, rare.slice(0, MAX_JABATAN));
    }),
    ...layananDesa(desa),
  ];
}

function barisDesa(village: DesaPortal, jabatan: readonly string[]): Baris[] {
  const { namaLengkap, kecamatan, anggaran } = village;
  const row = (path: string, judul: string, jenis: string, rest: Partial<Baris> = {}): Baris => ({
    ...{ path: alamatDesa(village, path), judul, jenis },
    ...{ catatan: namaLengkap, kata: [], ringkasan: '', ...rest },
  });
  return [
    row('/', namaLengkap, 'Desa', {
      catatan: kecamatan,
      kata: tanpaKoma(['situs desa', 'kantor desa', ...jabatan]),
    }),
    ...(anggaran
      ? [
          row(anggaran.path, `Anggaran ${namaLengkap} ${anggaran.tahun}`, 'Anggaran', {
            catatan: VERSI[anggaran.versi],
          }),
        ]
      : []),
    ...village.pengumuman.map(({ path, judul }) => row(path, judul, 'Pengumuman')),
    ...village.agenda.map(({ path, judul, mulai, selesai }) =>
      row(path, judul, 'Agenda', { catatan: `${namaLengkap}, ${formatRentang(mulai, selesai)}` }),
    ),
    ...village.loker.map(({ path, judul, pemberi_kerja, ditutup }) =>
      row(path, judul, 'Lowongan', {
        catatan: `${namaLengkap}, sampai ${formatTanggal(ditutup)}`,
        ringkasan: pemberi_kerja,
      }),
    ),
  ];
}

/** Services by name: those of few villages lead there, those of many to the list of villages. */
function layananDesa(desa: readonly DesaPortal[]): Baris[] {
  const byName = new Map<string, { village: DesaPortal; service: DesaPortal['layanan'][number] }[]>();
  for (const village of desa) {
    for (const service of village.layanan) {
      const name = service.judul.toLowerCase();
      const known = byName.get(name);
      if (known) known.push({ village, service });
      else byName.set(name, [{ village, service }]);
    }
  }
  return [...byName.values()].flatMap((offers) => {
    const [first] = offers;
    if (first && offers.length >= BANYAK_DESA)
      return [
        {
          path: alamatPortal.desa,
          judul: first.service.judul,
          jenis: 'Layanan',
          catatan: `Di situs desa Anda; ${offers.length} desa menyediakannya`,
          kata: tanpaKoma(first.service.kata),
          ringkasan: 'Pilih desa Anda untuk syarat dan caranya.',
        },
      ];
    return offers.map(({ village, service }) => ({
      path: alamatDesa(village, service.path),
      judul: service.judul,
      jenis: 'Layanan',
      catatan: village.namaLengkap,
      kata: tanpaKoma(service.kata),
      ringkasan: '',
    }));
  });
}

/** The catalogue parts its words by commas. */
function tanpaKoma(words: readonly string[]): string[] {
  return words.map((word) => word.replaceAll(',', ' '));
}

function hitung<T>(items: readonly T[], words: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const word of new Set(words(item))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
