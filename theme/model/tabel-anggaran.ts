/** A version of a budget as one table: what was planned at first, what is planned now, what was used, what differs. */
import { type Anggaran, type BarisAnggaran, isRealisasi, URUTAN_VERSI, type Versi } from './anggaran.ts';
import { isKegiatan } from './hitung.ts';
import type { Sen } from './uang.ts';

/** Amounts in sen. */
export interface BarisTabel extends Pick<BarisAnggaran, 'kode' | 'uraian' | 'sumber_dana'> {
  /** What each earlier plan of the year said; undefined where it had no such row. */
  semula: (Sen | undefined)[];
  /** Undefined for what an earlier plan had and this version no longer has. */
  anggaran: Sen | undefined;
  realisasi: Sen | undefined;
  /** Plan less use; in a changed plan what it has more than the one before. Undefined where nothing is compared. */
  selisih: Sen | undefined;
}

export interface TabelAnggaran {
  /** Earlier plans of the year that say something else than this version does. */
  semula: Versi[];
  /** True where something is reported as used. */
  dilaporkan: boolean;
  baris: BarisTabel[];
}

/** @param lain all versions that the village has; those of other years and later ones do not count */
export function tabelAnggaran(data: Anggaran, lain: readonly Anggaran[]): TabelAnggaran {
  const dilaporkan = data.rincian.some(({ realisasi }) => realisasi !== undefined);
  const place = ({ versi }: Anggaran) => URUTAN_VERSI.indexOf(versi);
  const earlier = lain
    .filter((one) => one.tahun === data.tahun && !isRealisasi(one.versi) && place(one) < place(data))
    .toSorted((a, b) => place(a) - place(b));
  const own = byKey(data);
  const plans = earlier
    .map(({ versi, rincian }) => ({ versi, rows: byKey({ rincian }) }))
    .filter(({ rows }) => !sama(rows, own));
  const rows: Kunci[] = [...own];
  for (const plan of plans.toReversed()) {
    const listed = new Set(rows.map(([key]) => key));
    for (const row of plan.rows) if (!listed.has(row[0])) insert(rows, row);
  }
  const baris = rows.map(([key, { kode, uraian, sumber_dana }]): BarisTabel => {
    const row = own.get(key);
    const semula = plans.map((plan) => plan.rows.get(key)?.anggaran);
    const now = row?.anggaran ?? 0;
    const then = dilaporkan ? row?.realisasi : plans.length > 0 ? (semula.at(-1) ?? 0) : undefined;
    const selisih = then === undefined ? undefined : now - then;
    return { kode, uraian, sumber_dana, semula, anggaran: row?.anggaran, realisasi: row?.realisasi, selisih };
  });
  return { semula: plans.map(({ versi }) => versi), dilaporkan, baris };
}

type Kunci = [key: string, row: Pick<BarisAnggaran, 'kode' | 'uraian' | 'sumber_dana'>];

/** Puts a row that was dropped where its code belongs on its axis; the others stay as the village wrote them. */
function insert(rows: Kunci[], row: Kunci): void {
  const kode = row[1].kode;
  const onAxis = ([, one]: Kunci) => isKegiatan(one.kode) === isKegiatan(kode);
  const next = rows.findIndex((one) => onAxis(one) && one[1].kode > kode);
  rows.splice(next >= 0 ? next : rows.findLastIndex(onAxis) + 1, 0, row);
}

/** One activity may be paid from several funds: then it has one row for each. */
function byKey({ rincian }: Pick<Anggaran, 'rincian'>): Map<string, BarisAnggaran> {
  return new Map(rincian.map((row) => [`${row.kode} ${row.sumber_dana ?? ''}`, row]));
}

function sama(a: ReadonlyMap<string, BarisAnggaran>, b: ReadonlyMap<string, BarisAnggaran>): boolean {
  return a.size === b.size && [...a].every(([key, { anggaran }]) => b.get(key)?.anggaran === anggaran);
}
