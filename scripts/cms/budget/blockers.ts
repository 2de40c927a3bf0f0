/** What keeps a budget from being saved, in words for the page: pure. */
import { anggaran } from '../../../theme/model/anggaran.ts';
import type { Review } from './review.ts';
import type { Sent } from './sent.ts';
import { CHECKS } from './words.ts';

/** @param existing the entry of that year and version, by the name of its content */
export function blockersOf(
  { judgement, problems, refused }: Review,
  { head, withoutUnread, replace }: Pick<Sent, 'head' | 'withoutUnread' | 'replace'>,
  existing: string | undefined,
): string[] {
  const { unread, rows } = judgement;
  const amounts = unread.filter(({ sebab }) => sebab === 'jumlah');
  const strange = unread.length - amounts.length;
  const checks = [...new Set(refused.map(({ check }) => CHECKS[check].nama))];
  return [
    ...(isYear(head.tahun) ? [] : ['Tahun anggaran belum benar. Contoh: 2026.']),
    ...problems.map(({ baris, pesan }) => `Baris ${baris}: ${pesan}`),
    ...amounts.map(({ baris }) => `Baris ${baris}: tulis jumlah uangnya, atau jangan pakai baris itu.`),
    ...(strange > 0 && !withoutUnread
      ? [
          `${strange} baris tidak terbaca. Isi kodenya, atau beri centang bahwa baris itu bukan bagian anggaran.`,
        ]
      : []),
    ...checks.map((nama) => `${nama}: betulkan barisnya, atau beri centang bahwa dokumennya memang begitu.`),
    ...(rows.length === 0 ? ['Tidak ada baris yang tersisa.'] : []),
    ...(existing !== undefined && replace !== existing
      ? [
          replace === undefined
            ? 'Anggaran tahun dan versi ini sudah ada. Beri centang bila ingin menggantinya.'
            : 'Anggaran ini baru saja diubah orang lain. Lihat riwayatnya, lalu beri centang lagi bila tetap ingin mengganti.',
        ]
      : []),
  ];
}

/** True for a year that an entry may have; its name is made of it. */
export function isYear(tahun: number): boolean {
  return anggaran.shape.tahun.safeParse(tahun).success;
}
