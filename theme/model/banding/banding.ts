/**
 * The budgets of several villages of one year beside each other. Who has published none is named, never
 * counted as nought; sums are exact whatever their size.
 */

import { type Bernama, menurutNama } from '../menurut-nama.ts';
import type { Sen } from '../uang.ts';
import type { JenisWilayah } from '../wilayah.ts';
import { type Bagian, BIDANG, type Bidang, DANA, type DanaMasuk } from './bagian.ts';
import type { RingkasTahun } from './ringkas.ts';
import { type Sebaran, sebaran } from './sebaran.ts';

/** A village that takes part; pages bring more of it along. */
export interface Peserta extends Bernama {
  jenis: JenisWilayah;
  /** Its years, newest first. */
  banding: readonly RingkasTahun[];
}

export interface DesaBanding<P extends Peserta> {
  desa: P;
  ringkas: RingkasTahun;
  /** Planned spending for each inhabitant, in whole rupiah; undefined where nobody has counted them. */
  perOrang: number | undefined;
  /** What was used of the plan, in percent; undefined without a report or a plan. May exceed 100. */
  terpakai: number | undefined;
}

/** One part of a sum. Amounts in sen, beyond what a plain number holds exactly. */
export interface BagianJumlah<K extends string> {
  /** Undefined for what the villages' tables do not divide. */
  kode: K | undefined;
  jumlah: bigint;
}

export interface JumlahBanding {
  pendapatan: bigint;
  belanja: bigint;
  /** The parts of each sum, in the order of their list; together they are the sum. */
  dana: BagianJumlah<DanaMasuk>[];
  bidang: BagianJumlah<Bidang>[];
}

/** Reports of one kind: those of half a year are not measured beside those of a whole one. */
export interface LaporanBanding {
  versi: NonNullable<RingkasTahun['laporan']>['versi'];
  desa: number;
  rencana: bigint;
  dipakai: bigint;
  /** Percent. */
  persen: Sebaran | undefined;
}

export interface Banding<P extends Peserta> {
  tahun: number;
  /** Villages with a budget of the year, by name. */
  ada: DesaBanding<P>[];
  /** Villages that have published none. */
  belum: P[];
  /** Kelurahan, which have no budget of their own. */
  tanpa: P[];
  jumlah: JumlahBanding;
  /** Of planned spending for each inhabitant, in rupiah. */
  perOrang: Sebaran | undefined;
  laporan: LaporanBanding[];
}

/** Compares the budgets of one year. */
export function bandingkan<P extends Peserta>(villages: readonly P[], tahun: number): Banding<P> {
  const sorted = villages.toSorted(menurutNama);
  const ada: DesaBanding<P>[] = [];
  const lain: P[] = [];
  for (const desa of sorted) {
    const ringkas = desa.banding.find((one) => one.tahun === tahun);
    if (ringkas) ada.push({ desa, ringkas, perOrang: perOrang(ringkas), terpakai: terpakai(ringkas) });
    else lain.push(desa);
  }
  return {
    tahun,
    ada,
    belum: lain.filter(({ jenis }) => jenis !== 'kelurahan'),
    tanpa: lain.filter(({ jenis }) => jenis === 'kelurahan'),
    jumlah: jumlahkan(ada.map(({ ringkas }) => ringkas)),
    perOrang: sebaran(ada.map((one) => one.perOrang)),
    laporan: laporan(ada),
  };
}

/** Years of which some village has published a budget, newest first. */
export function tahunBanding(villages: readonly Peserta[]): number[] {
  const years = new Set(villages.flatMap(({ banding }) => banding.map(({ tahun }) => tahun)));
  return [...years].sort((a, b) => b - a);
}

/**
 * The year that is shown first: the newest that half of the villages have published, or that as many have as
 * have any other. In January the year that has just begun says little yet.
 */
export function tahunUtama(villages: readonly Peserta[]): number | undefined {
  const years = tahunBanding(villages);
  const count = (year: number) =>
    villages.filter(({ banding }) => banding.some(({ tahun }) => tahun === year)).length;
  const most = Math.max(0, ...years.map(count));
  const own = villages.filter(({ jenis }) => jenis !== 'kelurahan').length;
  return years.find((year) => count(year) >= Math.min(most, own / 2));
}

/** Rupiah for each inhabitant, rounded; undefined where nobody is known to live there. */
export function perOrang({
  rencana,
  penduduk,
}: Pick<RingkasTahun, 'rencana' | 'penduduk'>): number | undefined {
  return penduduk && penduduk.jumlah > 0 ? Math.round(rencana.belanja / 100 / penduduk.jumlah) : undefined;
}

/** Percent of the plan of the report itself; undefined without either. */
export function terpakai({ laporan }: Pick<RingkasTahun, 'laporan'>): number | undefined {
  if (!laporan || laporan.rencana <= 0) return undefined;
  return (laporan.dipakai / laporan.rencana) * 100;
}

function jumlahkan(years: readonly RingkasTahun[]): JumlahBanding {
  const pendapatan = total(years.map(({ rencana }) => rencana.pendapatan));
  const belanja = total(years.map(({ rencana }) => rencana.belanja));
  return {
    pendapatan,
    belanja,
    dana: bagian(
      DANA,
      years.map(({ rencana }) => rencana.dana),
      pendapatan,
    ),
    bidang: bagian(
      BIDANG,
      years.map(({ rencana }) => rencana.bidang),
      belanja,
    ),
  };
}

/** The parts that some village has, and what is left of the whole. */
function bagian<K extends string>(
  order: readonly K[],
  villages: readonly Bagian<K>[],
  whole: bigint,
): BagianJumlah<K>[] {
  const named = order
    .filter((kode) => villages.some((parts) => parts[kode] !== undefined))
    .map((kode) => ({ kode, jumlah: total(villages.map((parts) => parts[kode] ?? 0)) }));
  const rest = named.reduce((left, { jumlah }) => left - jumlah, whole);
  return rest === 0n ? named : [...named, { kode: undefined, jumlah: rest }];
}

function laporan(villages: readonly Pick<DesaBanding<Peserta>, 'ringkas' | 'terpakai'>[]): LaporanBanding[] {
  const reports = villages.flatMap(({ ringkas, terpakai }) =>
    ringkas.laporan ? [{ ...ringkas.laporan, terpakai }] : [],
  );
  return [...Map.groupBy(reports, ({ versi }) => versi)]
    .map(([versi, own]) => ({
      versi,
      desa: own.length,
      rencana: total(own.map(({ rencana }) => rencana)),
      dipakai: total(own.map(({ dipakai }) => dipakai)),
      persen: sebaran(own.map(({ terpakai }) => terpakai)),
    }))
    .toSorted((a, b) => (a.versi < b.versi ? -1 : 1));
}

function total(amounts: readonly Sen[]): bigint {
  return amounts.reduce((sum, sen) => sum + BigInt(sen), 0n);
}
