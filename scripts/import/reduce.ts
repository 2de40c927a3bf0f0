/**
 * From the rows of a sheet to the rows of an entry. A Penjabaran has some 800 rows, one for each account of
 * each activity; an entry keeps what people ask for: accounts to their third level, activities, and what
 * each fund paid for.
 */
import type { BarisAnggaran } from '../../theme/model/anggaran.ts';
import { TOLERANSI } from '../../theme/model/hitung.ts';
import { KEGIATAN } from '../../theme/model/kegiatan.ts';
import { REKENING } from '../../theme/model/rekening.ts';
import type { Sen } from '../../theme/model/uang.ts';
import type { Fund } from './fund.ts';
import type { SheetRow } from './rows.ts';
import { addUp, isBidang, type SheetTree } from './sums.ts';

type Row = BarisAnggaran;

/** The rows of the entry, accounts first, in the order of their codes. */
export function reduce(tree: SheetTree): Row[] {
  const accounts = tree.rows.filter((row) => row.axis === 'akun' && row.kode.split('.').length <= 3);
  const activities = tree.rows.filter((row) => row.axis === 'kegiatan');
  const rows = [
    ...merged(accounts).flatMap((row) => entryRow(tree, row)),
    ...spendingByKind(tree),
    ...merged(activities).flatMap((row) => byFund(tree, row)),
  ];
  return rows.toSorted((a, b) => order(a.kode, b.kode));
}

/** Rows of one code and fund are one row of the entry, whose schema has each pair once. */
function merged(rows: readonly SheetRow[]): SheetRow[] {
  const byCode = Map.groupBy(rows, (row) => `${row.kode} ${row.sumber_dana ?? ''}`);
  return [...byCode.values()].map((same) => ({
    ...(same[0] as SheetRow),
    anggaran: addUp(same.map(({ anggaran }) => anggaran)),
    realisasi: addUp(same.map(({ realisasi }) => realisasi)),
  }));
}

/** A heading without amounts is left out where its parts say all; without parts it says zero. */
function entryRow(tree: SheetTree, row: SheetRow, fund = row.sumber_dana): Row[] {
  const { kode, anggaran, realisasi } = row;
  const hasParts = tree.childrenOf(kode).length > 0 || (kode === '5' && tree.roots(isBidang).length > 0);
  if (anggaran === undefined && realisasi === undefined && hasParts) return [];
  return [{ kode, uraian: nameOf(row), ...amounts(anggaran, realisasi), ...(fund && { sumber_dana: fund }) }];
}

/** An activity whose accounts name funds has one row for each fund, as far as these add up to it. */
function byFund(tree: SheetTree, row: SheetRow): Row[] {
  const leaves = leavesBelow(tree, row.kode);
  if (row.sumber_dana || leaves.length === 0 || leaves.some(({ sumber_dana }) => !sumber_dana)) {
    return entryRow(tree, row, row.sumber_dana ?? onlyFund(leaves));
  }
  const funds = [...Map.groupBy(leaves, ({ sumber_dana }) => sumber_dana as Fund)];
  const parts = funds.map(([sumber_dana, same]) => ({
    sumber_dana,
    anggaran: addUp(same.map(({ anggaran }) => anggaran)),
    realisasi: addUp(same.map(({ realisasi }) => realisasi)),
  }));
  const whole = addUp(parts.map(({ anggaran }) => anggaran));
  if (row.anggaran !== undefined && Math.abs((whole ?? 0) - row.anggaran) > TOLERANSI)
    return entryRow(tree, row);
  return parts.map(({ sumber_dana, anggaran, realisasi }) => ({
    kode: row.kode,
    uraian: nameOf(row),
    ...amounts(anggaran, realisasi ?? (parts.length === 1 ? row.realisasi : undefined)),
    sumber_dana,
  }));
}

/** Belanja pegawai, barang, modal, tak terduga: added up from the activities where the sheet has no list of its own. */
function spendingByKind(tree: SheetTree): Row[] {
  if (tree.roots((key) => key.startsWith('5.')).length > 0 || tree.childrenOf('5').length > 0) return [];
  const activities = tree.rows.filter(
    ({ axis, kode }) => axis === 'kegiatan' && kode.split('.').length === 3,
  );
  const complete =
    activities.length > 0 && activities.every(({ kode }) => leavesBelow(tree, kode).length > 0);
  if (!complete) return [];
  const leaves = activities.flatMap(({ kode }) => leavesBelow(tree, kode));
  const kinds = Map.groupBy(leaves, ({ kode }) => kode.split('.').slice(0, 2).join('.'));
  return [...kinds].map(([kode, same]) => ({
    kode,
    uraian: REKENING[kode] ?? kode,
    ...amounts(addUp(same.map(({ anggaran }) => anggaran)), addUp(same.map(({ realisasi }) => realisasi))),
  }));
}

/** The deepest account rows inside an activity: what its amount is made of. */
function leavesBelow(tree: SheetTree, kegiatan: string): readonly SheetRow[] {
  const accounts = tree.childrenOf(kegiatan).filter((key) => key.includes('/'));
  const leaves = (key: string): readonly SheetRow[] => {
    const children = tree.childrenOf(key);
    return children.length > 0 ? children.flatMap(leaves) : tree.rowsAt(key);
  };
  return accounts.flatMap(leaves);
}

function onlyFund(leaves: readonly SheetRow[]): Fund | undefined {
  const funds = new Set(leaves.map(({ sumber_dana }) => sumber_dana));
  return funds.size === 1 ? [...funds][0] : undefined;
}

function amounts(anggaran: Sen | undefined, realisasi: Sen | undefined): Pick<Row, 'anggaran' | 'realisasi'> {
  return { anggaran: anggaran ?? 0, ...(realisasi !== undefined && { realisasi }) };
}

/** What the sheet says; where it says nothing, the national name. */
function nameOf({ kode, uraian }: SheetRow): string {
  const plain = uraian.slice(0, 240);
  return plain || KEGIATAN[kode] || REKENING[kode] || kode;
}

function order(a: string, b: string): number {
  const [x, y] = [a, b].map((kode) => (isBidang(kode) ? `b${kode}` : `a${kode}`)) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
