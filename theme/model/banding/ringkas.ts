/**
 * One year of a village's budget in the few figures by which villages are compared. It is made with the
 * village's own site and travels in what the village publishes; the regency's portal reads it there.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Anggaran, VERSI } from '../anggaran.ts';
import { pohon } from '../hitung.ts';
import { banyakTidakCocok, periksaAnggaran } from '../pemeriksaan.ts';
import { jumlahPenduduk, type Penduduk } from '../penduduk.ts';
import { pilihan } from '../pilihan.ts';
import { tanggal } from '../tanggal.ts';
import { BIDANG, DANA, menurutBidang, menurutDanaMasuk } from './bagian.ts';
import { versiDipakai } from './versi.ts';

/** Whole sen; what is too large for an exact number is refused. */
const sen = () => z.number().refine(Number.isSafeInteger);

const dokumen = { versi: pilihan(VERSI), tanggal: tanggal() };

/** Schema of one year as it is written down; amounts in sen. */
export const ringkasTahun = z.strictObject({
  tahun: z.number().int().min(2015).max(2099),
  /** Changes whenever a row of any version of the year does: by it the open data knows what to write again. */
  sidik: z.string().regex(/^[0-9a-f]{16}$/),
  rencana: z.strictObject({
    ...dokumen,
    pendapatan: sen(),
    belanja: sen(),
    dana: z.partialRecord(z.enum(DANA), sen()),
    bidang: z.partialRecord(z.enum(BIDANG), sen()),
    /** Checks of the document that do not come out; the village's page lists them. */
    tidak_cocok: z.number().int().min(0),
  }),
  /** What was used, and of which plan. */
  laporan: z.strictObject({ ...dokumen, rencana: sen(), dipakai: sen() }).optional(),
  /** The count of people that the year is divided by. */
  penduduk: z.strictObject({ jumlah: z.number().int().min(1), tanggal: tanggal() }).optional(),
});

export type RingkasTahun = z.infer<typeof ringkasTahun>;

/**
 * The years of a village, newest first. Only what is published may be passed: a draft is nobody's budget.
 */
export function ringkasAnggaran(budgets: readonly Anggaran[], counts: readonly Penduduk[]): RingkasTahun[] {
  return versiDipakai(budgets).map(({ tahun, rencana, laporan }) => {
    const plan = pohon(rencana);
    const used = laporan && pohon(laporan).belanja;
    const penduduk = pendudukTahun(counts, tahun);
    return {
      tahun,
      sidik: sidik(budgets.filter((data) => data.tahun === tahun)),
      rencana: {
        ...sumber(rencana),
        pendapatan: plan.pendapatan.anggaran,
        belanja: plan.belanja.anggaran,
        dana: menurutDanaMasuk(plan),
        bidang: menurutBidang(plan),
        tidak_cocok: banyakTidakCocok(periksaAnggaran(rencana, plan), rencana),
      },
      ...(laporan &&
        used?.realisasi !== undefined && {
          laporan: { ...sumber(laporan), rencana: used.anggaran, dipakai: used.realisasi },
        }),
      ...(penduduk && { penduduk }),
    };
  });
}

/**
 * The people among whom a year's budget is divided: the last count of that year or before it, else the first
 * after it. Undefined where there is none, or where nobody was counted.
 */
export function pendudukTahun(counts: readonly Penduduk[], tahun: number): RingkasTahun['penduduk'] {
  const sorted = counts.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const count = sorted.findLast(({ tanggal }) => tanggal <= `${tahun}-12-31`) ?? sorted[0];
  const jumlah = count ? jumlahPenduduk(count) : 0;
  return count && jumlah > 0 ? { jumlah, tanggal: count.tanggal } : undefined;
}

function sidik(budgets: readonly Anggaran[]): string {
  const versions = budgets
    .toSorted((a, b) => (a.versi < b.versi ? -1 : 1))
    .map(({ versi, tanggal, dokumen, rincian }) => [versi, tanggal, dokumen, rincian]);
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 16);
}

function sumber({ versi, tanggal }: Anggaran): Pick<Anggaran, 'versi' | 'tanggal'> {
  return { versi, tanggal };
}
