import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKegiatan } from '../../theme/model/hitung.ts';
import { type Row, wrong } from './tabel.ts';

interface Node {
  kode: string;
  anggaran: number;
  realisasi: number;
  anak: Node[];
}

/** Random trees whose parents are the sums of their parts; financing is receipts minus payments. */
const node = (kode: string, separator: string, digits: number, depth: number): fc.Arbitrary<Node> => {
  const leaf = fc.record({
    kode: fc.constant(kode),
    anggaran: fc.integer({ min: 0, max: 1e12 }),
    realisasi: fc.integer({ min: 0, max: 1e12 }),
    anak: fc.constant<Node[]>([]),
  });
  if (depth === 0) return leaf;
  const group = fc
    .uniqueArray(fc.integer({ min: 1, max: kode === '6' ? 2 : 9 }), {
      minLength: 1,
      maxLength: kode === '6' ? 2 : 4,
    })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((n) =>
          node(`${kode}${separator}${String(n).padStart(digits, '0')}`, '.', digits, depth - 1),
        ),
      ),
    )
    .map((anak) => {
      const sum = (column: 'anggaran' | 'realisasi') =>
        anak.reduce((total, child) => total + (child.kode === '6.2' ? -1 : 1) * child[column], 0);
      return { kode, anggaran: sum('anggaran'), realisasi: sum('realisasi'), anak };
    });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: group });
};

const forest = () =>
  fc
    .tuple(
      node('4', '.', 1, 2),
      node('6', '.', 1, 2),
      node('01', '.', 2, 2),
      node('02', '.', 2, 2),
      fc.boolean(),
    )
    .map(([income, financing, one, two, total]) => {
      const spending: Node = {
        kode: '5',
        anggaran: one.anggaran + two.anggaran,
        realisasi: one.realisasi + two.realisasi,
        anak: [],
      };
      return [income, financing, one, two, ...(total ? [spending] : [])];
    });

const flat = (nodes: Node[]): Node[] => nodes.flatMap((each) => [each, ...flat(each.anak)]);
const rows = (nodes: Node[]): Row[] =>
  flat(nodes).map(({ kode, anggaran: a, realisasi: r }) => [kode, a / 100, r / 100]);

describe('any budget', () => {
  test('whose parents are the sums of their parts has no difference, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(
        forest().chain((nodes) => fc.shuffledSubarray(rows(nodes), { minLength: rows(nodes).length })),
        (shuffled) => {
          expect(wrong(shuffled)).toEqual([]);
        },
      ),
    );
  });

  test('with one changed cell has a difference, and it is named at that cell or the sum above it', () => {
    fc.assert(
      fc.property(forest(), fc.nat(), fc.constantFrom('anggaran', 'realisasi'), (nodes, pick, column) => {
        const all = flat(nodes).filter((each) => each.kode.length > 1 || each.anak.length > 0);
        const changed = all[pick % Math.max(all.length, 1)];
        const spending = nodes.find(({ kode }) => kode === '5');
        if (
          !changed ||
          (isKegiatan(changed.kode) && changed.kode.length === 2 && !changed.anak.length && !spending)
        )
          return;
        changed[column as 'anggaran'] += 100;
        const parent = flat(nodes).find(({ anak }) => anak.includes(changed));
        const above = parent?.kode ?? (isKegiatan(changed.kode) && spending ? '5' : undefined);
        const expected = [...(changed.anak.length ? [changed.kode] : []), ...(above ? [above] : [])];
        expect(wrong(rows(nodes)).sort()).toEqual(expected.map((kode) => `${kode} ${column}`).sort());
      }),
    );
  });

  test('may be rounded by less than one rupiah, not by one', () => {
    expect(
      wrong([
        ['4', '100,99', '0,99'],
        ['4.1', 100, 0],
      ]),
    ).toEqual([]);
    expect(
      wrong([
        ['4', 101, 0],
        ['4.1', 100, 0],
      ]),
    ).toEqual(['4 anggaran']);
    expect(
      wrong([
        ['4', 100, 1],
        ['4.1', 100, 0],
      ]),
    ).toEqual(['4 realisasi']);
  });
});
