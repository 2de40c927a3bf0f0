/**
 * A complaint in the public log: what it is about and what was done, never who sent it. There is no field
 * for a name, an address or a number, so none can be published by filling in a form.
 */
import { z } from 'zod';
import { median } from './angka.ts';
import { type Entri, umum } from './entri.ts';
import { pilihan } from './pilihan.ts';
import { selisihHari, type Tanggal, tanggal } from './tanggal.ts';
import { baris, paragraf, telepon } from './teks.ts';

export const KATEGORI_PENGADUAN = {
  jalan: 'Jalan dan jembatan',
  penerangan: 'Lampu dan listrik',
  air: 'Air dan saluran',
  sampah: 'Sampah dan lingkungan',
  pelayanan: 'Pelayanan kantor',
  bantuan: 'Bantuan sosial',
  anggaran: 'Uang dan pembangunan',
  keamanan: 'Keamanan dan ketertiban',
  kesehatan: 'Kesehatan dan sekolah',
  lainnya: 'Lainnya',
} as const;
export type KategoriPengaduan = keyof typeof KATEGORI_PENGADUAN;

export const SALURAN_PENGADUAN = {
  whatsapp: 'WhatsApp',
  kantor: 'datang ke kantor',
  telepon: 'telepon',
  surat: 'surat atau kotak saran',
  lapor: 'SP4N-LAPOR',
  media_sosial: 'media sosial',
  musyawarah: 'musyawarah warga',
} as const;

/** How far a complaint has come, in the order in which a list of states shows them. */
export const STATUS_PENGADUAN = {
  diterima: 'Diterima',
  diproses: 'Sedang diproses',
  selesai: 'Selesai',
  diteruskan: 'Diteruskan',
  ditolak: 'Tidak dapat ditindaklanjuti',
} as const;
export type StatusPengaduan = keyof typeof STATUS_PENGADUAN;

const wajib = (field: string) => ({ path: [field], params: { code: 'missing' } });
const terlaluAwal = (field: string) => ({ path: [field], params: { code: 'ends_before_start' } });

export const pengaduan = z
  .object({
    judul: baris(120).meta({
      label: 'Masalah',
      hint: 'Singkat, tanpa nama orang.',
      example: 'Lampu jalan mati di RT 02',
    }),
    kategori: pilihan(KATEGORI_PENGADUAN).meta({ label: 'Kategori' }),
    dusun: baris(60)
      .optional()
      .meta({ label: 'Dusun', hint: 'Wilayahnya saja, bukan alamat rumah.', example: 'Krajan' }),
    saluran: pilihan(SALURAN_PENGADUAN).meta({ label: 'Disampaikan lewat' }),
    diterima: tanggal().meta({ label: 'Tanggal diterima', today: true }),
    status: pilihan(STATUS_PENGADUAN).default('diterima').meta({ label: 'Status' }),
    diteruskan_ke: baris(120)
      .optional()
      .meta({ label: 'Diteruskan ke', hint: 'Wajib bila diteruskan.', example: 'Dinas Pekerjaan Umum' }),
    alasan: paragraf(300)
      .optional()
      .meta({ label: 'Alasan', hint: 'Wajib bila tidak dapat ditindaklanjuti.' }),
    dijawab: tanggal().optional().meta({ label: 'Tanggal dijawab', hint: 'Jawaban pertama kepada pelapor.' }),
    selesai: tanggal().optional().meta({ label: 'Tanggal selesai', hint: 'Wajib bila selesai.' }),
    jawaban: paragraf(600)
      .optional()
      .meta({ label: 'Jawaban', hint: 'Apa yang sudah dilakukan, tanpa nama orang.' }),
    ...umum,
  })
  .refine((d) => d.status !== 'selesai' || d.selesai, wajib('selesai'))
  .refine((d) => d.status !== 'diteruskan' || d.diteruskan_ke, wajib('diteruskan_ke'))
  .refine((d) => d.status !== 'ditolak' || d.alasan, wajib('alasan'))
  .refine((d) => !d.dijawab || d.diterima <= d.dijawab, terlaluAwal('dijawab'))
  .refine((d) => !d.selesai || (d.dijawab ?? d.diterima) <= d.selesai, terlaluAwal('selesai'));

export type Pengaduan = z.infer<typeof pengaduan>;

/** Part of `situs.yaml`: who answers complaints, and what the village promises. */
export const layananPengaduan = z.object({
  petugas: baris(80).optional().meta({
    label: 'Petugas pengaduan',
    hint: 'Jabatannya, bukan nama orang.',
    example: 'Sekretaris Desa',
  }),
  whatsapp: telepon().optional().meta({
    label: 'WhatsApp pengaduan',
    hint: 'Nomor dinas. Kosongkan bila sama dengan WhatsApp pelayanan.',
  }),
  hari_jawab: z.number().int().min(1).max(14).optional().meta({
    label: 'Dijawab dalam (hari kerja)',
    hint: 'Paling lama 14 hari (UU 25/2009).',
    example: '3',
  }),
  hari_selesai: z.number().int().min(1).max(60).optional().meta({
    label: 'Selesai dalam (hari kerja)',
    hint: 'Paling lama 60 hari (UU 25/2009).',
    example: '14',
  }),
});

/** Counts and waiting times of a log. Days are calendar days, as the citizen waits them. */
export interface RingkasanPengaduan {
  jumlah: number;
  /** How many stand in each state; states that nobody is in are left out. */
  status: Partial<Record<StatusPengaduan, number>>;
  kategori: Partial<Record<KategoriPengaduan, number>>;
  /** Nobody has answered these yet. They have no waiting time, so the medians cannot show them. */
  belumDijawab: number;
  /** Days to the first answer: half of those that were answered waited no longer. */
  hariJawab: number | undefined;
  /** Days until the matter was done, of those that are done. */
  hariSelesai: number | undefined;
  /** Day of the oldest one. */
  sejak: Tanggal | undefined;
}

/** Day of the first answer. Whoever saw the matter done has had the answer by then. */
export function dijawabPada({
  dijawab,
  selesai,
}: Pick<Pengaduan, 'dijawab' | 'selesai'>): Tanggal | undefined {
  return dijawab ?? selesai;
}

/** The log in numbers. */
export function ringkasPengaduan(log: readonly Pengaduan[]): RingkasanPengaduan {
  const answered = log.flatMap((one) => waktu(one.diterima, dijawabPada(one)));
  return {
    jumlah: log.length,
    status: hitung(log, STATUS_PENGADUAN, ({ status }) => status),
    kategori: hitung(log, KATEGORI_PENGADUAN, ({ kategori }) => kategori),
    belumDijawab: log.filter(isBelumDijawab).length,
    hariJawab: median(answered),
    hariSelesai: median(log.flatMap((one) => waktu(one.diterima, one.selesai))),
    sejak: log.map(({ diterima }) => diterima).sort()[0],
  };
}

/** Nobody has answered it. What was passed on or turned down has been, even where the day was not noted. */
export function isBelumDijawab(one: Pengaduan): boolean {
  return !dijawabPada(one) && (one.status === 'diterima' || one.status === 'diproses');
}

function waktu(from: Tanggal, to: Tanggal | undefined): number[] {
  return to ? [selisihHari(from, to)] : [];
}

function hitung<K extends string>(
  log: readonly Pengaduan[],
  order: Readonly<Record<K, string>>,
  key: (one: Pengaduan) => K,
): Partial<Record<K, number>> {
  const counts = (Object.keys(order) as K[]).map(
    (name) => [name, log.filter((one) => key(one) === name).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0)) as Partial<Record<K, number>>;
}

/** How many of the newest the first page shows, and how many one page of a year: both stay light. */
export const PENGADUAN_TERBARU = 20;
const SELEMBAR = 50;

/** A page of the log of one year. */
export interface LembarPengaduan {
  tahun: number;
  /** 1 is the newest page of the year. */
  lembar: number;
  /** How many pages the year has. */
  dari: number;
  isi: readonly Entri<Pengaduan>[];
}

/** The pages by year, newest first; none where the first page shows all. `log` comes newest first. */
export function arsipPengaduan(log: readonly Entri<Pengaduan>[]): LembarPengaduan[] {
  if (log.length <= PENGADUAN_TERBARU) return [];
  const years = Map.groupBy(log, ({ data }) => Number(data.diterima.slice(0, 4)));
  return [...years].flatMap(([tahun, all]) => {
    const dari = Math.ceil(all.length / SELEMBAR);
    return Array.from({ length: dari }, (_, index) => ({
      tahun,
      lembar: index + 1,
      dari,
      isi: all.slice(index * SELEMBAR, (index + 1) * SELEMBAR),
    }));
  });
}
