/**
 * What a notice must say at once when life or livelihood is in danger: UU 14/2008 art. 10 and the eight
 * parts of PerKI 1/2018. They stand in the order in which people need them: what, who, where to go, what to
 * do, where to get help; then who speaks, and what is being done.
 */
import { z } from 'zod';
import { pilihan } from './pilihan.ts';
import { paragraf } from './teks.ts';

export const JENIS_SERTA_MERTA = {
  'bencana-alam': 'Bencana alam',
  'bencana-non-alam': 'Bencana bukan alam',
  'bencana-sosial': 'Bencana sosial',
  'penyakit-menular': 'Penyakit menular',
  'racun-makanan': 'Racun pada makanan',
  'gangguan-utilitas': 'Gangguan listrik, air, atau telepon',
} as const;

const bagian = (label: string, hint: string) =>
  paragraf(600)
    .optional()
    .meta({ label, hint: `${hint} Beberapa hal: satu baris satu hal.` });

const BAGIAN = {
  bahaya_dampak: bagian('Bahaya dan dampaknya', 'Apa yang terjadi, dan apa yang dapat terjadi.'),
  pihak_terdampak: bagian('Siapa yang terdampak', 'Dusun, RT, atau kelompok warga.'),
  prosedur_evakuasi: bagian('Pindah ke mana', 'Jalan yang dilewati dan tempat yang dituju.'),
  cara_menghindari: bagian('Supaya selamat', 'Yang harus dan yang jangan dilakukan.'),
  cara_bantuan: bagian('Minta bantuan', 'Nomor siaga, posko, dapur umum.'),
  upaya_penanggulangan: bagian('Yang sedang dilakukan', 'Tindakan petugas saat ini.'),
  pihak_pengumum: bagian('Kabar resmi dari', 'Siapa yang berwenang mengumumkan.'),
  tata_cara_pengumuman: bagian('Kabar berikutnya lewat', 'Pengeras suara, WhatsApp, situs ini.'),
};

export type BagianSertaMerta = keyof typeof BAGIAN;

export const sertaMerta = z.object({
  jenis: pilihan(JENIS_SERTA_MERTA).meta({ label: 'Jenis kejadian' }),
  ...BAGIAN,
});

export type SertaMerta = z.infer<typeof sertaMerta>;

/** Each part with the heading that it has on the page. */
export const JUDUL_SERTA_MERTA = Object.fromEntries(
  Object.entries(BAGIAN).map(([name, field]) => [name, field.meta()?.label ?? name]),
) as Record<BagianSertaMerta, string>;

/** The parts that are not filled in, in the order of the page. */
export function bagianKosong(notice: SertaMerta | undefined): BagianSertaMerta[] {
  return (Object.keys(BAGIAN) as BagianSertaMerta[]).filter((name) => !notice?.[name]);
}
