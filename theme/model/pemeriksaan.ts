/**
 * What must hold in every village budget (Permendagri 20/2018): named checks, each with its own result, so
 * that a page can open the list and a person can follow the sums.
 */
import { type Anggaran, isRealisasi } from './anggaran.ts';
import { type PohonAnggaran, type Selisih, TOLERANSI } from './hitung.ts';
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
  const { pendapatan, belanja, pembiayaan } = tree;
  const surplus = pendapatan.anggaran - belanja.anggaran;
  const silpa = surplus + pembiayaan.anggaran;
  const { tertulis = {} } = data;
  const names = new Map(data.rincian.map(({ kode, uraian }) => [kode, uraian]));
  const sums = tree.selisih.filter((one) => !tree.selisihSumbu?.includes(one) && one.kode !== '6');
  const plan = !isRealisasi(data.versi);
  return [
    {
      nama: 'jumlah',
      apa: 'Setiap jumlah sama dengan rinciannya',
      hasil: sums.length === 0 ? 'cocok' : 'tidak',
      rincian: sums.map((one) => kalimat(one, names)),
    },
    duaSumbu(tree, names),
    dibanding('surplus', 'Pendapatan dikurangi belanja', surplus, tertulis.surplus, [
      `${formatRupiah(pendapatan.anggaran)} − ${formatRupiah(belanja.anggaran)} = ${formatRupiah(surplus)}`,
    ]),
    netto(tree, tertulis.netto, names),
    dibanding('silpa', 'Sisa lebih pembiayaan (SILPA)', silpa, tertulis.silpa, [
      `${formatRupiah(surplus)} ${pembiayaan.anggaran < 0 ? '−' : '+'} ${formatRupiah(Math.abs(pembiayaan.anggaran))} = ${formatRupiah(silpa)}`,
    ]),
    ...(plan ? [berimbang(silpa)] : []),
  ];
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
  stated: Sen | undefined,
  names: ReadonlyMap<string, string>,
): Pemeriksaan {
  const check = dibanding(
    'netto',
    'Penerimaan pembiayaan dikurangi pengeluarannya',
    pembiayaan.anggaran,
    stated,
    [],
  );
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

/** What the source states beside what its rows come to. */
function dibanding(
  nama: NamaPemeriksaan,
  apa: string,
  terhitung: Sen,
  tertulis: Sen | undefined,
  rumus: string[],
): Pemeriksaan {
  if (tertulis === undefined) return { nama, apa, hasil: 'tak-diperiksa', rincian: rumus };
  if (Math.abs(tertulis - terhitung) <= TOLERANSI) return { nama, apa, hasil: 'cocok', rincian: rumus };
  const line = `Tertulis ${formatRupiah(tertulis)}, terhitung ${formatRupiah(terhitung)}`;
  return { nama, apa, hasil: 'tidak', rincian: [...rumus, line] };
}

function kalimat({ kode, kolom, sendiri, jumlah }: Selisih, names: ReadonlyMap<string, string>): string {
  const column = kolom === 'anggaran' ? 'rencana' : 'realisasi';
  return `${kode} ${names.get(kode) ?? ''}: tertulis ${formatRupiah(sendiri)} (${column}), jumlah rinciannya ${formatRupiah(jumlah)}, selisih ${formatRupiah(Math.abs(sendiri - jumlah))}.`;
}
