/**
 * What a village must publish, as its camat asks for it: what is there, what is late and for how long, what is to
 * come, and how it was in earlier years. The verdict is the one that citizens read (`keterbukaan-periksa.ts`).
 */
import type { Desa } from '../desa.ts';
import type { Golongan } from '../golongan.ts';
import { type ButirKeterbukaan, labelButir } from '../keterbukaan.ts';
import { type HasilButir, periksaButir } from '../keterbukaan-periksa.ts';
import { selisihHari, type Tanggal } from '../tanggal.ts';

/** In the order in which they ask for work. `menunggu`: not there, and its day has not come. */
export const STATUS_KEWAJIBAN = {
  terlambat: 'Terlambat',
  menunggu: 'Belum waktunya',
  belum: 'Belum ada',
  ada: 'Ada',
} as const;

export type StatusKewajiban = keyof typeof STATUS_KEWAJIBAN;

export interface Kewajiban {
  kode: string;
  /** In the village's words: `APB Nagari`. */
  nama: string;
  /** As the list has it, where villages of several kinds are told of together. */
  namaBaku: string;
  golongan: Golongan;
  /** Legal sources. */
  dasar: readonly string[];
  status: StatusKewajiban;
  /** Year that is asked for; none where the item does not change each year. */
  tahun?: number;
  /** Last day for it. */
  batas?: Tanggal;
  /** Days since that day when late; days until then when its year is still to come. */
  hari?: number;
  /** Where it is on the site; when not `ada`, the newest of an earlier year. */
  tautan?: HasilButir['tautan'];
  /** The years before, newest first. */
  lalu: { tahun: number; ada: boolean }[];
}

/** Years before that are looked at. */
export const TAHUN_LALU = 2;

/** All items of the village's list, in its order, on the day of `desa`. */
export function kewajibanDesa(desa: Desa): Kewajiban[] {
  return desa.keterbukaan.map((butir) => satu(butir, desa));
}

function satu(butir: ButirKeterbukaan, desa: Desa): Kewajiban {
  const today = desa.hariIni;
  const { status, tahun, batas, tautan } = periksaButir(butir, desa, today);
  const waiting = batas !== undefined && today <= batas && tautan?.tahun !== tahun;
  const late = status === 'terlambat';
  return {
    kode: butir.kode,
    nama: labelButir(butir, desa.identitas.sebutan),
    namaBaku: butir.nama,
    golongan: butir.golongan,
    dasar: butir.dasar,
    status: status === 'belum' && waiting ? 'menunggu' : status,
    ...(tahun !== undefined && { tahun }),
    ...(batas !== undefined && { batas }),
    ...(batas !== undefined && (late || waiting) && { hari: Math.abs(selisihHari(batas, today)) }),
    ...(tautan && { tautan }),
    lalu: tahun === undefined ? [] : tahunTahunLalu(butir, desa),
  };
}

/** Each year before as its last day found it, with what is on the site now. */
function tahunTahunLalu(butir: ButirKeterbukaan, desa: Desa): Kewajiban['lalu'] {
  const year = Number(desa.hariIni.slice(0, 4));
  return Array.from({ length: TAHUN_LALU }, (_, index) => {
    const { tahun = year, tautan } = periksaButir(butir, desa, `${year - 1 - index}-12-31`);
    return { tahun, ada: tautan?.tahun === tahun };
  });
}

/** Notices of disasters are asked for only when there is one; nobody is behind with them. */
export function isDihitung({ golongan }: Pick<Kewajiban, 'golongan'>): boolean {
  return golongan !== 'serta-merta';
}

export interface Kelengkapan extends Record<StatusKewajiban, number> {
  /** Items that are due: what is `menunggu` is owed on its day, as the portal's measure has it. */
  jumlah: number;
}

/** How many items stand where. */
export function kelengkapan(items: readonly Kewajiban[]): Kelengkapan {
  const counted = items.filter(isDihitung);
  const of = (status: StatusKewajiban) => counted.filter((item) => item.status === status).length;
  return {
    jumlah: counted.length - of('menunggu'),
    terlambat: of('terlambat'),
    menunggu: of('menunggu'),
    belum: of('belum'),
    ada: of('ada'),
  };
}

/** Items whose day has passed, the longest first. */
export function kewajibanTerlambat(items: readonly Kewajiban[]): Kewajiban[] {
  return items
    .filter((item) => item.status === 'terlambat' && isDihitung(item))
    .toSorted((a, b) => (b.hari ?? 0) - (a.hari ?? 0));
}

/** Items of the year that are still to come, the soonest first. */
export function kewajibanMenjelang(items: readonly Kewajiban[]): Kewajiban[] {
  return items
    .filter((item) => item.status !== 'terlambat' && item.hari !== undefined && isDihitung(item))
    .toSorted((a, b) => (a.hari ?? 0) - (b.hari ?? 0));
}
