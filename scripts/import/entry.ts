/** What was understood as an entry: the file that an operator could have written by hand. */
import type { BarisAnggaran, Versi } from '../../theme/model/anggaran.ts';
import { pohon } from '../../theme/model/hitung.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { formatAngka, formatRupiah, type Sen } from '../../theme/model/uang.ts';
import type { CheckName, Difference } from './sums.ts';
import { totalOf } from './totals.ts';
import { isStated, type Stated, type Understanding } from './understand.ts';

export interface EntryHead {
  tahun: number;
  versi: Versi;
  tanggal: Tanggal;
  dokumen: string;
  /** False for a draft; published when left out. */
  terbit?: boolean;
}

/** `content/<site>/anggaran/2026-awal.md` */
export function entryPath(site: string, { tahun, versi }: Pick<EntryHead, 'tahun' | 'versi'>): string {
  return `content/${site}/anggaran/${tahun}-${versi}.md`;
}

/** Differences that the entry itself does not show: the page finds the others again, and would tell them twice. */
function untold(accepted: readonly Difference[], rincian: BarisAnggaran[]): Difference[] {
  const shown = new Set(pohon({ rincian }).selisih.map(({ kode, kolom }) => `${kode} ${kolom}`));
  return accepted.filter(({ check, apa, kolom }) => {
    if (check === 'jumlah') return !shown.has(`${apa} ${kolom}`);
    if (check === 'total') return !isStated(totalOf(apa));
    return check === 'selisih';
  });
}

/** The text of the entry. `accepted` are differences that are let through and told on the page. */
export function entryText(
  head: EntryHead,
  { rows, stated }: Pick<Understanding, 'rows' | 'stated'>,
  accepted: readonly Difference[],
): string {
  const known = untold(accepted, rows);
  return [
    '---',
    `tahun: ${head.tahun}`,
    `versi: ${head.versi}`,
    `tanggal: ${head.tanggal}`,
    `dokumen: ${quote(head.dokumen)}`,
    ...below('tertulis', stated.anggaran),
    ...below('tertulis_realisasi', stated.realisasi),
    ...(known.length > 0 ? ['selisih:', ...known.map((one) => `  - ${quote(sentence(one))}`)] : []),
    ...(head.terbit === false ? ['terbit: false'] : []),
    'rincian:',
    ...rows.map((row) => `  - ${inline(row)}`),
    '---',
    '',
  ].join('\n');
}

/** What the source states below one column of its table. */
function below(field: string, stated: Stated): string[] {
  const fields = Object.entries(stated).map(([name, sen]) => `${name}: ${number(sen)}`);
  return fields.length === 0 ? [] : [`${field}: { ${fields.join(', ')} }`];
}

function inline({ kode, uraian, anggaran, realisasi, sumber_dana }: BarisAnggaran): string {
  const fields = [`kode: ${quote(kode)}`, `uraian: ${quote(uraian)}`, `anggaran: ${number(anggaran)}`];
  if (realisasi !== undefined) fields.push(`realisasi: ${number(realisasi)}`);
  if (sumber_dana) fields.push(`sumber_dana: ${sumber_dana}`);
  return `{ ${fields.join(', ')} }`;
}

/** Whole rupiah as a plain number; with sen as the text that people read. */
function number(sen: Sen): string {
  return sen % 100 === 0 ? String(sen / 100) : quote(formatAngka(sen).replace('−', '-'));
}

const SENTENCES: Record<CheckName, (apa: string) => string> = {
  jumlah: (apa) => `${apa} tidak sama dengan jumlah rinciannya`,
  total: (apa) => `baris "${apa}" tidak sama dengan jumlah baris-barisnya`,
  'dua-sumbu': () => 'belanja menurut jenis tidak sama dengan belanja menurut bidang',
  selisih: (apa) => `kolom lebih/kurang pada ${apa} tidak sama dengan anggaran dikurangi realisasi`,
  berimbang: () => 'pendapatan, belanja, dan pembiayaan tidak berimbang',
};

/** What citizens read of a difference, in one sentence. */
export function sentence({ check, apa, kolom, tertulis, terhitung }: Difference): string {
  const column = kolom === 'selisih' ? '' : ` (${kolom})`;
  const text = `${SENTENCES[check](apa)}${column}: tertulis ${formatRupiah(tertulis)}, terhitung ${formatRupiah(terhitung)}.`;
  return (text.charAt(0).toUpperCase() + text.slice(1)).slice(0, 240);
}

/** A YAML string in double quotes, which JSON's are. */
function quote(text: string): string {
  return JSON.stringify(text);
}
