/**
 * What is counted of a village's openness, on the day of its build. The facts travel in what the village
 * publishes; `keterbukaan-nilai.ts` weighs them.
 */
import { z } from 'zod';
import { type Desa, tampil } from './desa.ts';
import { pohon } from './hitung.ts';
import { periksaKeterbukaan } from './keterbukaan-periksa.ts';
import type { Layanan } from './layanan.ts';
import { periksaAnggaran } from './pemeriksaan.ts';
import { ringkasPengaduan } from './pengaduan.ts';
import { tanggal } from './tanggal.ts';

/** Open complaints whose days are told; a village has some dozen, and the list must fit into what it publishes. */
const MAX_TERBUKA = 2000;

const banyak = () => z.number().int().min(0).max(100_000);

/** Schema of the facts as they are written down. */
export const faktaKeterbukaan = z.strictObject({
  /** Items of the list of public information that are due. */
  informasi: z.strictObject({ ada: banyak(), terlambat: banyak(), belum: banyak() }),
  /** Checks of the newest budget; missing where a place has none of its own. */
  anggaran: z.strictObject({ cocok: banyak(), semua: banyak() }).optional(),
  /** Services that name all six components (UU 25/2009 art. 21). */
  layanan: z.strictObject({ lengkap: banyak(), semua: banyak() }),
  /** Complaints since last New Year, and the days of those that nobody has answered. */
  pengaduan: z.strictObject({ semua: banyak(), terbuka: z.array(tanggal()).max(MAX_TERBUKA) }).optional(),
});

export type FaktaKeterbukaan = z.infer<typeof faktaKeterbukaan>;

/** Counts the facts of a village on the day of its build. */
export function hitungKeterbukaan(desa: Desa): FaktaKeterbukaan {
  const { koleksi, identitas } = desa;
  const services = tampil(desa, 'layanan') ? koleksi.layanan.map(({ data }) => data) : [];
  return {
    informasi: informasi(desa),
    ...(identitas.jenis !== 'kelurahan' && { anggaran: anggaran(desa) }),
    // A village without a service has told nothing of any.
    layanan: { lengkap: services.filter(isLengkap).length, semua: Math.max(1, services.length) },
    ...pengaduan(desa),
  };
}

/**
 * Emergencies are told when there is one, so they are not owed on any day; what has a day is owed after it.
 */
function informasi(desa: Desa): FaktaKeterbukaan['informasi'] {
  const owed = periksaKeterbukaan(
    desa.keterbukaan.filter(({ golongan }) => golongan !== 'serta-merta'),
    desa,
    desa.hariIni,
  ).filter(({ status, batas }) => status !== 'belum' || batas === undefined);
  const count = (wanted: string) => owed.filter(({ status }) => status === wanted).length;
  return { ada: count('ada'), terlambat: count('terlambat'), belum: count('belum') };
}

/** Checks that can be made of the newest version; one that fails where none of this year or the last is published. */
function anggaran(desa: Desa): NonNullable<FaktaKeterbukaan['anggaran']> {
  const newest = tampil(desa, 'anggaran') ? desa.koleksi.anggaran[0]?.data : undefined;
  const year = Number(desa.hariIni.slice(0, 4));
  if (!newest || newest.tahun < year - 1) return { cocok: 0, semua: 1 };
  const made = periksaAnggaran(newest, pohon(newest)).filter(({ hasil }) => hasil !== 'tak-diperiksa');
  return {
    cocok: made.filter(({ hasil }) => hasil === 'cocok').length,
    semua: made.length + newest.selisih.length,
  };
}

/** Cost and time are asked for by the form, and where to complain stands on every service. */
function isLengkap({ syarat, langkah, hasil }: Layanan): boolean {
  return syarat.length > 0 && langkah.length > 0 && Boolean(hasil);
}

/** Nothing where nobody has complained. */
function pengaduan(desa: Desa): Pick<FaktaKeterbukaan, 'pengaduan'> {
  if (!tampil(desa, 'pengaduan')) return {};
  const since = `${Number(desa.hariIni.slice(0, 4)) - 1}-01-01`;
  const log = desa.koleksi.pengaduan.map(({ data }) => data).filter(({ diterima }) => diterima >= since);
  if (log.length === 0) return {};
  const terbuka = log
    .filter((one) => ringkasPengaduan([one]).belumDijawab > 0)
    .map(({ diterima }) => diterima);
  return { pengaduan: { semua: log.length, terbuka: terbuka.sort().slice(0, MAX_TERBUKA) } };
}
