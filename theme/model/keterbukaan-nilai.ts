/**
 * How open a village is: shares of what it owes its citizens, weighed. Shares and never counts, so that a
 * small village is not measured by a large one; what does not apply to a village weighs nothing.
 */
import type { FaktaKeterbukaan } from './keterbukaan-fakta.ts';
import { selisihHari, type Tanggal } from './tanggal.ts';

/**
 * What is weighed, and how much: together 100. What the law lists weighs most, so that nobody comes near a
 * hundred who leaves half of it out.
 */
export const BOBOT = { informasi: 70, anggaran: 10, layanan: 10, pengaduan: 10 } as const;
export type UkuranKeterbukaan = keyof typeof BOBOT;
const UKURAN = Object.keys(BOBOT) as UkuranKeterbukaan[];

/** From which percentage on a village is in which group. */
export const KELOMPOK_KETERBUKAAN = {
  lengkap: { nama: 'Lengkap', mulai: 90 },
  menuju: { nama: 'Menuju lengkap', mulai: 60 },
  dibantu: { nama: 'Perlu dibantu', mulai: 0 },
} as const;
export type KelompokKeterbukaan = keyof typeof KELOMPOK_KETERBUKAAN;

/** Days within which a complaint is answered (UU 25/2009 art. 44); until then it is not missing. */
export const HARI_JAWAB = 14;

/** `part` of `whole`: 19 items of 21. */
export interface BagianNilai {
  ada: number;
  dari: number;
}

export interface NilaiKeterbukaan {
  /** Whole percent, rounded down: 100 only where nothing is missing. */
  persen: number;
  kelompok: KelompokKeterbukaan;
  /** What was weighed; what does not apply is missing. */
  bagian: Partial<Record<UkuranKeterbukaan, BagianNilai>>;
}

/** Weighs the facts. `today` decides which complaints have waited too long. */
export function nilaiKeterbukaan(fakta: FaktaKeterbukaan, today: Tanggal): NilaiKeterbukaan {
  const { informasi, anggaran, layanan, pengaduan } = fakta;
  const fresh = pengaduan?.terbuka.filter((day) => selisihHari(day, today) <= HARI_JAWAB).length ?? 0;
  const parts: Partial<Record<UkuranKeterbukaan, BagianNilai>> = {
    informasi: { ada: informasi.ada, dari: informasi.ada + informasi.terlambat + informasi.belum },
    anggaran: anggaran && { ada: anggaran.cocok, dari: anggaran.semua },
    layanan: { ada: layanan.lengkap, dari: layanan.semua },
    pengaduan: pengaduan && {
      ada: pengaduan.semua - pengaduan.terbuka.length,
      dari: pengaduan.semua - fresh,
    },
  };
  const weighed = UKURAN.flatMap((name) => {
    const part = parts[name];
    return part && part.dari > 0 ? [{ name, part, bobot: BOBOT[name] }] : [];
  });
  const whole = weighed.reduce((sum, { bobot }) => sum + bobot, 0);
  const got = weighed.reduce((sum, { part, bobot }) => sum + (bobot * part.ada) / part.dari, 0);
  // A third three times is a whole, whatever a sum of fractions says.
  const persen = whole === 0 ? 0 : Math.floor((got / whole) * 100 + 1e-9);
  return {
    persen,
    kelompok: kelompok(persen),
    bagian: Object.fromEntries(weighed.map(({ name, part }) => [name, part])),
  };
}

/** Places of several, best first; those of one percentage share theirs: 1, 1, 3. */
export function peringkat<T extends { persen: number }>(
  values: readonly T[],
): { nilai: T; tempat: number }[] {
  const sorted = values.toSorted((a, b) => b.persen - a.persen);
  let tempat = 0;
  return sorted.map((nilai, index) => {
    if (nilai.persen !== sorted[index - 1]?.persen) tempat = index + 1;
    return { nilai, tempat };
  });
}

function kelompok(persen: number): KelompokKeterbukaan {
  const names = Object.keys(KELOMPOK_KETERBUKAAN) as KelompokKeterbukaan[];
  return names.find((name) => persen >= KELOMPOK_KETERBUKAAN[name].mulai) ?? 'dibantu';
}
