/** What was understood, as a tree with sums, for a person to compare with the paper. */
import type { BarisAnggaran } from '../../theme/model/anggaran.ts';
import { formatRupiah, type Sen } from '../../theme/model/uang.ts';
import type { CheckName, Difference } from './sums.ts';
import type { Understanding } from './understand.ts';

const CHECKS: Record<CheckName, string> = {
  jumlah: 'is not the sum of its parts',
  total: 'is not what the rows add up to',
  'dua-sumbu': 'spending by kind is not spending by activity',
  selisih: 'is not plan minus realisation',
  berimbang: 'the plan does not balance: income, spending and financing should come to zero',
};

/** Every check, by the name that `--accept` takes. */
export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[];

/** Characters for code, name and fund. */
const WIDTH = 72;

/** Lines of the tree, deeper codes further in. */
export function treeLines(rows: readonly BarisAnggaran[]): string[] {
  const withReport = rows.some(({ realisasi }) => realisasi !== undefined);
  return rows.map(({ kode, uraian, anggaran, realisasi, sumber_dana }) => {
    const fund = sumber_dana ? ` [${sumber_dana}]` : '';
    const name = `${'  '.repeat(kode.split('.').length - 1)}${kode} ${uraian}`;
    const report = withReport ? `  ${money(realisasi).padStart(20)}` : '';
    return `${(name.slice(0, WIDTH - fund.length) + fund).padEnd(WIDTH)} ${formatRupiah(anggaran).padStart(20)}${report}`;
  });
}

/** One line for a sum that does not come out. */
export function differenceLine({ check, baris, apa, kolom, tertulis, terhitung }: Difference): string {
  const gap = formatRupiah(Math.abs(tertulis - terhitung));
  return `row ${baris}, ${kolom} of ${apa}: ${CHECKS[check]}; written ${formatRupiah(tertulis)}, computed ${formatRupiah(terhitung)}, difference ${gap} (${check})`;
}

/** The great sums in a few lines. */
export function totalLines({ totals }: Pick<Understanding, 'totals'>): string[] {
  const names: [string, string][] = [
    ['pendapatan', 'Pendapatan'],
    ['belanja', 'Belanja'],
    ['surplus', 'Surplus/(defisit)'],
    ['netto', 'Pembiayaan netto'],
    ['silpa', 'SILPA'],
  ];
  return names.flatMap(([key, label]) => {
    const plan = totals.anggaran[key];
    const report = totals.realisasi[key];
    if (plan === undefined) return [];
    return [
      `${label.padEnd(20)} ${money(plan).padStart(22)}${report === undefined ? '' : `  ${money(report).padStart(22)}`}`,
    ];
  });
}

function money(sen: Sen | undefined): string {
  return sen === undefined ? '' : formatRupiah(sen);
}
