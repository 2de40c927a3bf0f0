/** The canonical budget as real reports lay it out: each is a table as its cells would be read. */
import type { Cell } from '../../scripts/import/grid.ts';
import type { Versi } from '../../theme/model/anggaran.ts';
import { indonesia, JENIS, KEGIATAN, PEMBIAYAAN, PENDAPATAN, type Pos, tanpaNol } from './kanon.ts';

export interface TataLetak {
  nama: string;
  grid: Cell[][];
  /** Columns that the layout carries. */
  punya: { realisasi: boolean; dana: boolean };
  /** The version as which it is read, where its columns do not tell. */
  versi?: Versi;
  /** The lists of the canonical budget that are in it. */
  isi: readonly (readonly Pos[])[];
}

/** As which version a layout is read. */
export function versiTataLetak({ versi, punya }: Pick<TataLetak, 'versi' | 'punya'>): Versi {
  return versi ?? (punya.realisasi ? 'realisasi-akhir' : 'awal');
}

const SEMUA = [PENDAPATAN, JENIS, KEGIATAN, PEMBIAYAAN];
const TITLE: Cell[][] = [
  ['LAPORAN REALISASI PELAKSANAAN'],
  ['ANGGARAN PENDAPATAN DAN BELANJA DESA'],
  ['PEMERINTAH DESA CONTOH'],
  ['TAHUN ANGGARAN 2026'],
  [],
];
const flat = (lists: readonly (readonly Pos[])[]) => lists.flat();
const isAccount = ({ kode }: Pos) => /^\d(?:\.|$)/.test(kode);
const total = (list: readonly Pos[], kode: string) => list.find((one) => one.kode === kode) as Pos;

/** Siskeudes, realisation: dots behind codes, difference and percent, total rows without a code. */
function siskeudes(): Cell[][] {
  const line = ({ kode, uraian, anggaran, realisasi }: Pos): Cell[] => [
    `${kode}.`,
    uraian,
    indonesia(anggaran),
    indonesia(realisasi),
    indonesia(anggaran - realisasi),
    anggaran === 0 ? '' : indonesia((realisasi / anggaran) * 100),
  ];
  const [income, spending, financing] = [total(PENDAPATAN, '4'), total(JENIS, '5'), total(PEMBIAYAAN, '6')];
  const sum = (uraian: string, anggaran: number, realisasi: number): Cell[] => [
    '',
    uraian,
    indonesia(anggaran),
    indonesia(realisasi),
    '',
    '',
  ];
  return [
    ...TITLE,
    ['KODE REKENING', 'URAIAN', 'ANGGARAN (Rp)', 'REALISASI (Rp)', 'LEBIH/(KURANG) (Rp)', '%'],
    ['1', '2', '3', '4', '5 = 3 - 4', '6'],
    ...PENDAPATAN.map(line),
    sum('JUMLAH PENDAPATAN', income.anggaran, income.realisasi),
    ...JENIS.map(line),
    ...KEGIATAN.map(line),
    sum('JUMLAH BELANJA', spending.anggaran, spending.realisasi),
    sum('SURPLUS / (DEFISIT)', income.anggaran - spending.anggaran, income.realisasi - spending.realisasi),
    ...PEMBIAYAAN.map(line),
    sum('PEMBIAYAAN NETTO', financing.anggaran, financing.realisasi),
    sum('SISA LEBIH PEMBIAYAAN ANGGARAN', 0, income.realisasi - spending.realisasi + financing.realisasi),
    [],
    ['', '', 'Contoh, 31 Desember 2026', '', '', ''],
    ['', '', 'KEPALA DESA', '', '', ''],
  ];
}

/** Penjabaran: each activity with its accounts, volume, unit and fund; the activity itself names no fund. */
function penjabaran(): Cell[][] {
  const rows = KEGIATAN.flatMap((one): Cell[][] => {
    const own: Cell[] = [one.kode, one.uraian, '', '', one.anggaran, ''];
    if (!one.dana) return [own];
    const part = Math.floor(one.anggaran / 2);
    return [
      own,
      [`${kindOf(one)}`, 'Belanja', '', '', one.anggaran, ''],
      [`${kindOf(one)}.1`, 'Belanja rinci', '', '', one.anggaran, ''],
      [`${kindOf(one)}.1.01`, 'Bagian pertama', '1', 'paket', part, one.dana],
      [`${kindOf(one)}.1.02`, 'Bagian kedua', '2', 'OB', one.anggaran - part, one.dana],
      ['', '- rincian tanpa kode', '3', 'buah', '', ''],
    ];
  });
  const line = ({ kode, uraian, anggaran, dana }: Pos): Cell[] => [
    kode,
    uraian,
    '',
    '',
    anggaran,
    dana ?? '',
  ];
  return [
    ['PENJABARAN APBDES'],
    ['KODE', 'URAIAN', 'VOLUME', 'SATUAN', 'ANGGARAN', 'SUMBER DANA'],
    ...PENDAPATAN.map(line),
    ['5', 'BELANJA', '', '', total(JENIS, '5').anggaran, ''],
    ...rows,
    ...PEMBIAYAAN.map(line),
  ];
}

/** The kind of spending that the canonical budget gives an activity. */
function kindOf({ kode }: Pos): string {
  if (kode.startsWith('01')) return '5.1';
  if (kode.startsWith('02.03')) return '5.3';
  return kode.startsWith('05') ? '5.4' : '5.2';
}

const plain = (lists = SEMUA): Cell[][] =>
  flat(lists).map(({ kode, uraian, anggaran }) => [kode, uraian, indonesia(anggaran)]);

/** Codes as some programs print them: bidang 1 to 5 behind the 5 of spending. */
function denganAwalan(): Cell[][] {
  return flat([PENDAPATAN, [total(JENIS, '5')], KEGIATAN, PEMBIAYAAN]).map((one) => [
    isAccount(one) ? one.kode : `5.${tanpaNol(one.kode)}`,
    one.uraian,
    indonesia(one.anggaran),
    indonesia(one.realisasi),
  ]);
}

/** As bookkeeping formats print it: nothing is a dash, what is missing stands in brackets behind Rp. */
function buku(rupiah: number): string {
  return rupiah === 0 ? 'Rp -' : `Rp ${indonesia(rupiah)}`;
}

const FUND_WORDS: Record<string, string> = {
  DDS: 'Dana Desa',
  ADD: 'Alokasi Dana Desa (ADD)',
  PAD: 'PADes',
  DLL: 'Lain-lain',
};

const HEAD: Cell[] = ['Kode', 'Uraian', 'Anggaran'];

export const TATA_LETAK: readonly TataLetak[] = [
  {
    nama: 'Siskeudes, realisasi, total rows and signatures',
    grid: siskeudes(),
    punya: { realisasi: true, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'Penjabaran with accounts and funds inside activities',
    grid: penjabaran(),
    punya: { realisasi: false, dana: true },
    isi: SEMUA,
  },
  {
    nama: 'plain codes without leading zeros',
    grid: [
      HEAD,
      ...flat(SEMUA).map(({ kode, uraian, anggaran }): Cell[] => [
        tanpaNol(kode),
        uraian,
        indonesia(anggaran),
      ]),
    ],
    punya: { realisasi: false, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'Realisasi before Anggaran',
    grid: [
      ['No. Rek', 'Uraian', 'Realisasi', 'Anggaran', 'Sumber Dana'],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        one.uraian,
        indonesia(one.realisasi),
        indonesia(one.anggaran),
        one.dana ?? '',
      ]),
    ],
    punya: { realisasi: true, dana: true },
    isi: SEMUA,
  },
  {
    nama: 'codes split over four cells',
    grid: [
      ['KODE REKENING', '', '', '', 'URAIAN', 'ANGGARAN'],
      ...flat(SEMUA).map((one): Cell[] => {
        const parts = one.kode.split('.');
        return [...parts, ...Array<Cell>(4 - parts.length).fill(''), one.uraian, indonesia(one.anggaran)];
      }),
    ],
    punya: { realisasi: false, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'accounts with the activity in brackets',
    grid: [
      ['Kode', 'Uraian', 'Anggaran', 'Sumber Dana'],
      ...PENDAPATAN.map((one): Cell[] => [one.kode, one.uraian, indonesia(one.anggaran), one.dana ?? '']),
      ...KEGIATAN.filter(({ dana }) => !dana).map((one): Cell[] => [
        `${one.kode}.`,
        one.uraian,
        indonesia(one.anggaran),
        '',
      ]),
      ...KEGIATAN.filter(({ dana }) => dana).flatMap((one): Cell[][] => [
        [`${one.kode}.`, one.uraian, indonesia(one.anggaran), ''],
        [`${kindOf(one)}.1.01. [${one.kode}]`, 'Rinci', indonesia(one.anggaran), one.dana],
      ]),
      ...PEMBIAYAAN.map((one): Cell[] => [one.kode, one.uraian, indonesia(one.anggaran), '']),
    ],
    punya: { realisasi: false, dana: true },
    isi: [PENDAPATAN, JENIS.slice(1), KEGIATAN, PEMBIAYAAN],
  },
  {
    nama: 'bidang behind the 5 of spending',
    grid: [['Kode', 'Uraian', 'Anggaran', 'Realisasi'], ...denganAwalan()],
    punya: { realisasi: true, dana: false },
    isi: [PENDAPATAN, JENIS.slice(0, 1), KEGIATAN, PEMBIAYAAN],
  },
  {
    nama: 'bidang as 00.0000.01',
    grid: [
      HEAD,
      ...plain([PENDAPATAN, JENIS]),
      ...KEGIATAN.filter(({ kode }) => kode.length === 2).map(({ kode, uraian, anggaran }): Cell[] => [
        `00.0000.${kode}`,
        uraian,
        indonesia(anggaran),
      ]),
      ...plain([PEMBIAYAAN]),
    ],
    punya: { realisasi: false, dana: false },
    isi: [PENDAPATAN, JENIS, KEGIATAN.filter(({ kode }) => kode.length === 2), PEMBIAYAAN],
  },
  {
    nama: 'a changed budget: before, after, more or less, under a head of two rows',
    grid: [
      ['KODE', 'URAIAN', 'ANGGARAN', '', 'BERTAMBAH/'],
      ['', '', 'SEMULA', 'MENJADI', '(BERKURANG)'],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        one.uraian,
        indonesia(one.anggaran / 2),
        indonesia(one.anggaran),
        indonesia(one.anggaran / 2),
      ]),
    ],
    versi: 'perubahan',
    punya: { realisasi: false, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'amounts as a spreadsheet keeps them, percentages as fractions',
    grid: [
      ['Kode', 'Uraian', 'Anggaran (Rp)', 'Realisasi (Rp)', '%'],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        one.uraian,
        one.anggaran,
        one.realisasi,
        one.anggaran ? one.realisasi / one.anggaran : null,
      ]),
    ],
    punya: { realisasi: true, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'Rp in front, minus signs, nothing where nothing is',
    grid: [
      HEAD,
      ...flat(SEMUA).map(({ kode, uraian, anggaran }): Cell[] => [
        kode,
        uraian,
        anggaran === 0
          ? '-'
          : `Rp ${indonesia(Math.abs(anggaran)).replace(/,00$/, ',-')}`.replace(
              'Rp ',
              anggaran < 0 ? '-Rp ' : 'Rp ',
            ),
      ]),
    ],
    punya: { realisasi: false, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'shouting names, funds in full words, marks behind names',
    grid: [
      ['KODE', 'URAIAN KEGIATAN', 'PAGU', 'SUMBER DANA'],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        `${one.uraian.toUpperCase()} **)`,
        indonesia(one.anggaran),
        FUND_WORDS[one.dana ?? ''] ?? '',
      ]),
    ],
    punya: { realisasi: false, dana: true },
    isi: SEMUA,
  },
  {
    nama: 'a head of two rows below titles, with numbers and units, and a running number in front',
    grid: [
      ['PEMERINTAH DESA CONTOH'],
      ['LAPORAN REALISASI ANGGARAN', '', '', '', '', '', '', 'Lampiran I'],
      [],
      ['NO', 'KODE REK.', 'URAIAN', 'JUMLAH (Rp)', '', 'LEBIH / (KURANG)', '', 'KET'],
      ['', '', '', 'ANGGARAN', 'REALISASI', 'Rp', '%', ''],
      ['', '', '', '(Rp)', '(Rp)', '(Rp)', '(%)', ''],
      ['1', '2', '3', '4', '5', '6 = 4 - 5', '7', '8'],
      ...flat(SEMUA).map((one, index): Cell[] => [
        index + 1,
        one.kode,
        one.uraian,
        buku(one.anggaran),
        buku(one.realisasi),
        buku(one.anggaran - one.realisasi),
        one.anggaran === 0 ? '#DIV/0!' : `${indonesia((one.realisasi / one.anggaran) * 100)}%`,
        '',
      ]),
    ],
    punya: { realisasi: true, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'activity and account in columns of their own, the activity again in every row',
    grid: [
      ['KODE REKENING', '', 'URAIAN', 'ANGGARAN', 'SUMBER DANA'],
      ...PENDAPATAN.map((one): Cell[] => ['', `${one.kode}.`, one.uraian, one.anggaran, one.dana ?? '']),
      ['', '5.', 'BELANJA', total(JENIS, '5').anggaran, ''],
      ...KEGIATAN.flatMap((one): Cell[][] => {
        const kode = `${tanpaNol(one.kode)}.`;
        const own: Cell[] = [kode, '', one.uraian, one.anggaran, ''];
        if (!one.dana) return [own];
        return [
          own,
          [kode, `${kindOf(one)}.`, 'Belanja', one.anggaran, ''],
          [kode, `${kindOf(one)}.1.01.`, 'Rinci', one.anggaran, one.dana],
        ];
      }),
      ...PEMBIAYAAN.map((one): Cell[] => ['', `${one.kode}.`, one.uraian, one.anggaran, '']),
    ],
    punya: { realisasi: false, dana: true },
    isi: SEMUA,
  },
  {
    nama: 'Rp in a cell of its own, realisation until last month, of this month, and until now',
    grid: [
      ['Kode', 'Uraian', 'APBDes 2026', '', 'Realisasi', '', '', '', '', ''],
      ['', '', '', '', 's/d bulan lalu', '', 'bulan ini', '', 's/d bulan ini', ''],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        one.uraian,
        'Rp',
        indonesia(one.anggaran),
        'Rp',
        indonesia(one.realisasi / 2),
        'Rp',
        indonesia(one.realisasi / 2),
        'Rp',
        indonesia(one.realisasi),
      ]),
    ],
    punya: { realisasi: true, dana: false },
    isi: SEMUA,
  },
  {
    nama: 'the plan at first and as it was changed, in one row of names',
    grid: [
      ['Kode Akun', 'Nama Kegiatan', 'Anggaran Awal', 'Anggaran Perubahan', 'Selisih'],
      ...flat(SEMUA).map((one): Cell[] => [
        one.kode,
        one.uraian,
        indonesia(one.anggaran / 2),
        indonesia(one.anggaran),
        indonesia(one.anggaran / 2),
      ]),
    ],
    versi: 'perubahan',
    punya: { realisasi: false, dana: false },
    isi: SEMUA,
  },
];
