/**
 * What must hold in every village budget (Permendagri 20/2018): named checks, each with its own result, so
 * that a page can open the list and a person can follow the sums.
 */
import { type Anggaran, isRealisasi } from './anggaran.ts';
import { type HasilAnggaran, hasilAnggaran } from './hasil-anggaran.ts';
import { isKegiatan, type PohonAnggaran, type Selisih, TOLERANSI } from './hitung.ts';
import { formatRupiah, type Sen } from './uang.ts';

export type NamaPemeriksaan = 'jumlah' | 'dua-sumbu' | 'surplus' | 'netto' | 'silpa' | 'berimbang';

export interface Pemeriksaan {
  nama: NamaPemeriksaan;
  /** What is looked at, as a citizen reads it. */
  apa: string;
  /** `tak-diperiksa` where the source does not state what would be compared. */
  hasil: 'cocok' | 'tidak' | 'tak-diperiksa';
  /** The sum itself, or what differs, one line each. */
  rincian: string[];
}

/** All checks of one version, in the order in which they are told. `uraian` names codes. */
export function periksaAnggaran(data: Anggaran, tree: PohonAnggaran): Pemeriksaan[] {
  const sides = sisi(data, tree);
  const names = new Map(data.rincian.map(({ kode, uraian }) => [kode, uraian]));
  const sums = tree.selisih.filter((one) => !tree.selisihSumbu?.includes(one) && one.kode !== '6');
  return [
    {
      nama: 'jumlah',
      apa: 'Setiap jumlah sama dengan rinciannya',
      hasil: sums.length > 0 ? 'tidak' : adaRincian(data) ? 'cocok' : 'tak-diperiksa',
      rincian: sums.map((one) => kalimat(one, names)),
    },
    duaSumbu(tree, names),
    dibanding('surplus', 'Pendapatan dikurangi belanja', sides),
    netto(tree, sides, names),
    dibanding('silpa', 'Sisa lebih pembiayaan (SILPA)', sides),
    ...(isRealisasi(data.versi) ? [] : [berimbang(hasilAnggaran(tree, 'anggaran')?.silpa ?? 0)]),
  ];
}

/** Plan or report: what it comes to, and what the source states of it. */
interface Sisi {
  hasil: HasilAnggaran;
  tertulis: Tertulis;
  /** In front of its lines, where there are two. */
  awalan: string;
}

type Tertulis = NonNullable<Anggaran['tertulis']>;

function sisi({ tertulis = {}, tertulis_realisasi = {} }: Anggaran, tree: PohonAnggaran): Sisi[] {
  const plan = hasilAnggaran(tree, 'anggaran');
  const report = hasilAnggaran(tree, 'realisasi');
  return [
    ...(plan ? [{ hasil: plan, tertulis, awalan: report ? 'Rencana: ' : '' }] : []),
    ...(report ? [{ hasil: report, tertulis: tertulis_realisasi, awalan: 'Realisasi: ' }] : []),
  ];
}

/** True where a row has its parts in other rows: else there is nothing to add up. */
function adaRincian({ rincian }: Anggaran): boolean {
  const codes = new Set(rincian.map(({ kode }) => kode));
  if (codes.has('5') && [...codes].some(isKegiatan)) return true;
  return [...codes].some((kode) => {
    const parts = kode.split('.');
    return parts.some((_, length) => length > 0 && codes.has(parts.slice(0, length).join('.')));
  });
}

/** How much contradicts itself: checks that fail, and differences that the source is known to have. */
export function banyakTidakCocok(
  checks: readonly Pemeriksaan[],
  { selisih }: Pick<Anggaran, 'selisih'>,
): number {
  return checks.filter(({ hasil }) => hasil === 'tidak').length + selisih.length;
}

function duaSumbu({ selisihSumbu }: PohonAnggaran, names: ReadonlyMap<string, string>): Pemeriksaan {
  return {
    nama: 'dua-sumbu',
    apa: 'Belanja menurut bidang sama dengan belanja menurut jenis',
    hasil: selisihSumbu === undefined ? 'tak-diperiksa' : selisihSumbu.length > 0 ? 'tidak' : 'cocok',
    rincian: (selisihSumbu ?? []).map((one) => kalimat(one, names)),
  };
}

function netto(
  { pembiayaan, selisih }: PohonAnggaran,
  sides: readonly Sisi[],
  names: ReadonlyMap<string, string>,
): Pemeriksaan {
  const check = dibanding('netto', 'Penerimaan pembiayaan dikurangi pengeluarannya', sides);
  const wrong = selisih.filter(({ kode }) => kode === '6');
  if (wrong.length > 0) return { ...check, hasil: 'tidak', rincian: wrong.map((one) => kalimat(one, names)) };
  return pembiayaan.anak.length > 0
    ? { ...check, hasil: check.hasil === 'tidak' ? 'tidak' : 'cocok' }
    : check;
}

/** A plan spends what it has: nothing stays, nothing is missing. */
function berimbang(silpa: Sen): Pemeriksaan {
  const balanced = Math.abs(silpa) <= TOLERANSI;
  return {
    nama: 'berimbang',
    apa: 'Rencana berimbang: yang masuk sama dengan yang dipakai',
    hasil: balanced ? 'cocok' : 'tidak',
    rincian: balanced ? [] : [`${silpa < 0 ? 'Kurang' : 'Lebih'} ${formatRupiah(Math.abs(silpa))}`],
  };
}

/** What the source states beside what its rows come to, of the plan and of the report. */
function dibanding(nama: keyof Tertulis, apa: string, sides: readonly Sisi[]): Pemeriksaan {
  const stated = sides.filter(({ tertulis }) => tertulis[nama] !== undefined);
  const wrong = stated.filter(({ hasil, tertulis }) => !sama(tertulis[nama] ?? 0, hasil[nama]));
  const hasil = stated.length === 0 ? 'tak-diperiksa' : wrong.length > 0 ? 'tidak' : 'cocok';
  const rincian = sides.flatMap((one) => [
    ...rumus(nama, one),
    ...(wrong.includes(one)
      ? [
          `${one.awalan}tertulis ${formatRupiah(one.tertulis[nama] ?? 0)}, terhitung ${formatRupiah(one.hasil[nama])}`,
        ]
      : []),
  ]);
  return { nama, apa, hasil, rincian };
}

function sama(a: Sen, b: Sen): boolean {
  return Math.abs(a - b) <= TOLERANSI;
}

/** The sum itself, so that a person can follow it. */
function rumus(nama: keyof Tertulis, { hasil, awalan }: Sisi): string[] {
  const { pendapatan, belanja, surplus, netto: net, silpa } = hasil;
  if (nama === 'surplus')
    return [`${awalan}${formatRupiah(pendapatan)} − ${formatRupiah(belanja)} = ${formatRupiah(surplus)}`];
  if (nama !== 'silpa') return [];
  return [
    `${awalan}${formatRupiah(surplus)} ${net < 0 ? '−' : '+'} ${formatRupiah(Math.abs(net))} = ${formatRupiah(silpa)}`,
  ];
}

function kalimat({ kode, kolom, sendiri, jumlah }: Selisih, names: ReadonlyMap<string, string>): string {
  const column = kolom === 'anggaran' ? 'rencana' : 'realisasi';
  return `${kode} ${names.get(kode) ?? ''}: tertulis ${formatRupiah(sendiri)} (${column}), jumlah rinciannya ${formatRupiah(jumlah)}, selisih ${formatRupiah(Math.abs(sendiri - jumlah))}.`;
}
