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
  /** One Indonesian sentence for operators: what belongs here. */
  tentang: string;
  /** How forms call the text below the fields; left out where no page shows it. */
  isi?: string;
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
    tentang: 'Urusan yang dilayani kantor: syarat, cara, biaya, dan waktunya.',
    isi: 'Penjelasan tambahan',
    schema: layanan,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'tambahan',
    label: 'Tambahan layanan kabupaten',
    satuan: 'tambahan',
    tentang: 'Yang berbeda di sini dari layanan kabupaten: tempat, jam, dan petugasnya.',
    isi: 'Catatan untuk warga di sini',
    schema: tambahan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'pengumuman',
    label: 'Pengumuman',
    satuan: 'pengumuman',
    tentang: 'Kabar resmi yang perlu segera diketahui warga.',
    isi: 'Isi pengumuman',
    schema: pengumuman,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'berita',
    label: 'Berita',
    satuan: 'berita',
    tentang: 'Cerita tentang kegiatan yang sudah terjadi.',
    isi: 'Isi berita',
    schema: berita,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'agenda',
    label: 'Agenda',
    satuan: 'agenda',
    tentang: 'Acara yang akan datang: kapan dan di mana.',
    schema: agenda,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'perangkat',
    label: 'Perangkat',
    satuan: 'perangkat',
    tentang: 'Nama dan tugas perangkat; tanpa NIK, alamat rumah, atau nomor pribadi.',
    schema: perangkat,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'lembaga',
    label: 'Lembaga',
    satuan: 'lembaga',
    tentang: 'BPD, PKK, posyandu, RT dan RW, BUM Desa, dan lembaga lain.',
    isi: 'Penjelasan',
    schema: lembaga,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'galeri',
    label: 'Galeri',
    satuan: 'album',
    tentang: 'Kumpulan foto dari satu acara.',
    isi: 'Cerita',
    schema: galeri,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'dokumen',
    label: 'Dokumen',
    satuan: 'dokumen',
    tentang: 'Peraturan, rencana, dan laporan yang boleh diunduh warga.',
    isi: 'Penjelasan',
    schema: dokumen,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'halaman',
    label: 'Halaman',
    satuan: 'halaman',
    tentang: 'Halaman profil seperti sejarah, visi dan misi, serta maklumat pelayanan.',
    isi: 'Isi halaman',
    schema: halaman,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'anggaran',
    label: 'Anggaran',
    satuan: 'anggaran',
    tentang: 'APBDes dan realisasinya. Cara termudah: unggah laporan dari program keuangan.',
    isi: 'Catatan',
    schema: anggaran,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'kegiatan',
    label: 'Kegiatan',
    satuan: 'kegiatan',
    tentang: 'Pekerjaan yang dibiayai desa: tempat, biaya, dan kemajuannya.',
    isi: 'Penjelasan',
    schema: kegiatanDesa,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'panduan',
    label: 'Panduan',
    satuan: 'panduan',
    tentang: 'Panduan urusan yang melewati beberapa kantor.',
    isi: 'Isi panduan',
    schema: panduan,
    penulis: ['kabupaten'],
    format: 'mdx',
  },
  {
    nama: 'pengaduan',
    label: 'Pengaduan',
    satuan: 'pengaduan',
    tentang: 'Catatan pengaduan dan jawabannya; tanpa nama pelapor.',
    schema: pengaduan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'bantuan',
    label: 'Bantuan',
    satuan: 'bantuan',
    tentang: 'Program bantuan dan cara mendapatkannya; tanpa nama penerima.',
    isi: 'Penjelasan',
    schema: bantuan,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'pendamping',
    label: 'Pendamping warga',
    satuan: 'pendamping',
    tentang: 'Orang yang membantu warga di dusun atau RT.',
    schema: pendamping,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'kesehatan',
    label: 'Kesehatan',
    satuan: 'jadwal',
    tentang: 'Jadwal posyandu, imunisasi, bidan, dan layanan kesehatan lain.',
    schema: kesehatan,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'wilayah',
    label: 'Wilayah',
    satuan: 'wilayah',
    tentang: 'Luas, batas, dan pembagian wilayah. Yang terbaru yang tampil.',
    schema: wilayahDesa,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'penduduk',
    label: 'Penduduk',
    satuan: 'penduduk',
    tentang: 'Jumlah penduduk pada satu tanggal; hanya angka, tanpa nama.',
    schema: penduduk,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'loker',
    label: 'Lowongan kerja',
    satuan: 'lowongan',
    tentang: 'Lowongan kerja untuk warga, sampai hari terakhir melamar.',
    isi: 'Penjelasan',
    schema: loker,
    penulis: ['desa', 'kabupaten'],
    format: 'md',
  },
  {
    nama: 'lapak',
    label: 'Lapak warga',
    satuan: 'lapak',
    tentang: 'Barang dan jasa dari usaha warga, dengan nomor penjualnya.',
    isi: 'Penjelasan',
    schema: lapak,
    penulis: ['desa'],
    format: 'md',
  },
  {
    nama: 'tempat',
    label: 'Tempat di peta',
    satuan: 'tempat',
    tentang: 'Tempat umum di peta: sekolah, tempat ibadah, pasar; bukan rumah.',
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
