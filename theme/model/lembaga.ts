/**
 * An institution of the village beside its government: what it does, by which law, who leads it. Its heads
 * are named in their office only; a private address or number has no field.
 */
import { z } from 'zod';
import { berurutan, umum } from './entri.ts';
import { berfoto, wajibBerketerangan } from './foto-isian.ts';
import { pilihan } from './pilihan.ts';
import { baris, paragraf, telepon } from './teks.ts';

/** Kinds in the order of the list (Permendagri 18/2018 for those of the people; BPD by Permendagri 110/2016). */
export const JENIS_LEMBAGA = {
  bpd: 'Badan permusyawaratan',
  adat: 'Lembaga adat',
  lpm: 'Pemberdayaan masyarakat',
  rt_rw: 'RT dan RW',
  pkk: 'PKK',
  posyandu: 'Posyandu',
  karang_taruna: 'Karang taruna',
  linmas: 'Perlindungan masyarakat dan siaga',
  bumdes: 'BUM Desa',
  koperasi: 'Koperasi dan kelompok usaha',
  lainnya: 'Lainnya',
} as const;
export type JenisLembaga = keyof typeof JENIS_LEMBAGA;

export const lembaga = z
  .object({
    nama: baris(120).meta({ label: 'Nama', example: 'Badan Permusyawaratan Desa' }),
    singkatan: baris(40).optional().meta({ label: 'Singkatan', example: 'BPD' }),
    jenis: pilihan(JENIS_LEMBAGA).meta({ label: 'Jenis' }),
    tugas: paragraf(400).meta({ label: 'Tugas', hint: 'Apa yang dikerjakan untuk warga.' }),
    dasar_hukum: baris(160)
      .optional()
      .meta({ label: 'Dasar hukum', example: 'Keputusan Kepala Desa Nomor 5 Tahun 2025' }),
    pengurus: z
      .array(
        z.object({
          jabatan: baris(80).meta({ label: 'Jabatan', example: 'Ketua' }),
          nama: baris(80).meta({ label: 'Nama' }),
        }),
      )
      .max(40)
      .default([])
      .meta({ label: 'Pengurus', item: 'pengurus', hint: 'Pengurus saja, bukan semua anggota.' }),
    anggota: z.number().int().min(1).max(10_000).optional().meta({ label: 'Jumlah anggota', example: '7' }),
    tempat: baris(160)
      .optional()
      .meta({ label: 'Tempat', hint: 'Kantor atau tempat kegiatan, bukan rumah.' }),
    jam: baris(120).optional().meta({ label: 'Jam atau jadwal' }),
    telepon: telepon().optional().meta({ label: 'Telepon', hint: 'Nomor lembaga, bukan nomor pribadi.' }),
    whatsapp: telepon().optional().meta({ label: 'WhatsApp', hint: 'Nomor lembaga, bukan nomor pribadi.' }),
    email: z.email().optional().meta({ label: 'Surel', example: 'bpd@contoh.desa.id' }),
    ...berurutan,
    ...berfoto,
    ...umum,
  })
  .refine(...wajibBerketerangan);

export type Lembaga = z.infer<typeof lembaga>;
