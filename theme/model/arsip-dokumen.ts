/**
 * Documents in groups and years. A group shows whole years from the newest on, as many as fit; what is older
 * has a page for each year, so that the list stays short at hundreds of documents.
 */
import { alamat } from './alamat.ts';
import { type Desa, tampil } from './desa.ts';
import { type Dokumen, KELOMPOK_DOKUMEN, type KelompokDokumen, kelompokDokumen } from './dokumen.ts';
import type { Entri } from './entri.ts';

/** Documents on one page; a year with more is not divided. */
const SEHALAMAN = 60;

export interface TahunDokumen {
  tahun: string;
  isi: Entri<Dokumen>[];
}

export interface ArsipKelompok {
  kelompok: KelompokDokumen;
  nama: string;
  jumlah: number;
  /** Shown on the page of the group, newest first. */
  tampil: TahunDokumen[];
  /** With a page of their own, newest first. */
  lama: TahunDokumen[];
}

/** The groups that have documents, in their order. */
export function arsipDokumen(desa: Desa, sehalaman = SEHALAMAN): ArsipKelompok[] {
  if (!tampil(desa, 'dokumen')) return [];
  return (Object.keys(KELOMPOK_DOKUMEN) as KelompokDokumen[]).flatMap((kelompok) => {
    const entries = desa.koleksi.dokumen.filter(({ data }) => kelompokDokumen(data.jenis) === kelompok);
    if (entries.length === 0) return [];
    const years = menurutTahun(entries);
    let room = sehalaman;
    const cut = years.findIndex(({ isi }, index) => {
      room -= isi.length;
      return index > 0 && room < 0;
    });
    const end = cut < 0 ? years.length : cut;
    return {
      kelompok,
      nama: KELOMPOK_DOKUMEN[kelompok].nama,
      jumlah: entries.length,
      tampil: years.slice(0, end),
      lama: years.slice(end),
    };
  });
}

/** All pages of groups and years, with what they list. */
export function halamanArsip(desa: Desa): { path: string; isi: Entri<Dokumen>[] }[] {
  return arsipDokumen(desa).flatMap(({ kelompok, tampil, lama }) => [
    { path: alamat.kelompokDokumen(kelompok), isi: tampil.flatMap(({ isi }) => isi) },
    ...lama.map(({ tahun, isi }) => ({ path: alamat.kelompokDokumen(kelompok, tahun), isi })),
  ]);
}

/** By the year of their date; the entries come newest first. */
export function menurutTahun(entries: readonly Entri<Dokumen>[]): TahunDokumen[] {
  const years = Map.groupBy(entries, ({ data }) => data.tanggal.slice(0, 4));
  return [...years].map(([tahun, isi]) => ({ tahun, isi }));
}
