/** What a banner says of one version of a budget: words and shares, in the order in which they are told. */
import {
  akhirPeriode,
  bagianBelanja,
  kalimatBelanja,
  namaPos,
  posBelanja,
  sumberPendapatan,
} from '../../theme/lib/anggaran.ts';
import { apb, labelVersi, letakSingkat } from '../../theme/lib/kata.ts';
import { tanpaPembiayaan } from '../../theme/lib/sisa-anggaran.ts';
import { alamat } from '../../theme/model/alamat.ts';
import { type Anggaran, isRealisasi } from '../../theme/model/anggaran.ts';
import { type Dana, menurutDana } from '../../theme/model/dana.ts';
import type { Desa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { daun, type PohonAnggaran, type Pos, pohon } from '../../theme/model/hitung.ts';
import { formatTanggal } from '../../theme/model/tanggal.ts';
import { formatPersen, formatRingkas, formatRupiah, type Sen } from '../../theme/model/uang.ts';
import { check, complaints, executors } from './answers.ts';

/** One bar: a part of the whole, or, in a report, what of its plan was used. */
export interface Bar {
  name: string;
  /** `Rp956 juta`; in a report what was used of it. */
  amount: string;
  /** `52%`; words or nothing where there is no whole to be a part of. */
  percent: string | undefined;
  /** How much of the bar is filled, 0 to 1. */
  filled: number;
}

export interface Side {
  /** `Uangnya dari mana`, in a report `Uang yang sudah diterima` */
  title: string;
  total: string;
  bars: Bar[];
}

export interface Line {
  name: string;
  amount: string;
}

export interface BannerContent {
  village: string;
  place: string;
  /** `APBDes 2026` */
  title: string;
  /** `Anggaran Pendapatan dan Belanja Desa · Rencana awal` */
  subtitle: string;
  /** The numbers in one sentence. */
  sentence: string | undefined;
  income: Side;
  spending: Side;
  /** Income, spending, financing, and what is left. */
  balance: Line[];
  financing: string[];
  activities: Line[];
  fund: { title: string; lines: Line[] } | undefined;
  complaints: string[];
  /** Who carries the activities out, or where to ask. */
  executors: string;
  source: string;
  check: { sound: boolean; text: string };
  /** The page that the code opens. */
  url: string;
  /** The same as people read it: `sukamaju.desa.id/anggaran` */
  address: string;
}

const LARGEST = 5;

/** The banner of one version: of a plan its shares, of a report what was received and used. */
export function bannerContent(desa: Desa, entry: Entri<Anggaran>): BannerContent {
  const { data } = entry;
  const { identitas } = desa;
  const { sebutan } = identitas;
  const tree = pohon(data);
  const report = isRealisasi(data.versi);
  const name = apb(sebutan);
  return {
    village: identitas.namaLengkap,
    place: letakSingkat(identitas),
    title: `${name} ${data.tahun}`,
    subtitle: `Anggaran Pendapatan dan Belanja ${sebutan.desa} · ${labelVersi(data.versi, sebutan).replace(name, 'Rencana')}`,
    sentence: sentenceOf(data, tree, report),
    income: side(tree.pendapatan, sumberPendapatan(tree), report, {
      plan: 'Uangnya dari mana',
      report: 'Uang yang sudah diterima',
    }),
    spending: side(
      tree.belanja,
      posBelanja(tree).map(({ pos }) => pos),
      report,
      { plan: 'Dipakai untuk apa', report: 'Uang yang sudah dipakai' },
    ),
    balance: balance(tree, report),
    financing: financing(tree, report),
    activities: activities(tree, report),
    fund: fund(data, tree, report),
    complaints: complaints(desa),
    executors: executors(desa, data),
    source: `Menurut ${data.dokumen}, ${formatTanggal(data.tanggal)}.${desa.situs.contoh ? ' Situs contoh: angkanya karangan.' : ''}`,
    check: check(data, tree),
    url: `${identitas.url}${alamat.anggaran(data)}`,
    address: `${identitas.domain}/anggaran`,
  };
}

function sentenceOf(data: Anggaran, tree: PohonAnggaran, report: boolean): string | undefined {
  const { anggaran, realisasi } = tree.belanja;
  const until = akhirPeriode(data);
  if (!report || realisasi === undefined || !until) return kalimatBelanja(bagianBelanja(tree));
  const share = formatPersen(realisasi, anggaran);
  return `Sampai ${formatTanggal(until)} sudah dipakai Rp${formatRingkas(realisasi)}${share ? `, ${share} dari rencana` : ''}.`;
}

function side(
  whole: Pos,
  parts: readonly Pos[],
  report: boolean,
  titles: { plan: string; report: string },
): Side {
  const shown = parts.filter(({ anggaran, realisasi = 0 }) => anggaran > 0 || realisasi > 0);
  const kept = shown.length > LARGEST ? shown.slice(0, LARGEST - 1) : shown;
  const rest = shown.slice(kept.length);
  const all = rest.length > 0 ? [...kept, together(rest)] : kept;
  const sum = shown.reduce((total, { anggaran }) => total + anggaran, 0);
  const told = report && whole.realisasi !== undefined;
  return {
    title: told ? titles.report : titles.plan,
    total: formatRupiah((told ? whole.realisasi : undefined) ?? whole.anggaran),
    bars: all.map((pos) => (told ? usedBar(pos) : shareBar(pos, sum))),
  };
}

function together(parts: readonly Pos[]): Pos {
  const reported = parts.filter(({ realisasi }) => realisasi !== undefined);
  return {
    kode: '',
    uraian: 'Lainnya',
    anggaran: parts.reduce((sum, { anggaran }) => sum + anggaran, 0),
    realisasi:
      reported.length > 0 ? reported.reduce((sum, { realisasi = 0 }) => sum + realisasi, 0) : undefined,
    anak: [],
  };
}

function shareBar(pos: Pos, whole: Sen): Bar {
  return {
    name: namaPos(pos),
    amount: short(pos.anggaran),
    percent: formatPersen(pos.anggaran, whole),
    filled: part(pos.anggaran, whole),
  };
}

function usedBar(pos: Pos): Bar {
  const { anggaran, realisasi = 0 } = pos;
  return {
    name: namaPos(pos),
    amount: short(realisasi),
    percent: formatPersen(realisasi, anggaran) ?? 'tanpa rencana',
    filled: part(realisasi, anggaran),
  };
}

function part(amount: Sen, whole: Sen): number {
  return whole > 0 ? Math.min(1, Math.max(0, amount / whole)) : 0;
}

/** `−Rp26,5 juta` */
function short(amount: Sen): string {
  return amount < 0 ? `−Rp${formatRingkas(-amount)}` : `Rp${formatRingkas(amount)}`;
}

function amountOf({ anggaran, realisasi }: Pos, report: boolean): Sen {
  return (report ? realisasi : undefined) ?? anggaran;
}

function balance(tree: PohonAnggaran, report: boolean): Line[] {
  const { pendapatan, belanja, pembiayaan } = tree;
  const [income, spending] = [amountOf(pendapatan, report), amountOf(belanja, report)];
  // A report without any financing of its own has none yet, not that of the plan.
  const net = report && belanja.realisasi !== undefined ? (pembiayaan.realisasi ?? 0) : pembiayaan.anggaran;
  const left = income - spending + net;
  const both = [
    { name: 'Pendapatan', amount: short(income) },
    { name: 'Belanja', amount: short(-spending) },
  ];
  if (tanpaPembiayaan(tree)) return [...both, { name: 'Selisih', amount: short(left) }];
  return [
    ...both,
    { name: 'Pembiayaan', amount: short(net) },
    { name: left < 0 ? 'Kurang' : 'Sisa', amount: short(Math.abs(left)) },
  ];
}

function financing(tree: PohonAnggaran, report: boolean): string[] {
  if (tanpaPembiayaan(tree)) return ['Pembiayaan tidak tertulis di dokumen sumber.'];
  return tree.pembiayaan.anak
    .flatMap((pos) => (pos.anak.length > 0 ? pos.anak : [pos]))
    .filter((pos) => amountOf(pos, report) !== 0)
    .map((pos) => `${namaPos(pos)} ${short((pos.kode.startsWith('6.2') ? -1 : 1) * amountOf(pos, report))}`);
}

/** The largest activities of the national table's third level; those that used most in a report. */
function activities({ bidang }: PohonAnggaran, report: boolean): Line[] {
  return largest(
    bidang
      .flatMap((pos) => (pos.anak.length > 0 ? daun(pos) : []))
      .map((pos) => ({ name: plainName(pos), amount: amountOf(pos, report) })),
  );
}

/** The words that every second name of the national table begins with say nothing on a wall. */
function plainName(pos: Pos): string {
  return namaPos(pos).replace(/^(?:Penyediaan|Penyelenggaraan|Dukungan Pelaksanaan Program) (?=\p{Lu})/u, '');
}

function largest(amounts: readonly { name: string; amount: Sen }[]): Line[] {
  return amounts
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, LARGEST)
    .map(({ name, amount }) => ({ name, amount: short(amount) }));
}

/** What Dana Desa pays for, by the national sub bidang; another fund where the village has no Dana Desa. */
function fund(data: Anggaran, tree: PohonAnggaran, report: boolean): BannerContent['fund'] {
  const first: Dana | undefined = menurutDana(data, tree).dana[0];
  if (!first || first.anggaran <= 0) return undefined;
  const names = new Map(tree.bidang.flatMap(({ anak }) => anak.map((pos) => [pos.kode, namaPos(pos)])));
  const told = report && first.realisasi !== undefined;
  const amount = (one: { anggaran: Sen; realisasi: Sen | undefined }) =>
    told ? (one.realisasi ?? 0) : one.anggaran;
  const groups = Map.groupBy(first.untuk, ({ kode }) => kode.slice(0, 5));
  const lines = largest(
    [...groups].map(([kode, own]) => ({
      name: names.get(kode) ?? namaPos(own[0] ?? { kode, uraian: kode }),
      amount: own.reduce((sum, one) => sum + amount(one), 0),
    })),
  );
  return { title: `${first.nama} ${short(amount(first))} untuk`, lines };
}
