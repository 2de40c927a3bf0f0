/** The order in which pages show the entries of each collection. Ties are broken by slug, so it is stable. */

import { URUTAN_VERSI } from '../../theme/model/anggaran.ts';
import { JENIS_KESEHATAN } from '../../theme/model/kesehatan.ts';
import type { IsiKoleksi, NamaKoleksi } from '../../theme/model/koleksi.ts';
import { KATEGORI_LAPAK } from '../../theme/model/lapak.ts';
import { JENIS_LEMBAGA } from '../../theme/model/lembaga.ts';
import { JENIS_TEMPAT } from '../../theme/model/tempat.ts';
import type { AnyEntry } from './entries.ts';

type Key = (data: never) => string | number;

const newest = (date: string): number => -Number(date.replaceAll('-', ''));

const URUTAN_LAPAK = Object.keys(KATEGORI_LAPAK);
const URUTAN_KESEHATAN = Object.keys(JENIS_KESEHATAN);

const KEYS: { [K in NamaKoleksi]: ((data: IsiKoleksi[K]) => string | number)[] } = {
  layanan: [(d) => d.judul.toLowerCase()],
  tambahan: [],
  pengumuman: [(d) => newest(d.tanggal)],
  berita: [(d) => newest(d.tanggal)],
  agenda: [(d) => d.mulai, (d) => d.jam ?? ''],
  perangkat: [(d) => d.urutan, (d) => d.nama],
  lembaga: [(d) => Object.keys(JENIS_LEMBAGA).indexOf(d.jenis), (d) => d.urutan, (d) => d.nama],
  galeri: [(d) => newest(d.tanggal)],
  dokumen: [(d) => newest(d.tanggal)],
  halaman: [(d) => d.urutan, (d) => d.judul.toLowerCase()],
  anggaran: [(d) => -d.tahun, (d) => -URUTAN_VERSI.indexOf(d.versi)],
  pengaduan: [(d) => newest(d.diterima)],
  wilayah: [(d) => newest(d.tanggal)],
  penduduk: [(d) => newest(d.tanggal)],
  kegiatan: [(d) => -d.tahun, (d) => d.judul.toLowerCase()],
  tempat: [(d) => Object.keys(JENIS_TEMPAT).indexOf(d.jenis), (d) => d.urutan, (d) => d.nama],
  panduan: [(d) => d.judul.toLowerCase()],
  bantuan: [(d) => d.judul.toLowerCase()],
  pendamping: [(d) => d.dusun?.toLowerCase() ?? '\uffff', (d) => d.urutan, (d) => d.nama],
  loker: [(d) => d.ditutup, (d) => d.judul.toLowerCase()],
  lapak: [(d) => URUTAN_LAPAK.indexOf(d.kategori), (d) => d.judul.toLowerCase()],
  kesehatan: [(d) => URUTAN_KESEHATAN.indexOf(d.jenis), (d) => d.judul.toLowerCase()],
};

export function inOrder(nama: NamaKoleksi, entries: readonly AnyEntry[]): AnyEntry[] {
  const keys = KEYS[nama] as readonly Key[];
  return entries.toSorted((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a.data as never), key(b.data as never)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a.slug < b.slug ? -1 : 1;
  });
}
