/** How a budget is told: its parts in plain words, and shares. */
import type { Anggaran } from '../model/anggaran.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { PohonAnggaran, Pos } from '../model/hitung.ts';
import type { Tanggal } from '../model/tanggal.ts';
import { formatPersen, formatRupiah, type Sen } from '../model/uang.ts';

/** Plain words for the five fields that every village budget has (Permendagri 20/2018). */
const BIDANG: Record<string, string> = {
  '01': 'Pemerintahan',
  '02': 'Pembangunan',
  '03': 'Pembinaan masyarakat',
  '04': 'Pemberdayaan masyarakat',
  '05': 'Bencana dan keadaan darurat',
};

/** Chart colours; a field keeps its own in every year. */
const WARNA = ['w1', 'w2', 'w3', 'w4', 'w5'] as const;
export type WarnaBagan = (typeof WARNA)[number];
export const BANYAK_WARNA = WARNA.length;

/** One part of a whole, ready to be drawn and named. Amounts in sen. */
export interface Bagian {
  nama: string;
  nilai: Sen;
  /** `43%`; undefined when the whole is zero. */
  persen: string | undefined;
  /** What was received or used of it; undefined where nothing is reported. */
  realisasi: Sen | undefined;
  warna: WarnaBagan;
}

/** The version at `/anggaran/<tahun>/<versi>`; undefined when the village has none. */
export function anggaranDari(
  { koleksi }: Pick<Desa, 'koleksi'>,
  { tahun, versi }: Record<string, string | undefined>,
): Entri<Anggaran> | undefined {
  return koleksi.anggaran.find(({ data }) => String(data.tahun) === tahun && data.versi === versi);
}

/** Name of a field of spending in plain words, else as the village wrote it. */
export function namaPos(pos: Pick<Pos, 'kode' | 'uraian'>): string {
  return BIDANG[pos.kode] ?? pendek(rapi(pos.uraian));
}

/** A field of spending with its colour. */
export interface PosBerwarna {
  pos: Pos;
  warna: WarnaBagan;
}

/** Spending by field, largest first; by kind of account where no field is given. */
export function posBelanja(tree: PohonAnggaran): PosBerwarna[] {
  const parts = tree.bidang.length > 0 ? tree.bidang : tree.belanja.anak;
  return parts
    .map((pos, index) => ({ pos, warna: warnaPos(pos.kode, index) }))
    .toSorted((a, b) => b.pos.anggaran - a.pos.anggaran);
}

/** Parts of spending, largest first. */
export function bagianBelanja(tree: PohonAnggaran): Bagian[] {
  return susun(posBelanja(tree).map(({ pos, warna }) => ({ ...pos, warna })));
}

/** Colour of a field by its code, of anything else by its place. */
export function warnaPos(kode: string, index: number): WarnaBagan {
  const order: Record<string, number> = { '02': 0, '01': 1, '04': 2, '03': 3, '05': 4 };
  return WARNA[order[kode] ?? index % WARNA.length] ?? 'w1';
}

/** Sources of income, largest first, transfers one by one; with those that brought money without a plan. */
export function sumberPendapatan(tree: PohonAnggaran): Pos[] {
  return tree.pendapatan.anak
    .flatMap((pos) => (pos.kode === '4.2' && pos.anak.length > 0 ? pos.anak : [pos]))
    .filter((pos) => pos.anggaran > 0 || (pos.realisasi ?? 0) > 0)
    .toSorted((a, b) => b.anggaran - a.anggaran);
}

/** Where the money comes from, largest first: transfers are named one by one, small sources together. */
export function bagianPendapatan(tree: PohonAnggaran): Bagian[] {
  const sources = sumberPendapatan(tree).filter((pos) => pos.anggaran > 0);
  const named = sources.length > WARNA.length ? sources.slice(0, WARNA.length - 1) : sources;
  const rest = sources.slice(named.length);
  const other = {
    kode: '',
    uraian: 'Sumber lainnya',
    anggaran: rest.reduce((sum, pos) => sum + pos.anggaran, 0),
    realisasi: jumlahRealisasi(rest),
  };
  const all = rest.length > 0 ? [...named, other] : named;
  return susun(all.map((pos, index) => ({ ...pos, warna: WARNA[index] ?? 'w5' })));
}

function jumlahRealisasi(parts: readonly Pos[]): Sen | undefined {
  const known = parts.flatMap(({ realisasi }) => (realisasi === undefined ? [] : [realisasi]));
  return known.length > 0 ? known.reduce((sum, realisasi) => sum + realisasi, 0) : undefined;
}

interface BagianMentah {
  kode: string;
  uraian: string;
  anggaran: Sen;
  realisasi?: Sen | undefined;
  warna: WarnaBagan;
}

/** Parts of a whole as they are drawn; those of nought or less are not. */
export function susun(parts: readonly BagianMentah[]): Bagian[] {
  const whole = parts.reduce((sum, part) => sum + part.anggaran, 0);
  return parts
    .filter((part) => part.anggaran > 0)
    .map((part) => ({
      nama: namaPos(part),
      nilai: part.anggaran,
      persen: formatPersen(part.anggaran, whole),
      realisasi: part.realisasi,
      warna: part.warna,
    }));
}

/** `Dari setiap Rp100.000 belanja, Rp43.200 untuk pembangunan.`; undefined when nothing is spent. */
export function kalimatBelanja(parts: readonly Bagian[]): string | undefined {
  const largest = parts[0];
  const whole = parts.reduce((sum, part) => sum + part.nilai, 0);
  if (!largest || whole <= 0) return undefined;
  if (parts.length === 1) return `Seluruh belanja untuk ${kecil(largest.nama)}.`;
  const ofHundredThousand = Math.round((largest.nilai / whole) * 1000) * 100;
  return `Dari setiap Rp100.000 belanja, ${formatRupiah(ofHundredThousand * 100)} untuk ${kecil(largest.nama)}.`;
}

/** `Uangnya terutama dari Dana Desa (52%).`; undefined where no income is planned. */
export function kalimatSumber(parts: readonly Bagian[]): string | undefined {
  const largest = parts[0];
  if (!largest?.persen) return undefined;
  const words = largest.persen === '100%' ? 'seluruhnya' : 'terutama';
  return `Uangnya ${words} dari ${largest.nama}${words === 'terutama' ? ` (${largest.persen})` : ''}.`;
}

/** Share of a plan that was used, in percent; undefined without a plan or a report. May exceed 100. */
export function terpakai(pos: Pick<Pos, 'anggaran' | 'realisasi'>): number | undefined {
  if (pos.realisasi === undefined || pos.anggaran <= 0) return undefined;
  return (pos.realisasi / pos.anggaran) * 100;
}

/** Until when a version tells what was spent: its period, not the day on which it was signed. */
export function akhirPeriode({ versi, tahun }: Pick<Anggaran, 'versi' | 'tahun'>): Tanggal | undefined {
  if (versi === 'realisasi-semester-1') return `${tahun}-06-30`;
  return versi === 'realisasi-akhir' ? `${tahun}-12-31` : undefined;
}

/** Sentence case for names that official tables shout: `BELANJA PEGAWAI` becomes `Belanja pegawai`. */
function rapi(text: string): string {
  const plain = text.replace(/^(?:sub[\s-]?)?bidang\s+/i, '');
  return /\p{Ll}/u.test(plain) ? plain : plain.charAt(0) + plain.slice(1).toLowerCase();
}

/** `Pembangunan/Rehabilitasi/Peningkatan Jalan` is `Pembangunan jalan` to people; the table keeps the full name. */
function pendek(text: string): string {
  const first = text.includes('/') ? text.replace(/^(\p{L}+)(?:\/\s?\p{L}+)+ /u, '$1 ') : text;
  return first.endsWith(')') ? first.replace(/\s*\([^)]*(?:dll|dst|dsb)\.?\)$/u, '') : first;
}

function kecil(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
