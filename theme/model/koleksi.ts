/**
 * The register of content types: which folder holds which schema. The build, the checks and the
 * forms all walk this list; a new type joins by adding its schema here.
 */
import type { z } from 'zod';
import { type Agenda, agenda } from './agenda.ts';
import { type Anggaran, anggaran } from './anggaran.ts';
import { type Bantuan, bantuan } from './bantuan.ts';
import { type Berita, berita } from './berita.ts';
import { type Dokumen, dokumen } from './dokumen.ts';
import { type Galeri, galeri } from './galeri.ts';
import { type Halaman, halaman } from './halaman.ts';
import { type KegiatanDesa, kegiatanDesa } from './kegiatan-desa.ts';
import { type Kesehatan, kesehatan } from './kesehatan.ts';
import { type Lapak, lapak } from './lapak.ts';
import { type Layanan, layanan } from './layanan.ts';
import { type Lembaga, lembaga } from './lembaga.ts';
import { type Loker, loker } from './loker.ts';
import { type Panduan, panduan } from './panduan.ts';
import { type Pendamping, pendamping } from './pendamping.ts';
import { type Penduduk, penduduk } from './penduduk.ts';
import { type Pengaduan, pengaduan } from './pengaduan.ts';
import { type Pengumuman, pengumuman } from './pengumuman.ts';
import { type Perangkat, perangkat } from './perangkat.ts';
import { type Tambahan, tambahan } from './tambahan.ts';
import { type Tempat, tempat } from './tempat.ts';
import { type WilayahDesa, wilayahDesa } from './wilayah-desa.ts';

export interface IsiKoleksi {
  layanan: Layanan;
  tambahan: Tambahan;
  pengumuman: Pengumuman;
  berita: Berita;
  agenda: Agenda;
  perangkat: Perangkat;
  lembaga: Lembaga;
  galeri: Galeri;
  dokumen: Dokumen;
  halaman: Halaman;
  anggaran: Anggaran;
  kegiatan: KegiatanDesa;
  panduan: Panduan;
  pengaduan: Pengaduan;
  bantuan: Bantuan;
  pendamping: Pendamping;
  kesehatan: Kesehatan;
  wilayah: WilayahDesa;
  penduduk: Penduduk;
  loker: Loker;
  lapak: Lapak;
  tempat: Tempat;
}

export type NamaKoleksi = keyof IsiKoleksi;

export interface Koleksi {
  /** Folder name in `content/<desa>/`. */
  nama: NamaKoleksi;
  /** Indonesian name of the collection, and of one entry. */
  label: string;
  satuan: string;
  schema: z.ZodType;
  /** Who may write it: villages, the regency (`content/_kabupaten/`), or both. */
  penulis: readonly ('desa' | 'kabupaten')[];
  /** File type of an entry. MDX runs code, so only the regency may write it. */
  format: 'md' | 'mdx';
}

export const KOLEKSI: readonly Koleksi[] = [
  {
    nama: 'layanan',
    label: 'Layanan',
    satuan: 'layanan',
    schema: layanan,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'tambahan',
    label: 'Tambahan layanan kabupaten',
    satuan: 'tambahan',
    schema: tambahan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'pengumuman',
    label: 'Pengumuman',
    satuan: 'pengumuman',
    schema: pengumuman,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  { nama: 'berita', label: 'Berita', satuan: 'berita', schema: berita, penulis: ['desa'], format: 'md' },
  { nama: 'agenda', label: 'Agenda', satuan: 'agenda', schema: agenda, penulis: ['desa'], format: 'md' },
  {
    nama: 'perangkat',
    label: 'Perangkat',
    satuan: 'perangkat',
    schema: perangkat,
    penulis: ['desa'],
    format: 'md',
  },
  { nama: 'lembaga', label: 'Lembaga', satuan: 'lembaga', schema: lembaga, penulis: ['desa'], format: 'md' },
  { nama: 'galeri', label: 'Galeri', satuan: 'album', schema: galeri, penulis: ['desa'], format: 'md' },
  { nama: 'dokumen', label: 'Dokumen', satuan: 'dokumen', schema: dokumen, penulis: ['desa'], format: 'md' },
  { nama: 'halaman', label: 'Halaman', satuan: 'halaman', schema: halaman, penulis: ['desa'], format: 'md' },
  {
    nama: 'anggaran',
    label: 'Anggaran',
    satuan: 'anggaran',
    schema: anggaran,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'kegiatan',
    label: 'Kegiatan',
    satuan: 'kegiatan',
    schema: kegiatanDesa,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'panduan',
    label: 'Panduan',
    satuan: 'panduan',
    schema: panduan,
    penulis: ['kabupaten'],
    format: 'mdx',
  },
  {
    nama: 'pengaduan',
    label: 'Pengaduan',
    satuan: 'pengaduan',
    schema: pengaduan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'bantuan',
    label: 'Bantuan',
    satuan: 'bantuan',
    schema: bantuan,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'pendamping',
    label: 'Pendamping warga',
    satuan: 'pendamping',
    schema: pendamping,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'kesehatan',
    label: 'Kesehatan',
    satuan: 'jadwal',
    schema: kesehatan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'wilayah',
    label: 'Wilayah',
    satuan: 'wilayah',
    schema: wilayahDesa,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'penduduk',
    label: 'Penduduk',
    satuan: 'penduduk',
    schema: penduduk,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'loker',
    label: 'Lowongan kerja',
    satuan: 'lowongan',
    schema: loker,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  { nama: 'lapak', label: 'Lapak warga', satuan: 'lapak', schema: lapak, penulis: ['desa'], format: 'md' },
  {
    nama: 'tempat',
    label: 'Tempat di peta',
    satuan: 'tempat',
    schema: tempat,
    penulis: ['desa'],
    format: 'md',
  },
];

const BY_NAME = new Map<string, Koleksi>(KOLEKSI.map((koleksi) => [koleksi.nama, koleksi]));

/** The collection of that folder name, or undefined. */
export function koleksiBernama(nama: string): Koleksi | undefined {
  return BY_NAME.get(nama);
}
