/** What a banner says to those who want to ask: who carries out, where to complain, and whether the numbers add up. */
import { namaKantor, sebutKecil } from '../../theme/lib/kata.ts';
import type { Anggaran } from '../../theme/model/anggaran.ts';
import type { Desa } from '../../theme/model/desa.ts';
import type { PohonAnggaran } from '../../theme/model/hitung.ts';
import { banyakTidakCocok, periksaAnggaran } from '../../theme/model/pemeriksaan.ts';

/** Who carries the activities out. */
export function executors({ koleksi, identitas }: Desa, { tahun }: Anggaran): string {
  const named = new Set(
    koleksi.kegiatan.filter(({ data }) => data.tahun === tahun).map(({ data }) => data.pelaksana),
  );
  return named.size > 0
    ? `Pelaksana kegiatan: ${[...named].join(', ')}.`
    : `Pelaksana kegiatan dapat ditanyakan di kantor ${sebutKecil(identitas.sebutan)}.`;
}

/** Where to complain: an address that everybody can walk to, and the ways to write (Permendagri 20/2018, art. 39). */
export function complaints({ situs, identitas }: Desa): string[] {
  const { pengaduan, alamat: street, telepon, email } = situs;
  const whatsapp = pengaduan?.whatsapp ?? situs.whatsapp;
  const numbers = [
    whatsapp && `WhatsApp ${whatsapp}`,
    telepon && telepon !== whatsapp && `Telepon ${telepon}`,
  ];
  return [
    [namaKantor(identitas.sebutan), street].filter(Boolean).join(', '),
    numbers.filter(Boolean).join(' · ') || (email ?? ''),
  ].filter(Boolean);
}

/** Paper is believed more than a screen: where the numbers contradict themselves, it says so. */
export function check(data: Anggaran, tree: PohonAnggaran): { sound: boolean; text: string } {
  const wrong = banyakTidakCocok(periksaAnggaran(data, tree), data);
  const sound = wrong === 0;
  return {
    sound,
    text: sound
      ? 'Angka sudah diperiksa: semua jumlah cocok.'
      : `Perhatian: ${wrong} pemeriksaan angka tidak cocok. Penjelasannya ada di situs.`,
  };
}
